import type { Metadata, ParsedDocument } from '../../shared/domain/document.ts';

type Parse = (text: string) => ParsedDocument;

/** A document without text: what it is can only be guessed, from the name of its file, read as if it were the title. */
export function scannedDocument(fileName: string, parse: Parse): ParsedDocument {
  const name = fileName.replace(/\.[^.]*$/, '').trim() || fileName;
  const { title, organisation, genre, documentNumber, date, summaryYear, planYear } = parse(name).metadata;
  const metadata: Metadata = {
    title: guess(title ?? { value: name }),
    organisation: guess(organisation),
    genre: guess(genre),
    documentNumber: guess(documentNumber),
    date: guess(date),
    summaryYear: guess(summaryYear),
    planYear: guess(planYear),
  };
  return { blocks: [], metadata, dropped: [], changes: [], diagnostics: [] };
}

function guess<T>(reading: { readonly value: T } | null) {
  return reading && { value: reading.value, line: null, quote: null, certainty: 'guess' as const };
}
