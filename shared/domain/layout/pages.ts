import { headRows, seenCells } from '../table-spans.ts';
import { contentsEntries } from './contents.ts';
import { ownLetterhead, pointsFromMm } from './head-measures.ts';
import { placeHead } from './head-places.ts';
import {
  hasRole,
  type LaidBlock,
  type LaidOut,
  type LaidParagraph,
  type LaidTable,
  paragraphText,
} from './laid-out.ts';
import { type CharacterWidth, lineCount } from './line-breaks.ts';
import { linesPerPage, type Profile, type Type, textArea } from './profile.ts';
import { cellWidthPt, rowHeightsPt, tableLayout } from './table-layout.ts';

/** On which page each block begins, from 1; how many pages there are, and how much of the last one is left. */
export type Pages = {
  readonly starts: readonly number[];
  readonly count: number;
  readonly leftPt: number;
};

/**
 * Pages without a browser and without fonts: full characters are as wide as they are high, half ones half of that. Good to
 * about a line a page; what is decided by it must not depend on the last line. `seamPt` is that of the program for
 * which the file is made.
 */
export function pagesOf(laidOut: LaidOut, profile: Profile, seamPt = seamFor(profile.target)): Pages {
  const { blocks, issued, contents } = laidOut;
  const pitch = profile.grid.linePitchPt;
  // Programs fill a page with lines of the grid; what is left below the last one stays empty.
  const height = linesPerPage(profile) * pitch;
  let page = 1;
  let used = issued === undefined ? 0 : pointsFromMm(placeHead(issued, profile).textTopMm - profile.page.marginsMm.top);
  const turn = (): void => {
    page += 1;
    used = 0;
  };
  /** One line that is not parted, with what must stand on its page; `true` when it begins a page. */
  const put = (line: number, kept = 0): boolean => {
    const turned = used > 0 && used + line + kept > height + tolerancePt;
    if (turned) turn();
    used += line;
    return turned;
  };
  const starts = blocks.map((block, i) => {
    if (contents?.before === i) {
      if (contents.newPage && used > 0) turn();
      for (let line = contentsLines(laidOut, profile, seamPt); line > 0; line--) put(pitch);
    }
    if (block.newPage && used > 0) turn();
    if (hasRole(block, 'letterhead') && !hasRole(blocks[i - 1], 'letterhead')) used += ownLetterhead(profile).beforePt;
    const heights = [
      ...Array.from({ length: block.blankLinesBefore }, () => pitch),
      ...lineHeights(block, profile, seamPt),
    ];
    if (!isKept(blocks[i - 1]) && used + keptTogether(blocks, i, profile, seamPt) > height + tolerancePt && used > 0)
      turn();
    let start = page;
    const after = block.kind === 'table' && block.keepWithNext ? keptTogether(blocks, i + 1, profile, seamPt) : 0;
    heights.forEach((line, at) => {
      const turned = put(line, at === heights.length - 1 ? after : 0);
      if (at <= block.blankLinesBefore) start = page;
      const row = at - block.blankLinesBefore;
      if (turned && block.kind === 'table' && row >= headRows(block)) used += headHeight(block, heights);
    });
    return start;
  });
  return { starts, count: page, leftPt: height - used };
}

/** Of the rows that come again on every page; `heights` are those of the table with the blank lines before it. */
function headHeight(table: LaidTable, heights: readonly number[]): number {
  const start = table.blankLinesBefore;
  return heights.slice(start, start + headRows(table)).reduce((sum, height) => sum + height, 0);
}

/** Between Chinese and digits: LibreOffice puts it there although the styles say that it must not. */
export function seamFor(target: Profile['target']): number {
  return target === 'libreoffice' ? 3.5 : 0;
}

const tolerancePt = 0.5;

/** The lines above its title, the title, a blank line, and the entries, which need room for some dots and the number. */
function contentsLines(laidOut: LaidOut, profile: Profile, seamPt: number): number {
  const width = widthOf(profile, profile.types.body, seamPt);
  const character = width.sizePt + width.spacingPt;
  return contentsEntries(laidOut).reduce(
    // The number, of two digits, stands below an entry that leaves no room for it.
    (sum, { text, level }) => sum + lineCount(`${text}00`, width, areaPt(profile) - (level - 1) * character),
    (laidOut.contents?.blankLinesBefore ?? 0) + 2,
  );
}

