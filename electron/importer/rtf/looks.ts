/** How the paragraph that is being read looks. It stays until the file says otherwise. */
export type ParagraphLook = {
  readonly style: number;
  readonly outlineLevel: number | null;
  readonly centred: boolean;
  readonly inTable: boolean;
};

export const plainParagraph: ParagraphLook = { style: 0, outlineLevel: null, centred: false, inTable: false };

/** How characters look. It holds within a group and ends with it. */
export type CharacterLook = {
  readonly font: number;
  readonly bold: boolean;
  readonly sizePt: number | null;
  readonly hidden: boolean;
  readonly deleted: boolean;
};

export const plainCharacters: CharacterLook = { font: 0, bold: false, sizePt: null, hidden: false, deleted: false };

/** The look after a control word; the same one where the word says nothing of it. */
export function paragraphAfter(look: ParagraphLook, name: string, value: number | null): ParagraphLook {
  switch (name) {
    case 'pard':
      return plainParagraph;
    case 's':
      return { ...look, style: value ?? 0 };
    case 'outlinelevel':
      return { ...look, outlineLevel: outlineLevel(value) };
    case 'qc':
      return { ...look, centred: true };
    case 'ql':
    case 'qr':
    case 'qj':
      return { ...look, centred: false };
    case 'intbl':
      return { ...look, inTable: true };
    default:
      return look;
  }
}

/** RTF counts from 0, and 9 is body text. */
export function outlineLevel(value: number | null): number | null {
  return value !== null && value >= 0 && value < 9 ? value + 1 : null;
}

/** `font` is the one that plain characters have. */
export function charactersAfter<L extends CharacterLook>(look: L, name: string, value: number | null, font: number): L {
  switch (name) {
    case 'plain':
      return { ...look, ...plainCharacters, font };
    case 'f':
      return { ...look, font: value ?? 0 };
    case 'b':
      return { ...look, bold: value !== 0 };
    case 'fs':
      return { ...look, sizePt: value !== null && value > 0 ? value / 2 : null };
    case 'v':
      return { ...look, hidden: value !== 0 };
    case 'deleted':
      return { ...look, deleted: value !== 0 };
    default:
      return look;
  }
}
