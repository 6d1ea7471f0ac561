import type { LineHint } from '../../../shared/domain/line-hint.ts';
import { styleNameOf } from '../lines/heading-style.ts';
import { runHint } from '../lines/run-hint.ts';
import type { Strip } from '../lines/strip.ts';
import type { ParagraphLook, Style } from './styles.ts';

type Paragraph = {
  readonly own: ParagraphLook;
  readonly style: Style | null;
  readonly index: number;
  readonly isContents: boolean;
};

/** How a paragraph looked, from its own properties before those of its style. */
export function hintOf(strip: Strip, { own, style, index, isContents }: Paragraph): LineHint {
  const outline = own.outlineLevel ?? style?.outlineLevel;
  const size = style?.characters.sizePt;
  return {
    // Level 10 is Word's word for body text.
    ...(outline === undefined || outline > 9 ? {} : { outlineLevel: outline }),
    ...(style === null ? {} : { styleName: styleNameOf(style.name) }),
    ...((own.centred ?? style?.centred) === true ? { centred: true } : {}),
    ...(size === undefined ? {} : { sizePt: size }),
    ...runHint(strip.runs),
    ...(isContents || /^(?:toc|目录)\s*\d/i.test(style?.name ?? '') ? { isContents: true } : {}),
    place: { kind: 'paragraph', index },
  };
}
