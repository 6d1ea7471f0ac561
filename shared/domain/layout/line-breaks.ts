/** Text to lines as Word, WPS and LibreOffice break it, as far as that can be told without the fonts themselves. */
import { textWidth } from './text-width.ts';

/** In points. */
export type CharacterWidth = {
  readonly sizePt: number;
  /** Added to or taken from every character, full or half. */
  readonly spacingPt: number;
  /** Between Chinese and digits or letters: none where the file says so, but LibreOffice puts a quarter there all the same. */
  readonly seamPt: number;
};

const noStart = /^[，。、；：？！）》〉”’〕】」』…—～·%％‰℃,.;:?!)\]}]/u;
const noEnd = /[（《〈“‘〔【「『([{]$/u;
/** Gives way at the end of a line, so that it still fits there. */
const yielding = /[，。、；：？！）》〉”’〕】」』]$/u;

/** How many lines a text takes in a column; its first line may be shorter or longer. */
export function lineCount(text: string, width: CharacterWidth, columnPt: number, firstLinePt = columnPt): number {
  let lines = 1;
  let room = firstLinePt;
  let isEmpty = true;
  let before = '';
  for (const piece of unbreakable(text)) {
    const seam = isSeam(before, piece) ? width.seamPt : 0;
    const wide = widthOf(piece, width);
    const least = yielding.test(piece) ? wide - width.sizePt - width.spacingPt : wide;
    if (!isEmpty && seam + least > room + tolerancePt) {
      lines += 1;
      room = columnPt;
    } else if (!isEmpty) {
      room -= seam;
    }
    isEmpty = false;
    before = piece;
    // A word longer than a line is broken where the line ends.
    const over = least - room;
    if (over > tolerancePt) {
      lines += Math.ceil(over / columnPt);
      room = columnPt - (over % columnPt);
    } else {
      room -= wide;
    }
  }
  return lines;
}

const tolerancePt = 0.05;

function widthOf(text: string, { sizePt, spacingPt, seamPt }: CharacterWidth): number {
  const seams = text.match(/[\p{Script=Han}](?=[0-9A-Za-z])|[0-9A-Za-z%](?=\p{Script=Han})/gu)?.length ?? 0;
  return textWidth(text) * sizePt + [...text].length * spacingPt + seams * seamPt;
}

function isSeam(before: string, after: string): boolean {
  return (
    (/\p{Script=Han}$/u.test(before) && /^[0-9A-Za-z]/u.test(after)) ||
    (/[0-9A-Za-z%]$/u.test(before) && /^\p{Script=Han}/u.test(after))
  );
}

/** Characters that no line end may part: words of Latin letters and digits, and marks with what they belong to. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[0-9A-Za-z.,:/%‰°\-+]+|./gsu) ?? []) {
    const before = pieces.at(-1);
    const joined = before !== undefined && (noStart.test(piece) || noEnd.test(before));
    if (joined) pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}
