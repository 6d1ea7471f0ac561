import type { IRunOptions } from 'docx';
import type { LaidParagraph, ParagraphShape, Run } from '../../../shared/domain/layout/laid-out.ts';
import { headingType, levelInside, typeOf } from '../../../shared/domain/layout/paragraph-type.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { markPieces, type PieceFont } from './mark-pieces.ts';
import { spacingTwips } from './measures.ts';
import { headingCharacterStyle } from './style-names.ts';
import type { TextOptions } from './words.ts';

type LookedRun = {
  readonly options: TextOptions;
  /** What the file said of it while its paragraph was another one, where that differs. */
  readonly was: IRunOptions | null;
};

type Look = { readonly style?: string; readonly font: PieceFont };

/**
 * What a file says of a run beyond its paragraph. Words that were taken out look as they did: where the file keeps what the
 * paragraph was, what it said of them then is enough; else all that makes their type is said.
 */
export function lookedRuns(
  run: Run,
  block: LaidParagraph,
  western: readonly boolean[],
  profile: Profile,
  keepsShapes: boolean,
): readonly LookedRun[] {
  const former = block.was ?? block;
  const isGone = run.change?.kind === 'deleted';
  const shape = isGone ? former : block;
  const isElsewhere = isGone && !keepsShapes && typeOf(profile, former) !== typeOf(profile, block);
  // The type of a title has no digits of their own.
  const mixed = block.role === 'title' && former.role === 'title' ? [] : western;
  return markPieces(run.text, mixed, '', profile).map(({ text, font }) => {
    const isMark = font.ascii !== undefined;
    const own = lookIn(shape, run.role, isMark, profile);
    const was = lookIn(former, run.role, isMark, profile);
    const isSame = run.change !== undefined || JSON.stringify(own) === JSON.stringify(was);
    const options = isElsewhere && own.style === undefined ? wholeLook(former, own, profile) : own;
    return { options: { ...options, text }, was: isSame ? null : was };
  });
}

function lookIn(shape: ParagraphShape, role: Run['role'], isMark: boolean, profile: Profile): Look {
  // A character style keeps the look of a run-in heading wherever its paragraph ends.
  const level = levelInside(shape, role);
  const { font } = level === null ? typeOf(profile, shape) : headingType(profile, level);
  const hint = { hint: 'eastAsia' } as const;
  return {
    ...(level === null ? {} : { style: headingCharacterStyle(level).id }),
    font: isMark && shape.role !== 'title' ? { ...hint, ascii: font.name } : hint,
  };
}

/** In a paragraph of another type. */
function wholeLook(shape: ParagraphShape, own: Look, profile: Profile): IRunOptions {
  if (shape.role === 'heading') return { ...own, style: headingCharacterStyle(shape.level).id };
  const type = typeOf(profile, shape);
  const { name } = type.font;
  const ascii = profile.digits === 'body' || shape.role === 'title' ? name : profile.digits;
  return {
    font: { ascii, hAnsi: name, eastAsia: name, cs: name, ...own.font },
    size: type.sizePt * 2,
    sizeComplexScript: type.sizePt * 2,
    bold: type.bold,
    boldComplexScript: type.bold,
    characterSpacing: spacingTwips(profile, type),
  };
}
