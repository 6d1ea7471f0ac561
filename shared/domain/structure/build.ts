import type { Block, Part } from '../block.ts';
import type { Change } from '../document.ts';
import type { Label, LabelScheme } from '../label.ts';
import { tableContent } from '../table-text.ts';
import { skipBlanks } from './characters.ts';
import { normaliseText } from './normalise.ts';
import { type Paragraph, rangeOf } from './paragraphs.ts';
import type { Piece } from './pieces.ts';
import type { TextChange } from './text-change.ts';

const items: ReadonlySet<LabelScheme> = new Set(['is', 'must', 'ordinal', 'sequence']);

/** What runs inside a paragraph is an item, and so is 一是 at the beginning of one. */
export function sectionKind(label: Label | null, isInline: boolean): 'heading' | 'item' {
  return label === null ? (isInline ? 'item' : 'heading') : items.has(label.scheme) ? 'item' : 'heading';
}

/** A piece as a block with its text normalised; what was changed goes to the end of `changes`. */
export function makeBlock(
  piece: Piece,
  id: string,
  place: { depth: number; number: number; part: Part | null } | null,
  changes: Change[],
): Block {
  const { framed, section } = piece;
  const { paragraph, zone } = framed;
  const source = rangeOf(paragraph, piece.from, piece.to);
  if (paragraph.rows) return tableBlock(paragraph, { id, zone, source }, changes);
  const raw = paragraph.text.slice(piece.text, piece.to);
  const { text, changes: found } = normaliseSection(raw, section?.title ?? 0, paragraph.traits);
  const label = section?.label ?? null;
  const shift = label?.text.length ?? 0;
  const joined = wrapChanges(paragraph, piece, text, found);
  const all = joined.length === 0 ? found : [...joined, ...found].sort((a, b) => a.offset - b.offset);
  for (const { kind, offset, before, after } of all)
    changes.push({ kind, blockId: id, offset: offset + shift, before, after });
  if (!section || !place) return { id, kind: framed.kind, zone, text, source };
  return {
    id,
    kind: sectionKind(label, section.inline),
    zone,
    text,
    source,
    depth: place.depth,
    label: label && { ...label, number: place.number },
    titleLength: Math.min(text.length, moved(section.title, found)),
    continues: section.inline,
    part: place.part,
  };
}

/** A blank that alone sets the heading off from its text is no stray one, so that each is normalised by itself. */
function normaliseSection(
  raw: string,
  title: number,
  traits: number,
): { text: string; changes: readonly TextChange[] } {
  const body = skipBlanks(raw, title);
  if (title === 0 || body === title || /[。！？；：!?;:]/.test(raw.charAt(title - 1)))
    return normaliseText(raw, traits);
  const head = normaliseText(raw.slice(0, title));
  const rest = normaliseText(raw.slice(body));
  const shift = head.text.length + body - title;
  return {
    text: head.text + raw.slice(title, body) + rest.text,
    changes: [...head.changes, ...rest.changes.map((change) => ({ ...change, offset: change.offset + shift }))],
  };
}

/** Where the line breaks were that joining removed. */
function wrapChanges(
  paragraph: Paragraph,
  piece: Piece,
  text: string,
  found: readonly TextChange[],
): readonly TextChange[] {
  if (paragraph.segments.length === 1) return [];
  return paragraph.segments
    .filter(({ at }) => at > piece.text && at < piece.to)
    .map(({ at }) => {
      const spaced = paragraph.text.charAt(at - 1) === ' ';
      const offset = moved(at - piece.text - (spaced ? 1 : 0), found);
      // The blank that a line break became may have been a stray one.
      const after = spaced && text.charAt(offset) === ' ' ? ' ' : '';
      return { kind: 'wrap', offset, before: '\n', after };
    });
}

/** An offset in the text before normalisation, counted in the text after it. */
function moved(offset: number, found: readonly TextChange[]): number {
  let by = 0;
  for (const { offset: at, before, after } of found) {
    // `at` counts after the changes so far; `at - by` is where the change stood before.
    if (at - by >= offset) break;
    by += after.length - before.length;
  }
  return offset + by;
}

function tableBlock(
  { rows, spans }: Pick<Paragraph, 'rows' | 'spans'>,
  common: Pick<Block, 'id' | 'zone' | 'source'>,
  changes: Change[],
): Block {
  let length = 0;
  const cells = (rows ?? []).map((row) =>
    row.map((cell) => {
      const { text, changes: found } = normaliseText(cell);
      for (const { kind, offset, before, after } of found) {
        changes.push({ kind, blockId: common.id, offset: length + offset, before, after });
      }
      length += text.length + 1;
      return text;
    }),
  );
  return { ...common, kind: 'table', ...tableContent(cells, spans) };
}
