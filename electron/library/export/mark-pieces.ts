import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { byMarks } from '../../../shared/domain/layout/western.ts';

/** What is named beside the hint, which makes quotes, dashes and dots East Asian: every font has them in both widths. */
export type PieceFont = { readonly hint: 'eastAsia'; readonly ascii?: string };

/**
 * The runs of a text. Where digits have a font of their own, Chinese marks that a program would set in it name the Chinese one:
 * LibreOffice hears no hint, and makes the quote behind a number, or at the beginning of a paragraph, a narrow one.
 */
export function markPieces(
  text: string,
  western: readonly boolean[],
  font: string,
  { digits }: Profile,
): readonly { readonly text: string; readonly font: PieceFont }[] {
  const hint = { hint: 'eastAsia' } as const;
  if (digits === 'body') return [{ text, font: hint }];
  return byMarks(text, western).map((piece) => ({
    text: piece.text,
    font: piece.isMark ? { ...hint, ascii: font } : hint,
  }));
}