function isKept(block: LaidBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.keepWithNext;
}

/** What must stay on one page from here on: paragraphs that stay with the next one, and the first line of that. */
function keptTogether(blocks: readonly LaidBlock[], from: number, profile: Profile, seamPt: number): number {
  const pitch = profile.grid.linePitchPt;
  let sum = 0;
  for (const block of blocks.slice(from)) {
    const [first = 0, ...more] = lineHeights(block, profile, seamPt);
    // The blank lines above a signature stay with it; those above other paragraphs do not.
    const closing = hasRole(block, 'signature') || hasRole(block, 'date') || hasRole(block, 'attachment');
    sum += (closing || sum > 0 ? block.blankLinesBefore * pitch : 0) + first;
    if (!isKept(block)) return sum > first || closing ? sum : 0;
    sum += more.reduce((total, line) => total + line, 0);
  }
  return sum;
}

function lineHeights(block: LaidBlock, profile: Profile, seamPt: number): readonly number[] {
  if (block.kind === 'table') return rowHeights(block, profile, seamPt);
  if (block.role === 'letterhead') {
    const width = widthOf(profile, profile.types.letterhead, seamPt);
    const lines = lineCount(paragraphText(block), width, areaPt(profile));
    return Array.from({ length: lines }, () => ownLetterhead(profile).linePt);
  }
  const isTitle = block.role === 'title';
  const pitch = isTitle ? profile.titleLinePitchPt : profile.grid.linePitchPt;
  const count = isTitle
    ? paragraphText(block)
        .split('\n')
        .reduce((sum, line) => sum + lineCount(line, widthOf(profile, profile.types.title, seamPt), areaPt(profile)), 0)
    : paragraphLines(block, profile, seamPt);
  return Array.from({ length: count }, () => pitch);
}

function paragraphLines(paragraph: LaidParagraph, profile: Profile, seamPt: number): number {
  const width = widthOf(profile, profile.types.body, seamPt);
  const area = areaPt(profile);
  const { indent, role } = paragraph;
  const text = paragraphText(paragraph);
  if (indent?.kind === 'middles') return 1;
  if (indent?.kind === 'begins')
    return lineCount(text, width, (indent.beforeRightEdge + 0.5) * (width.sizePt + width.spacingPt));
  if (indent !== null) {
    const character = width.sizePt + width.spacingPt;
    const column = area - (indent.left + indent.right) * character;
    return lineCount(text, width, column, column - indent.firstLine * character);
  }
  const flush = ['subtitle', 'byline', 'addressee', 'annexMark', 'letterhead', 'documentNumber'].includes(role);
  // Word counts this indent in the body's size, not in characters as they stand.
  return lineCount(text, width, area, flush ? area : area - profile.types.body.sizePt * profile.indentCharacters);
}

/** As much spacing as makes the characters of a line fit; other sizes than the body's go without. */
function widthOf(profile: Profile, { sizePt }: Type, seamPt: number): CharacterWidth {
  const pitch = areaPt(profile) / profile.grid.charactersPerLine;
  const spacing = Math.floor((pitch - profile.types.body.sizePt) * 20) / 20;
  return { sizePt, spacingPt: sizePt === profile.types.body.sizePt ? spacing : 0, seamPt };
}

function areaPt(profile: Profile): number {
  return pointsFromMm(textArea(profile).widthMm);
}

function rowHeights(table: LaidTable, profile: Profile, seamPt: number): readonly number[] {
  const layout = tableLayout(table, profile);
  const width = { sizePt: layout.sizePt, spacingPt: 0, seamPt };
  return rowHeightsPt(seenCells(table), layout, (cell) =>
    lineCount(table.rows[cell.row]?.[cell.column] ?? '', width, cellWidthPt(layout, cell) - 2 * layout.paddingPt),
  );
}
