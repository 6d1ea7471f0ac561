import type { LaidBlock, LaidParagraph, LaidTable } from '../../shared/domain/layout/laid-out.ts';
import { linesPerPage, type Profile } from '../../shared/domain/layout/profile.ts';
import { cellRuns } from '../../shared/domain/layout/redline/cells.ts';
import { cellWidthPt, rowHeightsPt, type TableLayout, tableLayout } from '../../shared/domain/layout/table-layout.ts';
import { rulePt } from '../../shared/domain/layout/table-measures.ts';
import { headRows, type SeenCell, seenCells } from '../../shared/domain/table-spans.ts';
import type { Advance } from './advances.ts';
import type { FlowItem } from './flow.ts';
import type { TypedRun } from './page-line.tsx';
import { characters, fromPt, insets, lineHeight, pageSize, ruleHeight, runType, spacingPx } from './page-look.ts';
import { type Measured, paginate, type Slice } from './paginate.ts';
import { remarkedCell, remarkedRuns } from './remarks.ts';
import { type Edge, type Glyph, glyphsOf, type Line, linesOf, lineWidth } from './typeset.ts';

/** What follows one another on paper, broken into lines. A table's are by row and cell. */
export type SetItem =
  | { readonly kind: 'blank' }
  | { readonly kind: 'contentsTitle' }
  | { readonly kind: 'rule' }
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
      /** Row by row the cells that are seen in it. */
      readonly rows: readonly (readonly SetCell[])[];
      readonly heights: readonly number[];
    };

type SetCell = { readonly cell: SeenCell; readonly runs: readonly TypedRun[]; readonly lines: readonly Line[] };

export type Pages = { readonly items: readonly SetItem[]; readonly pages: readonly (readonly Slice[])[] };

/** Of the first page `firstUsed` pixels are taken by what stands above the text. */
export function layPages(items: readonly FlowItem[], profile: Profile, advance: Advance, firstUsed: number): Pages {
  const set = items.map((item) => setItem(item, profile, advance));
  const measured = set.map((each, i) => measuredItem(each, items[i] as FlowItem, profile)); // of the same length
  return { items: set, pages: paginate(measured, usableHeight(profile), firstUsed) };
}

/** Programs fill a page with lines of the grid; what is left below the last one stays empty. */
function usableHeight(profile: Profile): number {
  return linesPerPage(profile) * pageSize(profile).line;
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
  const lines = linesOf(glyphs(probe, profile, advance), pageSize(profile).textWidth, 0);
  return lines[0]?.to ?? 0;
}

function setItem(item: FlowItem, profile: Profile, advance: Advance): SetItem {
  switch (item.kind) {
    case 'blank':
    case 'contentsTitle':
    case 'rule':
      return { kind: item.kind };
    case 'entry': {
      const { body } = profile.types;
      const runs = [{ text: item.text, type: body, spacingPx: spacingPx(profile, body) }];
      const left = characters(profile, item.level - 1);
      const width = pageSize(profile).textWidth - left;
      const set = glyphs(runs, profile, advance);
      return {
        kind: 'entry',
        block: item.block,
        left,
        runs,
        lines: withNumber(set, linesOf(set, width, 0, edgeOf(profile)), width, profile),
      };
    }
    case 'paragraph': {
      const { paragraph, before } = item;
      const { left, right, firstLine } = insets(profile, paragraph);
      const remarked = remarkedRuns(paragraph.runs);
      const runs = paragraph.runs.map((run, i) => {
        const { text, change = paragraph.change } = run;
        const type = runType(profile, paragraph, run);
        return { text, type, spacingPx: spacingPx(profile, type), change, ...remarked[i] };
      });
      const width = pageSize(profile).textWidth - left - right;
      const lines =
        paragraph.indent?.kind === 'middles'
          ? [{ from: 0, to: runs.reduce((sum, { text }) => sum + text.length, 0), hangs: false }]
          : linesOf(glyphs(runs, profile, advance), width, firstLine, edgeOf(profile));
      return { kind: 'paragraph', paragraph, before, runs, lines };
    }
    case 'table': {
      const { table } = item;
      const layout = tableLayout(table, profile);
      const rows = tableCells(table, layout, profile, advance);
      return { kind: 'table', table, layout, rows, heights: tableHeights(layout, rows) };
    }
  }
}

/** The file says that no mark hangs; Word hears it. */
function edgeOf({ target }: Profile): Edge {
  return target === 'word' ? 'nothing hangs' : 'marks hang';
}

/** The number of the page stands behind the last words, or below them where it has no room there: for two digits. */
function withNumber(set: readonly Glyph[], lines: readonly Line[], width: number, profile: Profile): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || lineWidth(set, last) + characters(profile, 1) <= width) return lines;
  return [...lines, { from: last.to, to: last.to, hangs: false }];
}

function tableCells(table: LaidTable, layout: TableLayout, profile: Profile, advance: Advance) {
  const type = { ...profile.types.table, sizePt: layout.sizePt };
  const set = (cell: SeenCell): SetCell => {
    const { row, column } = cell;
    const runs = cellRuns(table, row, column).map((run) => ({
      text: run.text,
      type,
      spacingPx: 0,
      change: run.change,
      ...remarkedCell(table, row, column),
    }));
    const aside = 2 * layout.paddingPt + (layout.cells[row]?.[column]?.rightPt ?? 0);
    const width = fromPt(cellWidthPt(layout, cell) - aside);
    return { cell, runs, lines: linesOf(glyphs(runs, profile, advance), width, 0, 'nothing hangs') };
  };
  const merged = new Map((table.spans ?? []).map((span) => [span, set(span)]));
  return seenCells(table).map((cells) => cells.map((cell) => merged.get(cell) ?? set(cell)));
}

function tableHeights(layout: TableLayout, rows: readonly (readonly SetCell[])[]): readonly number[] {
  const lines = new Map(rows.flat().map((set) => [set.cell, set.lines.length]));
  const seen = rows.map((cells) => cells.map(({ cell }) => cell));
  return rowHeightsPt(seen, layout, (cell) => lines.get(cell) ?? 1, rulePt).map(fromPt);
}

function glyphs(runs: readonly TypedRun[], profile: Profile, advance: Advance) {
  const sized = runs.map(({ text, type, spacingPx: spacing }) => ({
    text,
    sizePx: fromPt(type.sizePt),
    spacingPx: spacing,
  }));
  return glyphsOf(sized, profile.target, (character, run) => advance(character, (runs[run] as TypedRun).type));
}

function measuredItem(set: SetItem, item: FlowItem, profile: Profile): Measured {
  const { newPage, keepWithNext, keepsLast = false, before } = item;
  const heights = itemHeights(set, profile);
  return { newPage, keepWithNext, keepsLast, before, heights, head: set.kind === 'table' ? headRows(set.table) : 0 };
}

/** Of its lines or rows. */
export function itemHeights(set: SetItem, profile: Profile): readonly number[] {
  switch (set.kind) {
    case 'blank':
      return [pageSize(profile).line];
    case 'contentsTitle':
      return [fromPt(profile.titleLinePitchPt)];
    case 'rule':
      return [ruleHeight(profile)];
    case 'entry':
      return set.lines.map(() => pageSize(profile).line);
    case 'paragraph':
      return set.lines.map(() => lineHeight(profile, set.paragraph));
    case 'table': {
      const [first = 0, ...more] = set.heights;
      return [first + fromPt(rulePt), ...more]; // with the rule above it
    }
  }
}
