import { z } from 'zod';
import { Encoding } from '../../shared/contract/importer-messages.ts';
import { Diagnostic } from '../../shared/domain/document.ts';
import { LineHint } from '../../shared/domain/line-hint.ts';
import { Take } from '../../shared/domain/take.ts';

/**
 * What every reader makes of a file: the text as a plain .txt would hold it, and beside it what a .txt cannot say.
 *
 * The text is one paragraph a line, joined by `\n`; automatic numbers are written out at the beginning of their
 * paragraph, a table is a line a row with its cells joined by tabs. Offsets count UTF-16 units in this text.
 */

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
  /** There are tracked changes, and this is the text that was read. */
  taken: Take.optional(),
  /** So many pages, and nothing on them but images: a scan. The text is empty then. */
  scannedPages: z.int().min(1).optional(),
  /** What was left out or could not be kept, as Chinese sentences. */
  warnings: z.array(Diagnostic),
});
export type Reading = z.infer<typeof Reading>;

export type ReaderOptions = {
  /** The file's name, for sentences about it. */
  readonly name: string;
  /** Which text of a file with tracked changes; the final one unless said. */
  readonly take?: Take;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Throws an `AppError` that names the file and says what to do; nothing else is thrown on purpose. */
export type Reader = (bytes: Uint8Array, options: ReaderOptions) => Promise<Reading>;
