import type { LaidParagraph, LaidTable } from '../../shared/domain/layout/laid-out.ts';
import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import type { Advance } from './advances.ts';
import { columnShares, type FlowItem } from './flow.ts';
import { fromPt, insets, lineHeight, pageSize, runType, spacingPx } from './page-look.ts';
import { type Measured, paginate, type Slice } from './paginate.ts';
import { glyphsOf, type Line, linesOf } from './typeset.ts';

/** What follows one another on paper, broken into lines. A table's are by row and cell. */
export type SetItem =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'paragraph';
      readonly paragraph: LaidParagraph;
      readonly before: number;
      readonly lines: readonly Line[];
    }
  | {
      readonly kind: 'table';
      readonly table: LaidTable;
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

export type Pages = { readonly items: readonly SetItem[]; readonly pages: readonly (readonly Slice[])[] };

export function layPages(items: readonly FlowItem[], profile: Profile, advance: Advance): Pages {
  const set = items.map((item) => setItem(item, profile, advance));
  const measured = set.map((each, i) => measuredItem(each, items[i] as FlowItem, profile)); // of the same length
  return { items: set, pages: paginate(measured, pageSize(profile).textHeight) };
}

/** The page on which a block begins; the first one where it is nowhere. */
export function pageOf({ items, pages }: Pages, blockId: string | null): number {
  const at = pages.findIndex((slices) =>
    slices.some(({ item, from }) => from === 0 && blockId !== null && blockIds(items[item]).includes(blockId)),
  );
  return Math.max(1, at + 1);
}

/** Of the text that an item was made of. */
export function blockIds(item: SetItem | undefined): readonly string[] {
  if (item === undefined || item.kind === 'blank') return [];
  return item.kind === 'table' ? item.table.blockIds : item.paragraph.blockIds;
}

/** Full characters that stand in one line here. */
export function charactersPerLine(profile: Profile, advance: Advance): number {
  const { body } = profile.types;
  const lines = linesOf(
    glyphs(profile, [{ text: '国'.repeat(80), type: body }], advance),
    pageSize(profile).textWidth,
    0,
  );
  return lines[0]?.to ?? 0;
}

function setItem(item: FlowItem, profile: Profile, advance: Advance): SetItem {
  switch (item.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'paragraph': {
      const { paragraph, before } = item;
      const { left, right, firstLine } = insets(profile, paragraph);
      const runs = paragraph.runs.map((run) => ({ text: run.text, type: runType(profile, paragraph, run) }));
      const lines = linesOf(glyphs(profile, runs, advance), pageSize(profile).textWidth - left - right, firstLine);
      return { kind: 'paragraph', paragraph, before, lines };
    }
    case 'table':
      return { kind: 'table', table: item.table, rows: tableLines(item.table, profile, advance) };
  }
}

function tableLines(table: LaidTable, profile: Profile, advance: Advance) {
  const widths = columnShares(table).map((share) => share * pageSize(profile).textWidth - 2 * cellPadding);
  const type = profile.types.table;
  return table.rows.map((cells) =>
    cells.map((text, column) => linesOf(glyphs(profile, [{ text, type }], advance), widths[column] ?? 0, 0)),
  );
}

type TypedRun = { readonly text: string; readonly type: Type };

function glyphs(profile: Profile, runs: readonly TypedRun[], advance: Advance) {
  const measured = runs.map(({ text, type }) => ({
    text,
    sizePx: fromPt(type.sizePt),
    spacingPx: spacingPx(profile, type),
  }));
  return glyphsOf(measured, (character, run) => advance(character, (runs[run] as TypedRun).type));
}

/** At both sides of a cell, as the file has it, and the rule below each row. */
const cellPadding = fromPt(5.4);
const ruleWidth = fromPt(0.5);

/** A row is as high as its highest cell. */
export function rowHeight(profile: Profile, cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * pageSize(profile).line + ruleWidth;
}

function measuredItem(set: SetItem, { newPage, keepWithNext, before }: FlowItem, profile: Profile): Measured {
  const common = { newPage, keepWithNext, before, head: 0 };
  switch (set.kind) {
    case 'blank':
      return { ...common, heights: [pageSize(profile).line] };
    case 'paragraph':
      return { ...common, heights: set.lines.map(() => lineHeight(profile, set.paragraph)) };
    case 'table': {
      const heights = set.rows.map((cells) => rowHeight(profile, cells));
      return { ...common, heights, head: heights[0] ?? 0 };
    }
  }
}
