import { z } from 'zod';
import { Anchor } from '../domain/anchor.ts';
import { ParsedDocument } from '../domain/document.ts';
import { LineHint } from '../domain/line-hint.ts';
import { Take } from '../domain/take.ts';
import { Failure, Password } from './documents.ts';

export const TextEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']);
export type TextEncoding = z.infer<typeof TextEncoding>;

/** How the words are held in the bytes: plain text by a character encoding, any other format in its own way. */
export const Encoding = z.enum([...TextEncoding.options, 'docx', 'doc', 'odt', 'md', 'pdf', 'html', 'rtf']);
export type Encoding = z.infer<typeof Encoding>;

/**
 * From the library to the importer child: one file, the name that sentences about it use, what opens it where it is
 * encrypted, and which text is wanted of one with tracked changes.
 */
export const ImporterRequest = z.strictObject({
  path: z.string().min(1),
  name: z.string(),
  password: Password.optional(),
  take: Take.optional(),
});
export type ImporterRequest = z.infer<typeof ImporterRequest>;

/** Kinds of files that can be imported, by their usual names. What a file really is, its bytes decide. */
export const importableExtensions = [
  '.txt',
  '.docx',
  '.docm',
  '.dotx',
  '.doc',
  '.wps',
  '.odt',
  '.rtf',
  '.pdf',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.md',
] as const;

/** A comment or a footnote of the original, on the words that it was made on. */
export const Remark = z.strictObject({
  anchor: Anchor,
  author: z.string().nullable(),
  /** ISO 8601, as far as the file tells it. */
  date: z.string().nullable(),
  note: z.string(),
});
export type Remark = z.infer<typeof Remark>;

/**
 * From the importer child to the library: any number of `progress`, then one answer. The child has read a file from
 * anywhere, so the library parses what it says like any other outside data.
 */
export const ImporterMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number().min(0), total: z.number().min(0) }),
  z.strictObject({
    kind: z.literal('parsed'),
    parsed: ParsedDocument,
    encoding: Encoding,
    /** The text in which the blocks' sources count; `null` for plain text, of which it is the bytes, decoded. */
    text: z.string().nullable(),
    /** How each line of the text looked, and where it stands; none where the format does not tell. */
    hints: z.array(LineHint),
    /** Which text of a file with tracked changes this is; `null` where there are none. */
    taken: Take.nullable(),
    remarks: z.array(Remark),
    /** Its blocks are none, because there are no words on its pages. */
    isScan: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type ImporterMessage = z.infer<typeof ImporterMessage>;

/** What the child's watchdog writes to standard error before it ends the child for using too much memory. */
export const memoryMark = 'niangao-importer: memory limit exceeded';

/** Whole years of a ministry's papers fit into a hundredth of this. */
export const maximumTextBytes = 64 * 1024 * 1024;
