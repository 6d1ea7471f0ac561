import type { Contents } from './contents.ts';
import type { Issued } from './issued.ts';

/** Levels of the official scheme 一、（一）1.（1）: what a heading looks like, not how deep it stands. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * In characters of the body's width, may be halves. `lines` is a paragraph's indent as everybody knows it; a paragraph
 * that `begins` somewhere counts from the right edge of the text area, whatever stands behind it.
 */
export type Indent =
  | { readonly kind: 'lines'; readonly left: number; readonly firstLine: number; readonly right: number }
  | { readonly kind: 'begins'; readonly beforeRightEdge: number };

/** What begins before a run and ends behind one, without a place on paper: a section by its name. */
export type RunMark = { readonly kind: 'bookmark'; readonly name: string };

/** `heading` is set in the type of the paragraph's heading level, `text` in that of its role. */
type Run = {
  readonly role: 'heading' | 'text';
  readonly text: string;
  readonly opens?: readonly RunMark[];
  readonly closes?: readonly RunMark[];
};

export const plainRoles = [
  'letterhead',
  'documentNumber',
  'title', // its text holds `\n` where its lines break
  'subtitle',
  'byline', // unit or date under the title
  'addressee',
  'item', // 一是…
  'body',
  'attachment',
  'annexMark', // 附件1 at the head of an annex
  'signature',
  'date',
  'note',
] as const;
export type PlainRole = (typeof plainRoles)[number];

type Common = {
  /** The blocks it was made of; none for a title that comes from the metadata. */
  readonly blockIds: readonly string[];
  readonly runs: readonly Run[];
  readonly blankLinesBefore: number;
  readonly newPage: boolean;
  readonly keepWithNext: boolean;
  /** `null`: the indent of its role. */
  readonly indent: Indent | null;
};

export type LaidParagraph = Common &
  (
    | { readonly kind: 'paragraph'; readonly role: PlainRole }
    /** `outline` is the nesting depth, for the navigation pane: 1 to 9. */
    | {
        readonly kind: 'paragraph';
        readonly role: 'heading' | 'runIn';
        readonly level: HeadingLevel;
        readonly outline: number;
      }
  );

/** Every row has as many cells as the widest one. The first row is the head. */
export type LaidTable = {
  readonly kind: 'table';
  readonly blockIds: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly blankLinesBefore: number;
  readonly newPage: boolean;
};

export type LaidBlock = LaidParagraph | LaidTable;

/** A document as it will stand on paper, still free of any file format. */
export type LaidOut = {
  readonly blocks: readonly LaidBlock[];
  /** How many marks and labels the normalisation changed on the way; the user is told. */
  readonly normalised: number;
  /** 版头 and 版记; none in an internal paper. */
  readonly issued?: Issued;
  /** 目录; its entries are made from the blocks when it is known on which pages they stand. */
  readonly contents?: Contents;
};

export function paragraphText(paragraph: LaidParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

export function hasRole<R extends LaidParagraph['role']>(
  block: LaidBlock | undefined,
  role: R,
): block is Extract<LaidBlock, { readonly role: unknown }> & { readonly role: R } {
  return block !== undefined && block.kind === 'paragraph' && block.role === role;
}
