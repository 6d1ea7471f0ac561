import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A section as a careful official sees it. `depthAlso`: depths that are as right as `depth`. */
export type GoldSection = {
  readonly label: string | null;
  readonly depth: number;
  readonly depthAlso?: readonly number[] | undefined;
  readonly title: string;
  readonly runIn: boolean;
  /** May be missing from what is read. */
  readonly optional?: boolean | undefined;
  readonly paragraphs?: readonly string[] | undefined;
  readonly children: readonly GoldSection[];
};

export const GoldSection: z.ZodType<GoldSection> = z.object({
  label: z.string().nullable(),
  depth: z.int().min(1),
  depthAlso: z.array(z.int()).optional(),
  title: z.string(),
  runIn: z.boolean(),
  optional: z.boolean().optional(),
  paragraphs: z.array(z.string()).optional(),
  get children() {
    return z.array(GoldSection);
  },
});

const strings = z.array(z.string()).default([]);

/**
 * What the recogniser should find in one document. `titleAlso`, `organisationAlso`, `genreAlso` are as right as the value; `optional` are sections
 * that may be read or not; `neutral` lines may be dropped or not; `forbidden` texts, like `dropped` ones, must not turn
 * up in a section.
 */
export const Gold = z.object({
  title: z.string().nullable(),
  titleAlso: strings,
  organisation: z.string().nullable(),
  organisationAlso: strings,
  genre: z.string().nullable().optional(),
  genreAlso: strings,
  documentNumber: z.string().nullable().optional(),
  addressee: z.string().nullable(),
  signature: z.string().nullable(),
  date: z.string().nullable(),
  summaryYear: z.int().nullable(),
  planYear: z.int().nullable(),
  sections: z.array(GoldSection),
  optional: z.array(z.object({ label: z.string().nullable(), title: z.string() })).default([]),
  dropped: strings,
  forbidden: strings,
  neutral: strings,
});
export type Gold = z.infer<typeof Gold>;

export type CorpusDocument = { readonly name: string; readonly text: string; readonly gold: Gold };

const ending = '.gold.json';
export const documentsFolder = fileURLToPath(new URL('documents', import.meta.url));

/** The documents of a folder: NAME.txt beside NAME.gold.json, or the golds in one map from file name to gold. */
export function readCorpus(folder: string, mapFile?: string): CorpusDocument[] {
  const read = (path: string) => readFileSync(path, 'utf8');
  if (mapFile !== undefined) {
    const golds = z.record(z.string(), Gold).parse(JSON.parse(read(mapFile)));
    return Object.entries(golds).map(([file, gold]) => ({ name: file, text: read(join(folder, file)), gold }));
  }
  const names = readdirSync(folder).filter((file) => file.endsWith(ending));
  return names.sort().map((file) => {
    const name = file.slice(0, -ending.length);
    return { name, text: read(join(folder, `${name}.txt`)), gold: Gold.parse(JSON.parse(read(join(folder, file)))) };
  });
}
