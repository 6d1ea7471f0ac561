import { type Block, opensSection, sectionTitle } from '../../shared/domain/block.ts';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import { slotRanges } from '../../shared/domain/slots.ts';

/** What the panes around the text show of it. Made in idle moments, from the blocks. */
export type Survey = {
  readonly title: string;
  readonly rows: readonly OutlineRow[];
  readonly characters: number;
  readonly slots: number;
  /** Characters taken over as they were, taken over and rewritten, and written anew. A heading kept from a structure is neither. */
  readonly copied: number;
  readonly rewritten: number;
  readonly fresh: number;
  /** How each passage of the library is used here, by document and block. */
  readonly used: ReadonlyMap<string, 'copied' | 'rewritten'>;
};

export type OutlineRow = {
  readonly id: string;
  readonly depth: number;
  readonly label: string | null;
  readonly title: string;
  readonly progress: Progress;
  readonly characters: number;
  /** Signature and date stand in no section; they are shown to be found, not to be moved. */
  readonly isFrame: boolean;
};

/** Nothing but slots, some slots left, none left. */
export type Progress = 'empty' | 'begun' | 'written';

/** With the survey before at hand, rows that did not change stay the same objects, and the list too when none did. */
export function surveyOf(
  blocks: readonly DraftBlock[],
  labels: ReadonlyMap<string, string>,
  before: Survey | null = null,
): Survey {
  const rows: Counted[] = [];
  const path: Counted[] = [];
  const used = new Map<string, 'copied' | 'rewritten'>();
  const sum = { characters: 0, slots: 0, copied: 0, rewritten: 0, fresh: 0 };
  for (const block of blocks) {
    const { characters, slots, body } = measured(block);
    if (block.kind === 'heading') {
      while ((path.at(-1)?.depth ?? 0) >= block.depth) path.pop();
      const row = { ...rowOf(block, labels), depth: path.length + 1, body: 0, slots: 0, characters: 0 };
      rows.push(row);
      path.push(row);
    } else if (closes.has(block.kind)) {
      path.length = 0;
      if (rows.length > 0 && rows.at(-1)?.isFrame !== true) {
        rows.push({ ...rowOf(block, labels), title: '', body: 1, slots: 0, characters: 0, isFrame: true });
      }
    }
    for (const row of path) {
      row.characters += characters;
      row.slots += slots;
      row.body += body;
    }
    sum.characters += characters;
    sum.slots += slots;
    const { provenance } = block;
    if (provenance === null) sum.fresh += characters;
    else if (provenance.origin === 'template' || provenance.manner === 'structure')
      sum.fresh += frames.has(block.kind) ? 0 : body;
    else {
      sum[provenance.manner] += characters;
      used.set(passageKey(provenance.documentId, provenance.blockId), provenance.manner);
    }
  }
  return {
    ...sum,
    title: blocks.flatMap((block) => (block.kind === 'title' && block.zone === 'main' ? [block.text] : [])).join(''),
    rows: kept(
      rows.map(({ body, slots, ...row }) => ({ ...row, progress: progressOf(body, slots) })),
      before?.rows ?? [],
    ),
    used,
  };
}

function kept(rows: readonly OutlineRow[], before: readonly OutlineRow[]): readonly OutlineRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const next = rows.map((row) => {
    const same = known.get(row.id);
    return same !== undefined && isSameRow(same, row) ? same : row;
  });
  return next.length === before.length && next.every((row, i) => row === before[i]) ? before : next;
}

function isSameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.depth === b.depth &&
    a.label === b.label &&
    a.title === b.title &&
    a.progress === b.progress &&
    a.characters === b.characters
  );
}

export function passageKey(documentId: string, blockId: string): string {
  return `${documentId} ${blockId}`;
}

const frames = new Set<Block['kind']>([
  'title',
  'subtitle',
  'letterhead',
  'documentNumber',
  'addressee',
  'signature',
  'date',
]);
const closes = new Set<Block['kind']>(['attachment', 'signature', 'date', 'note']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Counted = Mutable<Omit<OutlineRow, 'progress'>> & { body: number; slots: number };

function rowOf(block: DraftBlock, labels: ReadonlyMap<string, string>) {
  const title = opensSection(block) ? sectionTitle(block) : '';
  return { id: block.id, depth: 1, label: labels.get(block.id) ?? null, title, isFrame: false };
}

function progressOf(body: number, slots: number): Progress {
  if (body === 0) return 'empty';
  return slots > 0 ? 'begun' : 'written';
}

type Measure = { readonly characters: number; readonly slots: number; readonly body: number };
const measures = new WeakMap<DraftBlock, Measure>();

/** Characters without blanks and slots; `body` are those that are not heading. */
function measured(block: DraftBlock): Measure {
  const known = measures.get(block);
  if (known !== undefined) return known;
  const ranges = slotRanges(block.text);
  const inSlots = ranges.reduce((sum, [start, end]) => sum + written(block.text.slice(start, end)), 0);
  const characters = written(block.text) - inSlots;
  const title = opensSection(block) ? written(block.text.slice(0, block.titleLength)) : 0;
  // A mark left alone behind a slot is no text yet.
  const rest = characters - title;
  const measure = { characters, slots: ranges.length, body: ranges.length > 0 && rest <= 1 ? 0 : Math.max(0, rest) };
  measures.set(block, measure);
  return measure;
}

function written(text: string): number {
  return text.length - (text.match(/\s/gu)?.length ?? 0);
}
