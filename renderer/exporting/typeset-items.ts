import type { LaidBlock, LaidParagraph, LaidTable } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { cellRuns } from '../../shared/domain/layout/redline/cells.ts';
import { type TableLayout, tableLayout } from '../../shared/domain/layout/table-layout.ts';
import type { Advance } from './advances.ts';
import type { FlowItem } from './flow.ts';
import type { TypedRun } from './page-line.tsx';
import { characters, fromPt, insets, lineHeight, pageSize, runType, spacingPx } from './page-look.ts';
import { type Measured, paginate, type Slice } from './paginate.ts';
import { glyphsOf, type Line, linesOf } from './typeset.ts';

/** What follows one another on paper, broken into lines. A table's are by row and cell. */
export type SetItem =
  | { readonly kind: 'blank' }
  | { readonly kind: 'contentsTitle' }
  | {
      readonly kind: 'entry';
      readonly block: LaidBlock;
      readonly left: number;
      readonly runs: readonly TypedRun[];
      readonly lines: readonly Line[];
    }
  | {
      readonly kind: 'paragraph';
      readonly paragraph: LaidParagraph;
      readonly before: number;
      readonly runs: readonly TypedRun[];
      readonly lines: readonly Line[];
    }
  | {
      readonly kind: 'table';
      readonly table: LaidTable;
      readonly layout: TableLayout;
      readonly rows: readonly (readonly Cell[])[];
    };

type Cell = { readonly runs: readonly TypedRun[]; readonly lines: readonly Line[] };

export type Pages = { readonly items: readonly SetItem[]; readonly pages: readonly (readonly Slice[])[] };

/** Of the first page `firstUsed` pixels are taken by what stands above the text. */
export function layPages(items: readonly FlowItem[], profile: Profile, advance: Advance, firstUsed: number): Pages {
  const set = items.map((item) => setItem(item, profile, advance));
  const measured = set.map((each, i) => measuredItem(each, items[i] as FlowItem, profile)); // of the same length
  return { items: set, pages: paginate(measured, pageSize(profile).textHeight, firstUsed) };
}

/** Of the text that an item was made of. */
export function blockIds(item: SetItem | undefined): readonly string[] {
  if (item?.kind === 'table') return item.table.blockIds;
  return item?.kind === 'paragraph' ? item.paragraph.blockIds : [];
}

/** Full characters that stand in one line here. */
export function charactersPerLine(profile: Profile, advance: Advance): number {
  const { body } = profile.types;
  const probe = [{ text: '国'.repeat(80), type: body, spacingPx: spacingPx(profile, body) }];
  const lines = linesOf(glyphs(probe, advance), pageSize(profile).textWidth, 0);
  return lines[0]?.to ?? 0;
}

function setItem(item: FlowItem, profile: Profile, advance: Advance): SetItem {
  switch (item.kind) {
    case 'blank':
    case 'contentsTitle':
      return { kind: item.kind };
    case 'entry': {
      const { body } = profile.types;
      const runs = [{ text: item.text, type: body, spacingPx: spacingPx(profile, body) }];
      const left = characters(profile, item.level - 1);
      // Room for some dots and the number.
      const width = pageSize(profile).textWidth - left - characters(profile, 2);
      return { kind: 'entry', block: item.block, left, runs, lines: linesOf(glyphs(runs, advance), width, 0) };
    }
    case 'paragraph': {
      const { paragraph, before } = item;
      const { left, right, firstLine } = insets(profile, paragraph);
      const runs = paragraph.runs.map(({ role, text, change = paragraph.change }) => {
        const type = runType(profile, paragraph, role);
        return { text, type, spacingPx: spacingPx(profile, type), change };
      });
      const width = pageSize(profile).textWidth - left - right;
      const lines =
        paragraph.indent?.kind === 'middles'
          ? [{ from: 0, to: runs.reduce((sum, { text }) => sum + text.length, 0), hangs: false }]
          : linesOf(glyphs(runs, advance), width, firstLine);
      return { kind: 'paragraph', paragraph, before, runs, lines };
    }
    case 'table': {
      const { table } = item;
      const layout = tableLayout(table.rows, profile);
      return { kind: 'table', table, layout, rows: tableCells(table, layout, profile, advance) };
    }
  }
}

function tableCells(table: LaidTable, layout: TableLayout, profile: Profile, advance: Advance) {
  const type = { ...profile.types.table, sizePt: layout.sizePt };
  return table.rows.map((cells, row) =>
    cells.map((_, column): Cell => {
      const runs = cellRuns(table, row, column).map((run) => ({
        text: run.text,
        type,
        spacingPx: 0,
        change: run.change,
      }));
      const aside = 2 * layout.paddingPt + (layout.cells[row]?.[column]?.rightPt ?? 0);
      return { runs, lines: linesOf(glyphs(runs, advance), fromPt((layout.columnsPt[column] ?? 0) - aside), 0) };
    }),
  );
}

function glyphs(runs: readonly TypedRun[], advance: Advance) {
  const sized = runs.map(({ text, type, spacingPx: spacing }) => ({
    text,
    sizePx: fromPt(type.sizePt),
    spacingPx: spacing,
  }));
  return glyphsOf(sized, (character, run) => advance(character, (runs[run] as TypedRun).type));
}

/** Below each row, and above the first. */
const rulePt = 0.5;

/** A row is as high as its highest cell. */
export function rowHeight({ rowPt, linePitchPt, paddingBlockPt }: TableLayout, cells: readonly Cell[]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return fromPt(Math.max(rowPt, lines * linePitchPt + 2 * paddingBlockPt + rulePt));
}

function measuredItem(set: SetItem, item: FlowItem, profile: Profile): Measured {
  const { newPage, keepWithNext, keepsLast = false, before } = item;
  const common = { newPage, keepWithNext, keepsLast, before, head: 0 };
  switch (set.kind) {
    case 'blank':
    case 'contentsTitle':
      return { ...common, heights: [pageSize(profile).line] };
    case 'entry':
      return { ...common, heights: set.lines.map(() => pageSize(profile).line) };
    case 'paragraph':
      return { ...common, heights: set.lines.map(() => lineHeight(profile, set.paragraph)) };
    case 'table': {
      const [head = 0, ...body] = set.rows.map((cells) => rowHeight(set.layout, cells));
      const headed = head + fromPt(rulePt); // with the rule above it
      return { ...common, heights: [headed, ...body], head: headed };
    }
  }
}
