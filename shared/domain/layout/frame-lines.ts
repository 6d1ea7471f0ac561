import { closingIndents } from './indents.ts';
import type { Issuance } from './issuance.ts';
import type { LaidParagraph } from './laid-out.ts';
import { paragraph } from './piece.ts';
import { blankAbove, blankAboveDate, blankBetween, rowMark, type Signing, signatureRows } from './signing.ts';

/** A paragraph that an issued document needs and the text has not. */
export function line(
  role: 'addressee' | 'body' | 'signature' | 'date' | 'note',
  text: string,
  blankLinesBefore: number,
) {
  return { ...paragraph(role, text, []), blankLinesBefore };
}

/** Who signs and the date, those there are, with room for what they are signed with. */
export function closingOf(signers: readonly string[], date: string | null, signing: Signing): readonly LaidParagraph[] {
  const rows = signing === 'sealed' ? signatureRows(signers)?.map((row) => row.join(rowMark)) : undefined;
  const names = rows ?? signers;
  const indents = closingIndents(names, date, signing);
  const above = names.length > 0 ? blankAboveDate[signing] : blankAbove[signing];
  return [
    ...names.map((name, i) => ({
      ...line('signature', name, i === 0 ? blankAbove[signing] : blankBetween[signing]),
      indent: indents.names[i] ?? null,
      keepWithNext: date !== null || i < names.length - 1,
    })),
    ...(date === null ? [] : [{ ...line('date', date, above), indent: indents.date }]),
  ];
}

/** Clause 10.3: who was at the meeting, a blank line below the text; further lines begin behind the colon. */
export function attendanceOf({ present, absent, attending }: Issuance): readonly LaidParagraph[] {
  const lists: readonly (readonly [string, string | null])[] = [
    ['出席：', present],
    ['请假：', absent],
    ['列席：', attending],
  ];
  const said = lists.flatMap(([label, names]) => (names === null ? [] : [[label, names] as const]));
  return said.map(([label, names], i) => ({
    ...paragraph('attendance', '', []),
    runs: [
      { role: 'heading', text: label },
      { role: 'text', text: names },
    ],
    blankLinesBefore: i === 0 ? 1 : 0,
    indent: { kind: 'lines', left: 5, firstLine: -3, right: 0 },
  }));
}

/** A 签名章 stands behind the post of who signs, and in the place of the office's name. */
export function signersOf({ signature, posts }: Issuance): readonly string[] {
  return posts.length > 0 ? posts : signature;
}

export function signingOf({ seal, posts }: Issuance): Signing {
  if (posts.length > 0) return 'stamped';
  return seal ? 'sealed' : 'plain';
}
