import { alignedTables, type Element } from './aligned-tables.ts';
import { gutterOf, regionsOf } from './columns.ts';
import { type Footnote, joinParts, takeFootnotes, takeMarks } from './footnotes.ts';
import { framesOf } from './frames.ts';
import { type Removed, withoutFurniture } from './furniture.ts';
import { bottomOf, type Line, type PageText, type Row, topOf } from './page.ts';
import { type Paragraph, type Placed, paragraphsOf, usualPitch } from './paragraphs.ts';
import { type IsBold, joinRow, rowsOf } from './rows.ts';
import { ruledTables, type Table, type TableRow } from './ruled-tables.ts';
import { boxAsPrinted, type UprightPage, upright } from './upright.ts';

/** A piece of the text in one place: so many units of the text stand on it and those before it. */
type Part = {
  readonly page: number;
  readonly until: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
};

/** One line of the text as a .txt would hold it: a paragraph or a row of a table. */
export type TextLine = {
  readonly text: string;
  readonly page: number;
  /** The printed lines of a paragraph, or the row. */
  readonly parts: readonly Part[];
  readonly isTable: boolean;
  readonly centred: boolean;
  readonly boldUntil: number;
  readonly size: number | null;
};

export type PagesText = {
  readonly lines: readonly TextLine[];
  readonly notes: readonly { readonly line: number; readonly at: number; readonly text: string }[];
  readonly removed: readonly Removed[];
  /** Characters on each page that were left out because they do not stand upright. */
  readonly turned: readonly { readonly page: number; readonly characters: number }[];
};

/** Rebuilds the text of a document from the places of its words. */
export function readPages(all: readonly PageText[], isBold: IsBold): PagesText {
  const pages = all.map(upright);
  const laid = pages.map((page) => {
    const { tables, items } = ruledTables(page, isBold);
    return { number: page.number, height: page.height, tables, rows: rowsOf(items, page.number, isBold) };
  });
  const furnished = withoutFurniture(laid);
  const bodySize = usualSize(furnished.pages.flatMap(({ rows }) => rows.flat()));
  const notes: Footnote[] = [];
  const gutters = usualGutters(furnished.pages.map(({ rows }, i) => [pages[i]?.width ?? 0, rows]));
  const flows = furnished.pages.flatMap((page, i) => {
    const gutter = gutters.get(Math.round(pages[i]?.width ?? 0)) ?? null;
    const regions = regionsWithTables(page.rows, laid[i]?.tables ?? [], gutter);
    return regions.map((elements, k) => {
      if (k < regions.length - 1) return elements;
      const taken = withoutNotes(elements, bodySize);
      notes.push(...taken.notes);
      return taken.elements;
    });
  });
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  const lines = textLines(flows, (page) => byNumber.get(page)?.width ?? 0);
  const read = withNotes(lines, notes);
  return {
    ...read,
    lines: read.lines.map((line) => ({ ...line, parts: line.parts.map((part) => asPrinted(part, byNumber)) })),
    removed: furnished.removed,
    turned: pages.flatMap(({ number, turned }) => (turned > 0 ? [{ page: number, characters: turned }] : [])),
  };
}

function asPrinted(part: Part, pages: ReadonlyMap<number, UprightPage>): Part {
  const page = pages.get(part.page);
  return page === undefined || page.angle === 0 ? part : { ...part, box: boxAsPrinted(part.box, page) };
}

/** The size that most characters have. */
function usualSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** For each width of page the gutter that most pages of that width have, if most have one. */
function usualGutters(pages: readonly (readonly [width: number, rows: readonly Row[]])[]): ReadonlyMap<number, number> {
  const usual = new Map<number, number>();
  for (const width of new Set(pages.map(([exact]) => Math.round(exact)))) {
    const alike = pages.filter(([exact]) => Math.round(exact) === width);
    const found = alike.flatMap(([, rows]) => gutterOf(rows) ?? []).toSorted((a, b) => a - b);
    const middle = found[found.length >> 1];
    if (middle !== undefined && found.length >= alike.length * 0.4) usual.set(width, middle);
  }
  return usual;
}

/** What stands between two tables is read in columns by itself: a table always crosses the page. */
function regionsWithTables(
  rows: readonly Row[],
  tables: readonly Table[],
  gutter: number | null,
): readonly (readonly Element[])[] {
  const regions: (readonly Element[])[] = [];
  let rest = rows;
  for (const table of tables.toSorted((a, b) => a.top - b.top)) {
    const above = rest.filter((row) => (row[0]?.baseline ?? 0) < table.top + 4);
    rest = rest.slice(above.length);
    for (const region of regionsOf(above, gutter)) regions.push(alignedTables(region));
    regions.push([{ kind: 'table', table }]);
  }
  for (const region of regionsOf(rest, gutter)) regions.push(alignedTables(region));
  return regions.filter((region) => region.length > 0);
}

