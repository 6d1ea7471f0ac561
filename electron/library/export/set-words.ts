import type { ParagraphChild } from 'docx';
import type { Profile, Type } from '../../../shared/domain/layout/profile.ts';
import { westernScript } from '../../../shared/domain/layout/western.ts';
import { markPieces } from './mark-pieces.ts';
import { type TextOptions, textRun } from './words.ts';

/** Words of head and imprint in their type, digits in the profile's font for these; tabs stand between them. */
export function setWords(
  text: string,
  { font }: Type,
  profile: Profile,
  look: Omit<TextOptions, 'text' | 'font'> = {},
): readonly ParagraphChild[] {
  // One run where one font has it all.
  if (profile.digits === 'body') return [textRun({ text, ...look, font: { hint: 'eastAsia' } })];
  return text
    .split(/(\t)/u)
    .filter((piece) => piece !== '')
    .flatMap((piece) =>
      piece === '\t'
        ? [textRun({ text: piece, ...look })]
        : markPieces(piece, westernScript([...piece]), font.name, profile).map((part) => textRun({ ...look, ...part })),
    );
}
