import { type Block, opensSection, sectionTitle } from '../../shared/domain/block.ts';
import { charactersIn } from '../../shared/domain/characters.ts';
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

/**
 * Nothing but slots; some slots left, or only text that was taken over and not touched; no slots, and a sentence of one's own. A
 * section is as far as all that stands in it.
 */
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
    const { characters, slots, body, isOwn } = measured(block);
    if (block.kind === 'heading') {
      while ((path.at(-1)?.depth ?? 0) >= block.depth) path.pop();
      const row = { ...rowOf(block, labels), depth: path.length + 1, ...nothing };
      rows.push(row);
      path.push(row);
    } else if (closes.has(block.kind)) {
      path.length = 0;
      if (rows.length > 0 && rows.at(-1)?.isFrame !== true) {
        rows.push({ ...rowOf(block, labels), title: '', ...nothing, isFrame: true });
      }
    }
    for (const row of path) {
      row.characters += characters;
    }
    const section = path.at(-1);
    if (section !== undefined) {
      section.slots += slots;
      section.body += body;
      section.isOwn ||= isOwn;
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
    rows: kept(withProgress(rows), before?.rows ?? []),
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
/** `body`, `slots` and `isOwn` are of the section without its subsections, `characters` with them. */
type Counted = Mutable<Omit<OutlineRow, 'progress'>> & { body: number; slots: number; isOwn: boolean };
const nothing = { body: 0, slots: 0, characters: 0, isOwn: false };

function rowOf(block: DraftBlock, labels: ReadonlyMap<string, string>) {
  const title = opensSection(block) ? sectionTitle(block) : '';
  return { id: block.id, depth: 1, label: labels.get(block.id) ?? null, title, isFrame: false };
}

/** From the last to the first, so that what stands under a section is known before it. */
function withProgress(rows: readonly Counted[]): readonly OutlineRow[] {
  const below: { readonly depth: number; readonly progress: Progress }[] = [];
  return rows
    .toReversed()
    .map(({ body, slots, isOwn, ...row }) => {
      const parts: Progress[] = [];
      while ((below.at(-1)?.depth ?? 0) > row.depth) parts.push(below.pop()?.progress ?? 'empty');
      if (body > 0 || slots > 0 || parts.length === 0) parts.push(ownProgress(body, slots, isOwn));
      const progress = row.isFrame ? 'written' : joined(parts);
      below.push({ depth: row.depth, progress });
      return { ...row, progress };
    })
    .toReversed();
}

function ownProgress(body: number, slots: number, isOwn: boolean): Progress {
  if (body === 0) return 'empty';
  return slots === 0 && isOwn ? 'written' : 'begun';
}

function joined(parts: readonly Progress[]): Progress {
  const [first = 'empty'] = parts;
  return parts.every((part) => part === first) ? first : 'begun';
}

type Measure = {
  readonly characters: number;
  readonly slots: number;
  readonly body: number;
  /** A sentence that is new or was rewritten. */
  readonly isOwn: boolean;
};
const measures = new WeakMap<DraftBlock, Measure>();

/** Characters without blanks and slots; `body` are those that are not heading. */
function measured(block: DraftBlock): Measure {
  const known = measures.get(block);
  if (known !== undefined) return known;
  const ranges = slotRanges(block.text);
  const characters = charactersIn(block.text);
  const title = opensSection(block) ? charactersIn(block.text.slice(0, block.titleLength)) : 0;
  // A mark left alone behind a slot is no text yet.
  const rest = characters - title;
  const body = ranges.length > 0 && rest <= 1 ? 0 : Math.max(0, rest);
  const isOwn = body > 0 && isTouched(block) && (body >= telling || /[。！？；…]\s*$/u.test(block.text));
  const measure = { characters, slots: ranges.length, body, isOwn };
  measures.set(block, measure);
  return measure;
}

/** From this length on words say something without being a sentence. */
const telling = 20;

function isTouched({ provenance }: DraftBlock): boolean {
  return provenance?.origin !== 'document' || provenance.manner !== 'copied';
}
