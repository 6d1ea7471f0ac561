import JSZip from 'jszip';

/** The same numbers on each run: a failure must come back. (mulberry32) */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Damage as disks and mails do it: bits turned, a piece cut off, doubled, filled with zeros. */
export function damaged(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = next(copy.length);
  switch (next(5)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(next(at + 1))]);
    case 2:
      return copy.fill(0, at, Math.min(copy.length, at + next(600)));
    case 3:
      return copy.fill(0xff, at, Math.min(copy.length, at + next(16)));
    default:
      for (let i = 1 + next(8); i > 0; i -= 1) copy.writeUInt8(next(256), next(copy.length));
      return copy;
  }
}

/** A sound package with a part that another hand has spoilt: the checksum of the zip guards against nothing here. */
export async function spoilt(bytes: Uint8Array, next: (below: number) => number): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const main = names.filter((name) => /document|content|numbering|styles/.test(name));
  const name = (next(4) === 0 ? names : main)[next(main.length)] ?? names[0] ?? '';
  if (next(12) === 0) zip.remove(name);
  else zip.file(name, spoiltXml((await zip.file(name)?.async('string')) ?? '', next));
  return zip.generateAsync({ type: 'uint8array' });
}

/** Mostly still well-formed: tags doubled, moved and left out with all that is in them, values that nobody expects. */
function spoiltXml(xml: string, next: (below: number) => number): string {
  const tags = [...xml.matchAll(/<[^!?/][^>]*\/>/g)];
  const tag = tags[next(tags.length || 1)];
  const values = ['-1', '0', '4294967295', '99999999999999999999', '1e9', '', 'NaN', '%1%2%3', '\u0007', '一'];
  const value = values[next(values.length)] ?? '';
  switch (next(6)) {
    case 0:
      return tag === undefined ? xml : xml.replace(tag[0], '');
    case 1:
      return tag === undefined ? xml : xml.replace(tag[0], tag[0].repeat(next(50)));
    case 2: {
      const other = tags[next(tags.length || 1)];
      return tag === undefined || other === undefined ? xml : xml.replace(tag[0], other[0]);
    }
    case 3: {
      const numbers = [...xml.matchAll(/="\d+"/g)];
      const number = numbers[next(numbers.length || 1)];
      return number === undefined
        ? xml
        : `${xml.slice(0, number.index)}="${value}"${xml.slice(number.index + number[0].length)}`;
    }
    case 4:
      return xml.replace(/<w:p>|<text:p[ >]/, (found) => '<w:p>'.repeat(next(3)) + found);
    default: {
      const at = next(xml.length || 1);
      return xml.slice(0, at) + xml.slice(at + next(40));
    }
  }
}
