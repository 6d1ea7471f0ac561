import type { TableSpan } from '../table-spans.ts';
import type { CellAt } from '../table-text.ts';
import type { Contents } from './contents.ts';
import type { Issued } from './issued.ts';

/** Levels of the official scheme 一、（一）1.（1）: what a heading looks like, not how deep it stands. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * In characters of the body's width, may be halves. `lines` is a paragraph's indent as everybody knows it; a paragraph
 * that `begins` somewhere counts from the right edge of the text area, whatever stands behind it. Words parted by tabs, each with
 * its middle at a share of the text's width, stand side by side.
 */
export type Indent =
  | { readonly kind: 'lines'; readonly left: number; readonly firstLine: number; readonly right: number }
  | { readonly kind: 'begins'; readonly beforeRightEdge: number }
  | { readonly kind: 'middles'; readonly at: readonly number[] };

/** What a redline says of a stretch: whose it is alone. The two ends of a move have the same number. */
export type Change =
  | { readonly kind: 'inserted' | 'deleted' }
  | { readonly kind: 'moved-from' | 'moved-to'; readonly move: number };

/** What begins before a run and ends behind one, without a place on paper: a comment by its number, a section by its name. */
export type RunMark =
  | { readonly kind: 'comment'; readonly comment: number }
  | { readonly kind: 'bookmark'; readonly name: string };

/** `heading` is set in the type of the paragraph's heading level, `text` in that of its role. */
export type Run = {
  readonly role: 'heading' | 'text';
  readonly text: string;
  readonly change?: Change;
  readonly opens?: readonly RunMark[];
  readonly closes?: readonly RunMark[];
};

/** A remark beside the text, on the words that its mark spans. */
type LaidComment = {
  readonly author: string | null;
  readonly date: string;
  readonly text: string;
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
  'attendance', // 出席：… at the end of minutes
] as const;
export type PlainRole = (typeof plainRoles)[number];

type Shape = {
  /** The blocks it was made of; none for a title that comes from the metadata. */
  readonly blockIds: readonly string[];
  readonly blankLinesBefore: number;
  readonly newPage: boolean;
  readonly keepWithNext: boolean;
  /** `null`: the indent of its role. */
  readonly indent: Indent | null;
};

/** A paragraph without its words. */
export type ParagraphShape = Shape &
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

export type LaidParagraph = ParagraphShape & {
  readonly runs: readonly Run[];
  /** In a redline: the whole paragraph with its end is new, gone or moved. */
  readonly change?: Change;
  /** In a redline: what it was before, where that differs. */
  readonly was?: ParagraphShape;
};

export type TableShape = {
  readonly kind: 'table';
  readonly blockIds: readonly string[];
  readonly blankLinesBefore: number;
  readonly newPage: boolean;
  /** Its last row stays on the page of what follows. */
  readonly keepWithNext: boolean;
};

/** A comment on cells of a table, from the first of them to the last. */
type CellsMark = { readonly mark: RunMark; readonly from: CellAt; readonly to: CellAt };

/** Every row has as many cells as the widest one. The first row is the head, with those that its cells reach down into. */
export type LaidTable = TableShape & {
  readonly rows: readonly (readonly string[])[];
  readonly spans?: readonly TableSpan[] | undefined;
  readonly change?: Change;
  readonly was?: TableShape;
  /** In a redline, for each row. */
  readonly rowChanges?: readonly RowChange[];
  readonly marks?: readonly CellsMark[];
};

/** A row in both documents, in one of them, or with other words in some cells: its runs, cell by cell. */
export type RowChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'inserted' | 'deleted' }
  | { readonly kind: 'edited'; readonly cells: readonly (readonly Run[])[] };

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
  /** The number in a mark is the place here. */
  readonly comments?: readonly LaidComment[];
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
