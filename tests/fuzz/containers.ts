import { deflateSync, inflateSync } from 'node:zlib';
import JSZip from 'jszip';
import { absurd, pdf, pdfContent, xml } from './grammars.ts';
import type { Random } from './random.ts';

/** A sound zip whose parts another hand has spoilt: exchanged, left out, taken from another package, or absurd in themselves. */
export async function spoiltPackage(bytes: Uint8Array, other: Uint8Array, random: Random): Promise<Uint8Array> {
  const { below, pick } = random;
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const main = names.filter((name) => /(document|content|numbering|styles|comments|footnotes)\.xml$/.test(name));
  const name = pick(below(4) === 0 ? names : main) ?? '';
  const content = async (from: JSZip, part: string) => Buffer.from((await from.file(part)?.async('uint8array')) ?? []);
  switch (below(12)) {
    case 0:
      zip.remove(name);
      break;
    case 1:
      zip.file(name, await content(zip, pick(names) ?? ''));
      break;
    case 2: {
      const foreign = await JSZip.loadAsync(other);
      const part = pick(Object.keys(foreign.files)) ?? '';
      zip.file(below(2) === 0 ? part : name, await content(foreign, part));
      break;
    }
    default: {
      const written = (await content(zip, name)).toString('latin1');
      zip.file(name, Buffer.from(absurd(written, xml, random), 'latin1'));
    }
  }
  return zip.generateAsync({ type: 'uint8array', compression: below(3) === 0 ? 'STORE' : 'DEFLATE' });
}

const extremes = [
  0, 1, 2, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffc, 0xffff_fffd, 0xffff_fffe, 0xffff_ffff,
];
const sector = 512;

/** The old Office container: sectors in each other's place, links and lengths that lead anywhere. */
export function spoiltCompound(bytes: Uint8Array, { below, pick }: Random): Uint8Array {
  const file = Buffer.from(bytes);
  const sectors = Math.floor(file.length / sector);
  const at = (n: number) => n * sector;
  switch (below(4)) {
    case 0: {
      const [one, two] = [at(below(sectors)), at(below(sectors))];
      const kept = Buffer.from(file.subarray(one, one + sector));
      file.copyWithin(one, two, two + sector);
      kept.copy(file, two);
      return file;
    }
    case 1:
      // The header: where tables and directory begin, how large sectors are.
      for (let n = 1 + below(3); n > 0; n -= 1) file.writeUInt32LE(pick(extremes) ?? 0, 24 + 4 * below(24));
      return file;
    case 2: {
      // The beginning of a stream is where Word says what lies where.
      const start = at(pick([1, 2, below(sectors)]) ?? 1);
      for (let n = 1 + below(6); n > 0; n -= 1) file.writeUInt32LE(pick(extremes) ?? 0, start + 2 * below(250));
      return file;
    }
    default:
      for (let n = 1 + below(30); n > 0; n -= 1) {
        file.writeUInt32LE(below(3) === 0 ? (pick(extremes) ?? 0) : below(sectors), 4 * below(file.length / 4));
      }
      return file;
  }
}

/** A PDF with absurd objects, or with a stream that says something absurd when it is unpacked. */
export function spoiltPdf(bytes: Uint8Array, random: Random): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  if (random.below(2) === 0) return Buffer.from(absurd(file, pdf, random), 'latin1');
  const streams = [...file.matchAll(/>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)].filter(({ index }) =>
    file.slice(file.lastIndexOf(' obj', index), index).includes('/FlateDecode'),
  );
  const stream = random.pick(streams);
  const unpacked = stream && inflated(stream[1] ?? '');
  if (stream === undefined || unpacked === null || unpacked === undefined)
    return Buffer.from(absurd(file, pdf, random), 'latin1');
  const packed = deflateSync(Buffer.from(absurd(unpacked, pdfContent, random), 'latin1')).toString('latin1');
  const dictionary = file.lastIndexOf(' obj', stream.index);
  const head = file.slice(dictionary, stream.index).replace(/\/Length \d+( 0 R)?/, `/Length ${packed.length}`);
  const whole = stream[0].replace(stream[1] ?? '', () => packed);
  const after = file.slice(stream.index + stream[0].length);
  return Buffer.from(file.slice(0, dictionary) + head + whole + after, 'latin1');
}

function inflated(packed: string): string | null {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // Encrypted, or packed with something before it.
    return null;
  }
}
