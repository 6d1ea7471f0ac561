import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Line } from '../lines/assemble.ts';
import { styleNameOf } from '../lines/heading-style.ts';
import { runHint } from '../lines/run-hint.ts';
import type { Mark, Run } from '../lines/strip.ts';
import type { ParagraphLook } from './looks.ts';
import { type RtfRow, rowShapes, rtfTable } from './table.ts';

export type Styles = ReadonlyMap<number, { readonly name: string; readonly outlineLevel: number | null }>;

/** Puts runs together to paragraphs, and those of tables to rows. */
export function rtfStory(styles: Styles) {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let marks: Mark[] = [];
  let length = 0;
  let index = 0;
  let cell: Line[] = [];
  let row: (readonly Line[])[] = [];
  let rows: RtfRow[] = [];
  const shapes = rowShapes();

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

  function endTable(): void {
    if (row.length > 0 || cell.length > 0) endRow();
    for (const line of rtfTable(rows)) lines.push(line);
    rows = [];
  }

  function endRow(): void {
    if (cell.length > 0) row.push(cell);
    if (row.length > 0) rows.push({ cells: row, shapes: shapes.now() });
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
    /** What a control word says of the cells of a row. */
    rowWord: shapes.word,
    /** All lines; what the file broke off in the middle of is there as well. */
    end(look: ParagraphLook): readonly Line[] {
      if (length > 0 || marks.length > 0) this.endParagraph(look);
      endTable();
      return lines;
    },
  };
}
