import { closingIndents } from './indents.ts';
import type { LaidParagraph } from './laid-out.ts';
import { paragraph } from './piece.ts';

/** A paragraph that an issued document needs and the text has not. */
export function line(
  role: 'addressee' | 'body' | 'signature' | 'date' | 'note',
  text: string,
  blankLinesBefore: number,
) {
  return { ...paragraph(role, text, []), blankLinesBefore };
}

/** Signature and date, those there are, two lines lower where they are to be sealed. */
export function closingOf(signature: string | null, date: string | null, seal: boolean): readonly LaidParagraph[] {
  const names = signature === null ? [] : [signature];
  const indents = closingIndents(names, date, seal);
  const blank = seal ? 2 : 1;
  return [
    ...names.map((name, i) => ({
      ...line('signature', name, blank),
      indent: indents.names[i] ?? null,
      keepWithNext: date !== null,
    })),
    ...(date === null ? [] : [{ ...line('date', date, signature === null ? blank : 0), indent: indents.date }]),
  ];
}
