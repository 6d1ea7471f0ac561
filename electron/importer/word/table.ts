import type { Line } from '../lines/assemble.ts';
import { type Cell, tableLines } from '../lines/table-lines.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child, elements } from '../package/xml-tree.ts';
import { changesIn, isTaken } from './changes.ts';
import { jointLetterhead } from './joint.ts';
import type { StoryContext } from './story.ts';
import { numberOf, wordValue } from './values.ts';

const mostColumns = 512;
/** Word allows no more columns; what claims to reach over more must not push others out. */
const widestCell = 63;

/** The rows of a table as lines, or the lines of a letterhead that Word holds together by a table. */
export function readTable(
  table: XmlElement,
  context: StoryContext,
  linesOf: (holder: XmlElement) => readonly Line[],
): readonly Line[] {
  const rows = inside(table, 'w:tr').map((row) => ({
    cells: readRow(row, linesOf),
    isGone: !isTaken(changesIn(child(row, 'w:trPr')), context.take),
  }));
  const letterhead = jointLetterhead(
    rows.map(({ cells }) => cells.flatMap(({ lines, goesOn }) => (goesOn ? [] : lines))),
  );
  return letterhead ?? tableLines(rows);
}

function readRow(row: XmlElement, linesOf: (holder: XmlElement) => readonly Line[]): readonly Cell[] {
  let column = Math.min(numberOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0, mostColumns);
  const cells: Cell[] = [];
  for (const cell of inside(row, 'w:tc')) {
    const properties = child(cell, 'w:tcPr');
    const at = column;
    column += Math.min(Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1), widestCell);
    if (at >= mostColumns) break;
    const columns = Math.min(column, mostColumns) - at;
    const before = cells.at(-1);
    // As Word 97 merged cells.
    if (wordValue(properties, 'w:hMerge') === 'continue' && before !== undefined) {
      cells[cells.length - 1] = { ...before, columns: before.columns + columns };
      continue;
    }
    const merge = child(properties, 'w:vMerge');
    const goesOn = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
    cells.push({ column: at, columns, goesOn, lines: linesOf(cell) });
  }
  return cells;
}

/** Rows and cells may stand within content controls and tracked changes. */
function inside(holder: XmlElement, name: string): readonly XmlElement[] {
  return elements(holder).flatMap((element) => {
    if (element.name === name) return [element];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del'].includes(element.name)
      ? inside(element, name)
      : [];
  });
}
