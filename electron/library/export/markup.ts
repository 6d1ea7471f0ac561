import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  type ITableRowOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Change, RunMark } from '../../../shared/domain/layout/laid-out.ts';
import { WordElement } from './word-elements.ts';
import { type TextOptions, textRun } from './words.ts';

/** How a file shows what a redline says of its runs, paragraphs and rows. */
export type Markup = {
  /** `was`: what was said of it while its paragraph was another one. */
  readonly run: (options: TextOptions, change: Change | undefined, was: IRunOptions | null) => ParagraphChild;
  /** `was`: how the paragraph was set before. */
  readonly paragraph: (
    options: IParagraphOptions,
    change: Change | undefined,
    was: IParagraphOptions | null,
  ) => Paragraph;
  /** Whether the file holds what a paragraph was, so that its words come back with it. */
  readonly keepsShapes: boolean;
  readonly row: (change: Change | undefined) => Partial<ITableRowOptions>;
  /** What stands before the next block, or the end, when a move ends there. */
  readonly between: (next: Change | undefined) => readonly FileChild[];
  /** What begins before a run and what ends behind it. */
  readonly opening: (marks: readonly RunMark[] | undefined) => readonly ParagraphChild[];
  readonly closing: (marks: readonly RunMark[] | undefined) => readonly ParagraphChild[];
};

/** For a text without changes: as docx writes it. */
export function plainMarkup(numbers: Numbers): Markup {
  return {
    run: (options) => textRun(options),
    paragraph: (options) => new Paragraph(options),
    keepsShapes: false,
    row: () => ({}),
    between: () => [],
    ...marker(numbers),
  };
}

const colours = { inserted: '0000FF', deleted: 'C00000', 'moved-from': '008000', 'moved-to': '008000' } as const;

/** 花脸稿: what a printer shows, and what stays when it is copied. */
export function colouredMarkup(numbers: Numbers): Markup {
  return {
    ...plainMarkup(numbers),
    run: (options, change) => textRun({ ...options, ...(change === undefined ? {} : look(change)) }),
  };
}

function look({ kind }: Change): IRunOptions {
  const color = colours[kind];
  switch (kind) {
    case 'inserted':
      return { color, underline: { type: 'single', color } };
    case 'deleted':
      return { color, strike: true };
    case 'moved-from':
      return { color, doubleStrike: true };
    case 'moved-to':
      return { color, underline: { type: 'double', color } };
  }
}

/** The numbers of changes and bookmarks in a file, each given once. */
export type Numbers = () => number;

export function numbers(): Numbers {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** Begins and ends of what spans a run, around it. */
function marker(next: Numbers): Pick<Markup, 'opening' | 'closing'> {
  const bookmarks = new Map<string, number>();
  return {
    opening: (marks = []) =>
      marks.map((mark) => {
        if (mark.kind === 'comment') return new CommentRangeStart(mark.comment);
        bookmarks.set(mark.name, next());
        return anyChild(
          new WordElement('w:bookmarkStart', { 'w:id': bookmarks.get(mark.name) ?? 0, 'w:name': mark.name }),
        );
      }),
    closing: (marks = []) =>
      marks.flatMap((mark) =>
        mark.kind === 'comment'
          ? [new CommentRangeEnd(mark.comment), new TextRun({ children: [new CommentReference(mark.comment)] })]
          : [anyChild(new WordElement('w:bookmarkEnd', { 'w:id': bookmarks.get(mark.name) ?? 0 }))],
      ),
  };
}

/** docx lists the children of a paragraph by class; what it writes is any element. */
export function anyChild(element: WordElement): ParagraphChild {
  return element as unknown as ParagraphChild;
}
