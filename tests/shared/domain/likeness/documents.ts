import type { ParsedDocument } from '../../../../shared/domain/document.ts';
import { plainText } from '../../../../shared/domain/likeness/sketch.ts';
import type { Told } from '../../../../shared/domain/likeness/version-of.ts';
import { samples, sampleText } from '../../../seeds/read-seeds.ts';
import { documentsFolder, readCorpus } from '../structure/corpus/gold.ts';
import { read } from '../structure/read.ts';

export type Text = { readonly name: string; readonly text: string };

/** The invented documents of the tests, and the samples: two bureaus, three years each. */
export const sampleTexts: readonly Text[] = samples.map((sample) => ({ name: sample.file, text: sampleText(sample) }));
export const allTexts: readonly Text[] = [...sampleTexts, ...readCorpus(documentsFolder)];

export function told({ name, text }: Text): Told {
  const parsed = read(...text.split(/\r?\n/));
  return { known: { ...valuesOf(parsed), originalName: name }, text: plainText(parsed.blocks) };
}

export const nothingKnown = {
  title: null,
  organisation: null,
  genre: null,
  summaryYear: null,
  planYear: null,
} as const;

function valuesOf({ metadata }: ParsedDocument) {
  const { title, organisation, genre, summaryYear, planYear } = metadata;
  return {
    title: title?.value ?? null,
    organisation: organisation?.value ?? null,
    genre: genre?.value ?? null,
    summaryYear: summaryYear?.value ?? null,
    planYear: planYear?.value ?? null,
  };
}
