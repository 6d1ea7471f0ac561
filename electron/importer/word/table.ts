import type { Line } from '../lines/assemble.ts';
import { asCell, emptyStrip, joinStrips, plainStrip, type Strip, stripText } from '../lines/strip.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child, elements } from '../package/xml-tree.ts';
import { changesIn, isTaken } from './changes.ts';
import { jointLetterhead } from './joint.ts';
import type { StoryContext } from './story.ts';
import { numberOf, wordValue } from './values.ts';

type Cell = { readonly lines: readonly Line[]; readonly strip: Strip; readonly column: number };

/** Word itself allows 63. */
const mostColumns = 512;

/**
 * A line a row. A cell that reaches over columns leaves the others empty; one that reaches over rows is repeated in
 * each, because a row is read by itself. A table of one column is a frame around ordinary paragraphs.
 */
export function readTable(
  table: XmlElement,
  context: StoryContext,
  linesOf: (holder: XmlElement) => readonly Line[],
): readonly Line[] {
  const above = new Map<number, string>();
  const rows = inside(table, 'w:tr').flatMap((row) => {
    const cells = readRow(row, above, linesOf);
    const isGone = !isTaken(changesIn(child(row, 'w:trPr')), context.take);
    const isEmpty = cells.every(({ strip }) => stripText(strip).trim() === '' && strip.marks.length === 0);
    return isEmpty || (isGone && cells.every(({ strip }) => stripText(strip).trim() === '')) ? [] : [cells];
  });
  const letterhead = jointLetterhead(rows.map((cells) => cells.flatMap(({ lines }) => lines)));
  if (letterhead !== null) return letterhead;
  const width = rows.reduce((most, cells) => Math.max(most, (cells.at(-1)?.column ?? 0) + 1), 0);
  if (width <= 1) return rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
  return rows.map((cells) => ({
    strip: joinStrips(spread(cells, width), '\t'),
    hint: { isTable: true, ...place(cells) },
  }));
}

function readRow(
  row: XmlElement,
  above: Map<number, string>,
  linesOf: (holder: XmlElement) => readonly Line[],
): readonly Cell[] {
  let column = Math.min(numberOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0, mostColumns);
  return inside(row, 'w:tc').flatMap((cell) => {
    const properties = child(cell, 'w:tcPr');
    const at = column;
    column += Math.min(Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1), mostColumns);
    if (at >= mostColumns) return [];
    if (wordValue(properties, 'w:hMerge') === 'continue') return [{ lines: [], strip: emptyStrip, column: at }];
    const merge = child(properties, 'w:vMerge');
    const lines = linesOf(cell);
    if (merge !== undefined && attribute(merge, 'w:val') !== 'restart') {
      return [{ lines: [], strip: plainStrip(above.get(at) ?? ''), column: at }];
    }
    const strip = asCell(joinStrips(lines.map((line) => line.strip).filter(saysSomething), ' '));
    above.set(at, stripText(strip));
    return [{ lines, strip, column: at }];
  });
}

function saysSomething(strip: Strip): boolean {
  return stripText(strip).trim() !== '' || strip.marks.length > 0;
}

function spread(cells: readonly Cell[], width: number): readonly Strip[] {
  const strips = new Array<Strip>(width).fill(emptyStrip);
  for (const { column, strip } of cells) strips[column] = strip;
  return strips;
}

function place(cells: readonly Cell[]): Line['hint'] {
  const place = cells.flatMap(({ lines }) => lines.flatMap(({ hint }) => hint.place ?? []))[0];
  return place === undefined ? {} : { place };
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
