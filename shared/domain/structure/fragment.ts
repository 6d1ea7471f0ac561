import type { Label } from '../label.ts';
import type { TableSpan } from '../table-spans.ts';
import { blankStyles } from './blank-style.ts';
import { sectionKind } from './build.ts';
import { traitsOf } from './characters.ts';
import type { Framed } from './frame.ts';
import { readLabel } from './labels.ts';
import { nest, type Place } from './nesting.ts';
import { readPoints } from './parse.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { readLabels } from './sequence.ts';

/** One paragraph of a part of a document, as it comes from the clipboard. */
export type FragmentLine = {
  readonly text: string;
  /** 1 to 6 where the other program says that it is a heading. */
  readonly level: number | null;
  readonly rows: readonly (readonly string[])[] | null;
  readonly spans?: readonly TableSpan[];
};

/** What becomes one block. `text` is without the label, else as it came: nothing is normalised. */
export type FragmentPiece = {
  readonly text: string;
  readonly rows: FragmentLine['rows'];
  readonly spans: readonly TableSpan[];
  readonly section: FragmentSection | null;
};

export type FragmentSection = {
  readonly kind: 'heading' | 'item';
  /** Within the fragment, 1 = top. */
  readonly depth: number;
  readonly level: number | null;
  readonly label: Label | null;
  readonly titleLength: number;
  readonly continues: boolean;
};

/**
 * The structure of a part of a document: its labels, run-in headings and nesting. Unlike in a whole document nothing is title,
 * signature or residue here, and a short line without a label is no heading unless the other program says so.
 */
export function readFragment(lines: readonly FragmentLine[]): readonly FragmentPiece[] {
  const framed = lines.map(framedLine);
  const labels = readLabels(framed);
  const blanksOf = blankStyles(framed, labels);
  const pieces = framed.flatMap((item, i) =>
    cutPieces(item, labels[i] ?? null, undefined, blanksOf).map((piece) => ({
      piece: asSaid(piece, lines[i]),
      line: lines[i],
    })),
  );
  const depths = depthsOf(pieces);
  return pieces.map(({ piece, line }, i): FragmentPiece => {
    const { section } = piece;
    const depth = depths[i];
    const text = piece.framed.paragraph.text.slice(piece.text, piece.to);
    if (section === null || depth === undefined)
      return { text, rows: line?.rows ?? null, spans: line?.spans ?? [], section: null };
    const { label, inline, title: titleLength } = section;
    const level = inline ? null : (line?.level ?? null);
    const kind = level === null ? sectionKind(label, inline) : 'heading';
    return { text, rows: null, spans: [], section: { kind, depth, level, label, titleLength, continues: inline } };
  });
}

type Cut = { readonly piece: Piece; readonly line: FragmentLine | undefined };

function framedLine({ text, rows }: FragmentLine, line: number): Framed {
  const segments = [{ at: 0, start: line, line }];
  const paragraph = {
    text,
    traits: traitsOf(text),
    label: rows ? null : readLabel(text),
    segments,
    start: line,
    end: line,
    line,
    endLine: line,
    rows,
  };
  return { paragraph, kind: 'paragraph', zone: 'main' };
}

/** What the other program calls a heading is one as a whole. */
function asSaid(piece: Piece, line: FragmentLine | undefined): Piece {
  const { section } = piece;
  if (line?.level != null && !section?.inline) {
    return {
      ...piece,
      section: { label: section?.label ?? null, form: null, inline: false, title: piece.to - piece.text },
    };
  }
  return section !== null && section.label === null && !section.inline ? { ...piece, section: null } : piece;
}

/**
 * Labels tell the depth. Where a heading of the other program has none, the levels there do, and labelled paragraphs stand
 * below them.
 */
function depthsOf(pieces: readonly Cut[]): readonly (number | undefined)[] {
  const isHeading = ({ piece, line }: Cut): boolean =>
    line?.level != null && piece.section !== null && !piece.section.inline;
  const needsLevels = pieces.some((each) => isHeading(each) && each.piece.section?.label === null);
  if (!needsLevels) {
    const places = nest(readPoints(pieces.map(({ piece }) => piece)).points);
    return spread(
      pieces,
      places.map(({ depth }) => depth),
    );
  }
  const levels = [...new Set(pieces.filter(isHeading).map(({ line }) => line?.level ?? 1))].sort((a, b) => a - b);
  let above = 0;
  let run: Cut[] = [];
  const depths: (number | undefined)[] = [];
  const endRun = (): void => {
    const places: readonly Place[] = nest(readPoints(run.map(({ piece }) => piece)).points);
    depths.push(
      ...spread(
        run,
        places.map(({ depth }) => above + depth),
      ),
    );
    run = [];
  };
  for (const each of pieces) {
    if (!isHeading(each)) run.push(each);
    else {
      endRun();
      above = Math.min(levels.indexOf(each.line?.level ?? 1) + 1, above + 1);
      depths.push(above);
    }
  }
  endRun();
  return depths;
}

function spread(pieces: readonly Cut[], depths: readonly number[]): (number | undefined)[] {
  let next = 0;
  return pieces.map((each) => (each.piece.section !== null ? depths[next++] : undefined));
}
