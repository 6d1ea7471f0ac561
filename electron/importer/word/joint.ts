import type { Line } from '../lines/assemble.ts';
import { joinStrips, plainStrip, type Strip, stripText } from '../lines/strip.ts';

/** Our own names of styles: by them a joint document is known again. */
const letterheadStyle = '发文机关标志';
const signatureStyle = '发文机关署名';
const numberStyle = '发文字号';

/**
 * Offices that sign side by side, each on a line of its own; names beside a document number one behind the other. Tabs stand for
 * that on paper, and would make a table of it here.
 */
export function untabbed(strip: Strip, styleName: string | undefined): Strip {
  const text = stripText(strip);
  if (!text.includes('\t')) return strip;
  if (styleName === signatureStyle)
    return { ...strip, runs: strip.runs.map((run) => ({ ...run, text: run.text.replaceAll('\t', '\n') })) };
  if (styleName !== numberStyle || strip.marks.length > 0) return strip;
  return plainStrip(text.replace(/(?<=[^号\t])\t+(?=\S)/gu, '、').replaceAll('\t', ' '));
}

/** A table that holds a joint letterhead: its names one below the other, with the word beside them behind the last. */
export function jointLetterhead(rows: readonly (readonly Line[])[]): readonly Line[] | null {
  const lines = rows.flat();
  if (lines.length === 0 || lines.some(({ hint }) => hint.styleName !== letterheadStyle)) return null;
  const names = rows.flatMap((row) => row.slice(0, 1));
  const beside = rows.flatMap((row) => row.slice(1)).filter(({ strip }) => stripText(strip).trim() !== '');
  const last = names.at(-1);
  if (last === undefined) return null;
  const strip = joinStrips([last, ...beside].map((line) => line.strip));
  return [...names.slice(0, -1), { ...last, strip }];
}
