import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Line } from '../lines/assemble.ts';
import { styleNameOf } from '../lines/heading-style.ts';
import { runHint } from '../lines/run-hint.ts';
import { asCell, emptyStrip, joinStrips, type Mark, type Run, type Strip, stripText } from '../lines/strip.ts';
import type { ParagraphLook } from './looks.ts';

export type Styles = ReadonlyMap<number, { readonly name: string; readonly outlineLevel: number | null }>;

type Cell = readonly Line[];

/** Puts runs together to paragraphs, and those of tables to rows. */
export function rtfStory(styles: Styles) {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let marks: Mark[] = [];
  let length = 0;
  let index = 0;
  let cell: Line[] = [];
  let row: Cell[] = [];
  let rows: (readonly Cell[])[] = [];

  function paragraph(look: ParagraphLook): Line {
    const style = styles.get(look.style);
    const outline = look.outlineLevel ?? style?.outlineLevel ?? null;
    const strip = { runs, marks };
    const hint: LineHint = {
      ...(outline === null ? {} : { outlineLevel: outline }),
      ...(style === undefined ? {} : { styleName: styleNameOf(style.name) }),
      ...(look.centred ? { centred: true } : {}),
      ...runHint(runs),
      place: { kind: 'paragraph', index: index++ },
    };
    [runs, marks, length] = [[], [], 0];
    return { strip, hint };
  }

  /** A table is one as long as its rows follow each other; one of a single column is a frame around paragraphs. */
  function endTable(): void {
    if (row.length > 0 || cell.length > 0) endRow();
    const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
    for (const cells of rows) {
      if (width > 1) lines.push(rowLine(cells, width));
      else for (const each of cells) lines.push(...each);
    }
    rows = [];
  }

  function endRow(): void {
    if (cell.length > 0) row.push(cell);
    if (row.some(saysSomething)) rows.push(row);
    [row, cell] = [[], []];
  }

  return {
    write(text: string, bold: boolean, sizePt: number | null): void {
      const last = runs.at(-1);
      if (last?.bold === bold && last.sizePt === sizePt) runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push({ text, bold, sizePt });
      length += text.length;
    },
    /** A note's mark, where the text is now. */
    note(note: 'footnote' | 'endnote', id: string): void {
      marks.push({ kind: 'note', note, id, at: length });
    },
    endParagraph(look: ParagraphLook): void {
      if (look.inTable) {
        cell.push(paragraph(look));
        return;
      }
      endTable();
      lines.push(paragraph(look));
    },
    endCell(look: ParagraphLook): void {
      cell.push(paragraph(look));
      row.push(cell);
      cell = [];
    },
    endRow,
    /** All lines; what the file broke off in the middle of is there as well. */
    end(look: ParagraphLook): readonly Line[] {
      if (length > 0 || marks.length > 0) this.endParagraph(look);
      endTable();
      return lines;
    },
  };
}

function saysSomething(cell: Cell): boolean {
  return cell.some(({ strip }) => stripText(strip).trim() !== '' || strip.marks.length > 0);
}

function rowLine(cells: readonly Cell[], width: number): Line {
  const strips: Strip[] = cells.map((cell) =>
    asCell(
      joinStrips(
        cell.map(({ strip }) => strip).filter((strip) => stripText(strip).trim() !== '' || strip.marks.length > 0),
        ' ',
      ),
    ),
  );
  while (strips.length < width) strips.push(emptyStrip);
  const place = cells[0]?.[0]?.hint.place;
  return { strip: joinStrips(strips, '\t'), hint: { isTable: true, ...(place === undefined ? {} : { place }) } };
}
