import { z } from 'zod';
import { readDateField } from './issuance-fields.ts';

/** What a redline is compared with. A file is named by the token under which it may be read. */
const Against = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('draft'), id: z.string() }),
  z.strictObject({ of: z.literal('document'), id: z.string() }),
  z.strictObject({ of: z.literal('file'), file: z.string() }),
]);
export type Against = z.infer<typeof Against>;

/** Of what stands on one line under the title of a circulation copy. */
export const longestLine = 60;
const Line = z.string().trim().min(1).max(longestLine).nullable();

/** What is written of a text: the clean copy, or one that shows more than it says. */
export const Variant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clean') }),
  /** With the annotations as comments. */
  z.strictObject({ kind: z.literal('annotated') }),
  /** With what is different from another text: as tracked changes, or `coloured` (花脸稿). */
  z.strictObject({ kind: z.literal('redline'), against: Against, coloured: z.boolean() }),
  /** 征求意见稿: with the ids by which it is known when it returns. */
  z.strictObject({ kind: z.literal('circulation'), deadline: z.iso.date().nullable(), contact: Line, phone: Line }),
]);
export type Variant = z.infer<typeof Variant>;

/** A deadline as it was typed → as a variant has it. */
export function readDeadline(name: string, typed: string): { readonly date: string } | { readonly problem: string } {
  const read = readDateField(name, typed);
  if (typeof read !== 'string') return read;
  return { date: (read.match(/\d+/gu) ?? []).map((part) => part.padStart(2, '0')).join('-') };
}
