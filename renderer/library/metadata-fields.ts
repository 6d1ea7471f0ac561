/** The metadata form as text fields, and back. */
import type { Genre, Metadata } from '../../shared/domain/document.ts';
import { foldWidth } from '../../shared/domain/search-terms.ts';
import { formTexts } from '../texts/library.ts';
import type { DescribedValues } from './library-store.ts';

export type Field = keyof Metadata;
export type Fields = { readonly [F in Exclude<Field, 'genre'>]: string } & { readonly genre: Genre | null };
export type Problems = Partial<Record<Field, string>>;

export function fieldsOf(metadata: Metadata): Fields {
  const text = (field: Exclude<Field, 'genre'>): string => String(metadata[field]?.value ?? '');
  return {
    title: text('title'),
    organisation: text('organisation'),
    genre: metadata.genre?.value ?? null,
    documentNumber: text('documentNumber'),
    date: text('date'),
    summaryYear: text('summaryYear'),
    planYear: text('planYear'),
  };
}

export function problemsOf(fields: Fields): Problems {
  const problems: Problems = {};
  if (dateOf(fields.date) === undefined) problems.date = formTexts.dateWrong;
  if (yearOf(fields.summaryYear) === undefined) problems.summaryYear = formTexts.yearWrong;
  if (yearOf(fields.planYear) === undefined) problems.planYear = formTexts.yearWrong;
  return problems;
}

/** What the user changed, and what was unsure and has now been seen. The rest keeps the place where it was read. */
export function changedValues(metadata: Metadata, fields: Fields): DescribedValues {
  const said: Required<DescribedValues> = {
    title: fields.title.trim() || null,
    organisation: fields.organisation.trim() || null,
    genre: fields.genre,
    documentNumber: fields.documentNumber.trim() || null,
    date: dateOf(fields.date) ?? null,
    summaryYear: yearOf(fields.summaryYear) ?? null,
    planYear: yearOf(fields.planYear) ?? null,
  };
  const isSaid = (field: Field): boolean => {
    const reading = metadata[field];
    const isUnsure = reading?.certainty === 'guess' || reading?.certainty === 'likely';
    return said[field] !== (reading?.value ?? null) || isUnsure;
  };
  return Object.fromEntries(Object.entries(said).filter(([field]) => isSaid(field as Field)));
}

/** `2024-01-12` from what people write; `null` for nothing, `undefined` for what is no date. */
function dateOf(text: string): string | null | undefined {
  const folded = foldWidth(text.trim());
  if (folded === '') return null;
  const parts = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*(?:[-月./]\s*(?:(\d{1,2})\s*日?)?)?$/u.exec(folded);
  if (parts === null) return undefined;
  const [, year, month, day] = parts;
  if (!isWithin(month, 1, 12) || (day !== undefined && !isWithin(day, 1, 31))) return undefined;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

function yearOf(text: string): number | null | undefined {
  const folded = foldWidth(text.trim()).replace(/年$/u, '');
  if (folded === '') return null;
  return /^\d{4}$/.test(folded) && isWithin(folded, 1949, 2100) ? Number(folded) : undefined;
}

function isWithin(text: string | undefined, least: number, most: number): boolean {
  return Number(text) >= least && Number(text) <= most;
}
