/** Which characters of a text a program sets in its font for Western script, where that is another than the Chinese one. */

/** Letters, digits and their marks, and what is raised to them: meant to be set in the Western font. */
export function isWestern(character: string): boolean {
  return /[\u0020-\u007e²³¹¼-¾À-ÖØ-öø-\u024f]/u.test(character);
}

/**
 * For each character whether LibreOffice takes it for Western script. Quotes, dashes, dots and signs belong to what stands before
 * them, at the beginning to the Western.
 */
export function westernScript(characters: readonly string[]): readonly boolean[] {
  let western = true;
  return characters.map((character) => {
    if (!isWeak(character)) western = isLatin(character);
    return western;
  });
}

/** Pieces of a text by whether they are Chinese marks that a Western font would make narrow. `western` is that of its characters. */
export function byMarks(
  text: string,
  western: readonly boolean[],
): readonly { readonly text: string; readonly isMark: boolean }[] {
  const pieces: { text: string; isMark: boolean }[] = [];
  for (const [i, character] of [...text].entries()) {
    const isMark = western[i] === true && !isWestern(character);
    const last = pieces.at(-1);
    if (last?.isMark === isMark) last.text += character;
    else pieces.push({ text: character, isMark });
  }
  return pieces;
}

/** The blocks of Latin letters, with all the marks in them. */
function isLatin(character: string): boolean {
  return /[\u0021-\u009f\u00a1-\u024f]/u.test(character);
}

function isWeak(character: string): boolean {
  return /[\s\u00a0\u2010-\u2bff]/u.test(character);
}
