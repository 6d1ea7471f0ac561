import { contentsEntries } from './contents.ts';
import { issuanceFieldNames } from './issuance.ts';
import type { Head, Imprint, Overruled } from './issued.ts';
import type { LaidOut } from './laid-out.ts';

/** Head and imprint line by line, for formats that have no places on paper. */
export function headLines({ marks, letterhead, suffix, number, signerRows }: Head): readonly string[] {
  const names = letterhead.map((name, i) => (i === letterhead.length - 1 ? name + suffix : name));
  const signers = signerRows.flat();
  const signed = signers.length === 0 ? [] : [`签发人：${signers.join('\u3000')}`];
  const numbered = [...(number === null ? [] : [number]), ...signed].join('\u3000\u3000');
  return [...marks.map(({ text }) => text), ...names, ...(numbered === '' ? [] : [numbered])];
}

export function imprintLines({ copyTo, printedBy, printedOn }: Imprint): readonly string[] {
  const printed = [printedBy, printedOn].filter((words) => words !== null).join('\u3000\u3000');
  return [...(copyTo === null ? [] : [`抄送：${copyTo}`]), ...(printed === '' ? [] : [printed])];
}

/** What the user is told of it. */
export function overruledSentence({ field, printed, stood }: Overruled): string {
  return `${issuanceFieldNames[field]}：按发文信息印“${printed}”，没有印文稿里的“${stood}”`;
}

/** The entries of the table of contents before the block of this number; none before others. */
export function entriesBefore(
  laidOut: LaidOut,
  block: number,
): readonly { readonly level: number; readonly text: string }[] {
  return laidOut.contents?.before === block ? contentsEntries(laidOut) : [];
}
