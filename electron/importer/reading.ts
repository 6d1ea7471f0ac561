import { z } from 'zod';
import { Encoding } from '../../shared/contract/importer-messages.ts';
import { Diagnostic } from '../../shared/domain/document.ts';

/**
 * What every reader makes of a file: the text as a plain .txt would hold it, and beside it what a .txt cannot say.
 *
 * The text is one paragraph a line, joined by `\n`; automatic numbers are written out at the beginning of their
 * paragraph, a table is a line a row with its cells joined by tabs. Offsets count UTF-16 units in this text.
 */

/** Where a line stands in the original: the paragraph by its count, or a page (1-based) and a box on it in points. */
const LinePlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), index: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('page'),
    page: z.int().min(1),
    /** Left, top, right, bottom; from the page's upper left corner. */
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
]);

/** How a line looked. A key that is left out says that the format does not tell, or that it is nothing special. */
const LineHint = z.strictObject({
  /** 1 = topmost heading. */
  outlineLevel: z.int().min(1).max(9).optional(),
  /** As the user sees it in the list of styles. */
  styleName: z.string().optional(),
  /** The whole line is. */
  bold: z.literal(true).optional(),
  /** A heading that shares its line with the body: so many characters are bold, or stand before a style separator. */
  boldUntil: z.int().min(1).optional(),
  centred: z.literal(true).optional(),
  sizePt: z.number().positive().optional(),
  /** A row of a table: every tab in the line parts two cells, empty ones too. */
  isTable: z.literal(true).optional(),
  /** Part of a table of contents. */
  isContents: z.literal(true).optional(),
  place: LinePlace.optional(),
});
export type LineHint = z.infer<typeof LineHint>;

const TextRange = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** `null` where the file does not say. Dates are ISO 8601 as far as the file tells them. */
const said = { author: z.string().nullable(), date: z.string().nullable(), text: z.string() };

const Comment = z.strictObject({
  ...said,
  id: z.string(),
  /** `null`: the comment hangs on nothing that is left in the text. */
  range: TextRange.nullable(),
  quote: z.string(),
  replies: z.array(z.strictObject(said)),
});
export type Comment = z.infer<typeof Comment>;

/**
 * A tracked change. `text` is the words that were put in or taken out, whichever of the two the text has; a range
 * without length is the place where words would stand that the text has not. `\n` in `text` is a paragraph's end.
 */
const Revision = z.strictObject({
  ...said,
  kind: z.enum(['inserted', 'deleted', 'movedTo', 'movedFrom', 'format']),
  range: TextRange,
});

/** A footnote or endnote; it is no part of the text. */
const Note = z.strictObject({
  kind: z.enum(['footnote', 'endnote']),
  /** Where its mark stands in the text. */
  at: z.int().min(0),
  text: z.string(),
});
export type Note = z.infer<typeof Note>;

export const Reading = z.strictObject({
  text: z.string(),
  encoding: Encoding,
  /** One for each line of the text, in order; or none at all. */
  hints: z.array(LineHint),
  comments: z.array(Comment),
  revisions: z.array(Revision),
  notes: z.array(Note),
  /** Names that the original gave to places, such as Word's bookmarks. */
  bookmarks: z.array(z.strictObject({ name: z.string(), range: TextRange })),
  /** What the file says of itself: title, author, and properties of one's own. */
  properties: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** So many pages, and nothing on them but images: a scan. The text is empty then. */
  scannedPages: z.int().min(1).optional(),
  /** What was left out or could not be kept, as Chinese sentences. */
  warnings: z.array(Diagnostic),
});
export type Reading = z.infer<typeof Reading>;

export type ReaderOptions = {
  /** The file's name, for sentences about it. */
  readonly name: string;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Throws an `AppError` that names the file and says what to do; nothing else is thrown on purpose. */
export type Reader = (bytes: Uint8Array, options: ReaderOptions) => Promise<Reading>;