function withoutNotes(elements: readonly Element[], bodySize: number) {
  const lines = elements.flatMap((element) => (element.kind === 'row' ? (joinRow(element.row) ?? []) : []));
  const taken = takeFootnotes(lines, bodySize);
  let left = taken.lines.length;
  return {
    notes: taken.notes,
    elements:
      taken.notes.length === 0 ? elements : elements.filter((element) => element.kind === 'table' || left-- > 0),
  };
}

function textLines(flows: readonly (readonly Element[])[], pageWidth: (page: number) => number): readonly TextLine[] {
  const regions = flows.map((elements) =>
    elements.flatMap((element) => (element.kind === 'row' ? (joinRow(element.row) ?? []) : [])),
  );
  const frames = framesOf(regions, pageWidth);
  const runs: (readonly Placed[] | Table)[] = [];
  let run: Placed[] = [];
  flows.forEach((elements, i) => {
    const frame = frames[i];
    let opens = true;
    for (const element of elements) {
      if (element.kind === 'table') {
        runs.push(run, element.table);
        run = [];
      } else {
        const line = joinRow(element.row);
        if (line && frame) run.push({ line, frame, opens });
      }
      opens = false;
    }
  });
  runs.push(run);
  const full = runs.filter((part) => !isEmpty(part));
  const pitch = usualPitch(full.flatMap((part) => ('rows' in part ? [] : part)));
  return full.flatMap((part, i) => {
    if (!('rows' in part)) return paragraphsOf(part, pitch).map(paragraphLine);
    const before = full[i - 1];
    return tableLines(part, before && 'rows' in before ? before : null);
  });
}

function isEmpty(part: readonly Placed[] | Table): boolean {
  return 'rows' in part ? part.rows.length === 0 : part.length === 0;
}

function paragraphLine({ text, lines, ends, centred, boldUntil }: Paragraph): TextLine {
  const parts = lines.map((line, i) => ({
    page: line.page,
    until: ends[i] ?? text.length,
    box: [line.left, topOf(line), line.right, bottomOf(line)] as const,
  }));
  const [first] = lines;
  return { text, page: first?.page ?? 1, parts, isTable: false, centred, boldUntil, size: first?.size ?? null };
}

/** A table that goes on from the page before repeats its head there, which is read once. */
function tableLines(table: Table, before: Table | null): readonly TextLine[] {
  const goesOn = before !== null && before.page === table.page - 1;
  const textOf = (row: TableRow | undefined) => row?.cells.join('\t');
  const again = table.rows.findIndex((row, i) => textOf(row) !== textOf(before?.rows[i]));
  const { page, left, right } = table;
  return (goesOn && again > 0 ? table.rows.slice(again) : table.rows).map(({ cells, top, bottom }) => {
    const text = cells.join('\t');
    const parts = [{ page, until: text.length, box: [left, top, right, bottom] as const }];
    return { text, page, parts, isTable: true, centred: false, boldUntil: 0, size: null };
  });
}

/** A note whose mark is not found hangs on the end of its page's last line. */
function withNotes(lines: readonly TextLine[], footnotes: readonly Footnote[]): Pick<PagesText, 'lines' | 'notes'> {
  const read = lines.map((line) => ({ line, ...takeMarks(line.text) }));
  const notes = footnotes.map(({ page, mark, text }) => {
    for (const [line, { line: candidate, marks }] of read.entries()) {
      const found = candidate.page === page ? marks.find((one) => one.text === mark && !one.isTaken) : undefined;
      if (!found) continue;
      found.isTaken = true;
      return { line, found, at: 0, text };
    }
    const line = Math.max(
      0,
      lines.findLastIndex((candidate) => candidate.page <= page),
    );
    return { line, found: null, at: lines[line]?.text.length ?? 0, text };
  });
  const clean = read.map(({ line, parts, marks }) => ({ line, ...joinParts(parts, marks) }));
  return {
    lines: clean.map(({ line, text, lengthAt }) =>
      text === line.text
        ? line
        : {
            ...line,
            text,
            boldUntil: lengthAt(line.boldUntil),
            parts: line.parts.map((part) => ({ ...part, until: lengthAt(part.until) })),
          },
    ),
    notes: notes.map(({ line, found, at, text }) => {
      const here = clean[line];
      return { line, at: found ? (here?.places.get(found) ?? 0) : Math.min(at, here?.text.length ?? 0), text };
    }),
  };
}
