/** What the palette lists for what was typed. Pure, so that it stays fast with many documents. */
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import { foldWidth, includesAll } from '../../shared/domain/search-terms.ts';
import type { Command } from '../commands.ts';

export type PaletteItem =
  | { readonly kind: 'section'; readonly id: string; readonly hit: SearchHit }
  | { readonly kind: 'document'; readonly id: string; readonly document: DocumentSummary }
  | { readonly kind: 'draft'; readonly id: string; readonly draft: DraftSummary }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | { readonly kind: 'search'; readonly id: string; readonly text: string; readonly total: number | null };

export type PaletteSource = {
  readonly text: string;
  /** Sections whose heading has the words. */
  readonly headings: readonly SearchHit[];
  readonly hits: readonly SearchHit[];
  /** How many places the search found; `null` while it is under way. */
  readonly total: number | null;
  readonly documents: readonly DocumentSummary[];
  readonly drafts: readonly DraftSummary[];
};

const most = { hits: 8, documents: 6, drafts: 4, commands: 8 } as const;

/** Sections, documents, drafts, commands, in that order; first of all the command that was named. `>` leaves only the commands. */
export function paletteItems(source: PaletteSource, commands: readonly Command[]): readonly PaletteItem[] {
  const onlyCommands = source.text.startsWith('>');
  const text = (onlyCommands ? source.text.slice(1) : source.text).trim();
  const words = wordsOf(text);
  const fits = (title: string): boolean => includesAll(title, words);
  const found = nearest(commands).filter(({ label }) => fits(label));
  const asItem = (command: Command): PaletteItem => ({ kind: 'command', id: `command ${command.id}`, command });
  if (onlyCommands) return found.map(asItem);
  // Whoever types the name of a place wants to go there.
  const meant =
    text === '' ? [] : found.filter(({ label }) => foldWidth(label).replace(/^打开|…$/gu, '') === foldWidth(text));
  const items: PaletteItem[] = meant.map(asItem);
  if (text !== '') {
    // While the answer for the new text is under way, those of the old text that still fit stay.
    const sections = [...source.headings, ...source.hits].filter((each) => fits(each.text));
    for (const hit of onePerSection(sections).slice(0, most.hits)) {
      items.push({ kind: 'section', id: `section ${hit.documentId} ${hit.blockId}`, hit });
    }
  }
  for (const document of firstOf(source.documents, ({ title }) => fits(title), most.documents)) {
    items.push({ kind: 'document', id: `document ${document.id}`, document });
  }
  for (const draft of firstOf(source.drafts, ({ title }) => fits(title), most.drafts)) {
    items.push({ kind: 'draft', id: `draft ${draft.id}`, draft });
  }
  if (text !== '') items.push({ kind: 'search', id: 'search', text, total: source.total });
  const others = found.filter((command) => !meant.includes(command));
  items.push(...others.slice(0, most.commands).map(asItem));
  return items;
}

/** The first hit of each section. What stands in none is listed once for each document. */
function onePerSection(hits: readonly SearchHit[]): readonly SearchHit[] {
  const first = new Map<string, SearchHit>();
  for (const hit of hits) {
    const section = [hit.documentId, ...hit.sectionPath].join('\n');
    if (!first.has(section)) first.set(section, hit);
  }
  return [...first.values()];
}

export function wordsOf(text: string): readonly string[] {
  return foldWidth(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Stops at enough, so that a long library costs no more than its first matches. */
function firstOf<T>(list: readonly T[], fits: (item: T) => boolean, enough: number): readonly T[] {
  const found: T[] = [];
  for (const item of list) {
    if (found.length === enough) break;
    if (fits(item)) found.push(item);
  }
  return found;
}

/** Of two commands with one id the nearer one, offered later; the palette itself is not among them. */
function nearest(commands: readonly Command[]): readonly Command[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  byId.delete('palette.open');
  return [...byId.values()];
}
