/** Which documents the list shows and in which order. Pure, so that it stays fast and is tested with ten thousand. */
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import { foldWidth } from '../../shared/domain/search-terms.ts';
import { dateInWords, filterTexts, genreNames, libraryTexts } from '../texts/library.ts';

export const facets = ['year', 'organisation', 'genre'] as const;
export type Facet = (typeof facets)[number];
export type Order = 'year' | 'import';

/** Chosen values per facet; empty means all. A document without a value has the empty one. */
export type Filter = { readonly text: string } & { readonly [F in Facet]: readonly string[] };

export const noFilter: Filter = { text: '', year: [], organisation: [], genre: [] };

export type Row =
  | { readonly kind: 'group'; readonly label: string; readonly count: number }
  | { readonly kind: 'document'; readonly document: DocumentSummary; readonly position: number };

export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };

type Described = Pick<DocumentSummary, 'organisation' | 'genre' | 'summaryYear' | 'planYear'>;

/** The year people file it under: the one it looks back on. */
function yearOf({ summaryYear, planYear }: Described): number | null {
  return summaryYear ?? planYear;
}

export function facetValue(document: Described, facet: Facet): string {
  if (facet === 'year') return String(yearOf(document) ?? '');
  return document[facet] ?? '';
}

function facetLabel(facet: Facet, value: string): string {
  if (value === '') return filterTexts.unknown[facet];
  if (facet === 'year') return `${value}年`;
  return facet === 'genre' ? genreNames[value as keyof typeof genreNames] : value;
}

/** The values there are, most recent year first, most frequent office and genre first. Counts documents, or what each weighs. */
export function facetValues<D extends Described>(
  documents: readonly D[],
  facet: Facet,
  weight: (document: D) => number = () => 1,
): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const value = facetValue(document, facet);
    counts.set(value, (counts.get(value) ?? 0) + weight(document));
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: facetLabel(facet, value), count }))
    .sort((a, b) => (facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count));
}

export function isFiltered(filter: Filter): boolean {
  return filter.text.trim() !== '' || facets.some((facet) => filter[facet].length > 0);
}

export function sortDocuments(documents: readonly DocumentSummary[], order: Order): readonly DocumentSummary[] {
  const byText = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return documents.toSorted(
    (a, b) =>
      (order === 'year'
        ? (yearOf(b) ?? 0) - (yearOf(a) ?? 0) || byText(a.date ?? '', b.date ?? '')
        : byText(a.importedAt, b.importedAt)) || byText(b.title, a.title),
  );
}

/** The rows for documents that are sorted already. */
export function arrange(sorted: readonly DocumentSummary[], filter: Filter, order: Order): readonly Row[] {
  const matching = sorted.filter(matches(filter));
  const rows: Row[] = [];
  let start = 0;
  while (start < matching.length) {
    const first = matching[start];
    if (first === undefined) break;
    const label = groupOf(first, order);
    let end = start;
    for (let next = matching[end]; next !== undefined && groupOf(next, order) === label; next = matching[end]) end++;
    rows.push({ kind: 'group', label, count: end - start });
    for (let i = start; i < end; i++) {
      const document = matching[i];
      if (document !== undefined) rows.push({ kind: 'document', document, position: i + 1 });
    }
    start = end;
  }
  return rows;
}

function matches(filter: Filter): (document: DocumentSummary) => boolean {
  const words = foldWidth(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const wanted = facets.filter((facet) => filter[facet].length > 0);
  return (document) =>
    wanted.every((facet) => filter[facet].includes(facetValue(document, facet))) &&
    (words.length === 0 || words.every((word) => readable(document).includes(word)));
}

const known = new WeakMap<DocumentSummary, string>();

/** What a document is found by in the list, folded once. */
function readable(document: DocumentSummary): string {
  const before = known.get(document);
  if (before !== undefined) return before;
  const text = foldWidth(
    [document.title, document.organisation, document.documentNumber, document.originalName].join('\n'),
  );
  known.set(document, text);
  return text;
}

function groupOf(document: DocumentSummary, order: Order): string {
  if (order === 'import') return libraryTexts.importedOn(dateInWords(localDate(document.importedAt)));
  const year = yearOf(document);
  return year === null ? libraryTexts.noYear : libraryTexts.year(year);
}

const days = new Map<string, string>();

/** The day on this computer's calendar. Kept by the hour: making a date is too slow for every row of a long list. */
export function localDate(instant: string): string {
  const hour = instant.slice(0, 13);
  const before = days.get(hour);
  if (before !== undefined) return before;
  const date = new Date(instant);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  days.set(hour, day);
  return day;
}
