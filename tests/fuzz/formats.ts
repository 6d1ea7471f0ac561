import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../electron/importer/encoders.ts';
import { aScan } from '../electron/importer/pdf/written-pdf.ts';
import { onSite } from '../electron/importer/web-page/site.ts';
import { fixtureCorpus, fixtureFormats, fixturePages } from '../paths.ts';
import { spoiltCompound, spoiltPackage, spoiltPdf } from './containers.ts';
import { damaged } from './damage.ts';
import { absurd, type Grammar, html, markdown, mht, rtf, text } from './grammars.ts';
import { type Random, randomFrom } from './random.ts';

type Spoil = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array | Promise<Uint8Array>;

type Format = { readonly sources: () => readonly Uint8Array[]; readonly spoil: Spoil };

function written(grammar: Grammar): Spoil {
  return (bytes, random) => Buffer.from(absurd(Buffer.from(bytes).toString('latin1'), grammar, random), 'latin1');
}

const packed: Spoil = (bytes, random, others) => spoiltPackage(bytes, random.pick(others) ?? bytes, random);

function fixtures(ending: string): readonly Uint8Array[] {
  return [fixtureFormats, fixtureCorpus, fixturePages].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );
}

function water(): string {
  return readFileSync(join(fixturePages, 'water.txt'), 'utf8').trim();
}

/** Every format that can be imported: sound files of it, and how to spoil them so that they stay of their kind. */
export const formats: Readonly<Record<string, Format>> = {
  docx: { sources: () => fixtures('.docx'), spoil: packed },
  doc: { sources: () => fixtures('.doc'), spoil: spoiltCompound },
  odt: { sources: () => fixtures('.odt'), spoil: packed },
  rtf: { sources: () => fixtures('.rtf'), spoil: written(rtf) },
  md: { sources: () => fixtures('.md'), spoil: written(markdown) },
  pdf: { sources: () => [...fixtures('.pdf'), aScan()], spoil: spoiltPdf },
  html: { sources: () => [...fixtures('.html'), encode(onSite(water()), 'gb18030')], spoil: written(html) },
  mht: { sources: () => fixtures('.mhtml'), spoil: written(mht) },
  txt: {
    sources: () => [...fixtures('.txt'), ...(['gb18030', 'utf-16le'] as const).map((how) => encode(water(), how))],
    spoil: written(text),
  },
};

const sourcesOf = new Map<string, readonly Uint8Array[]>();

/** A spoilt file: the same for the same format and seed. Three in four are absurd, the others damaged. */
export async function spoiltFile(format: string, seed: number): Promise<Uint8Array> {
  const found = formats[format];
  if (found === undefined) throw new RangeError(`No format ${format}`);
  const random = randomFrom(seed);
  const sources = sourcesOf.get(format) ?? found.sources();
  sourcesOf.set(format, sources);
  const source = sources[seed % sources.length] ?? new Uint8Array();
  const spoilt = random.below(4) === 0 ? damaged(source, random) : await found.spoil(source, random, sources);
  return random.below(8) === 0 ? damaged(spoilt, random) : spoilt;
}
