import { BorderStyle, type IParagraphOptions } from 'docx';
import { ownRule } from '../../../shared/domain/layout/head-places.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { borderEighths } from './issued-styles.ts';

/** The red line of an issued document: 4 mm under its number, as wide as the text (clause 7.2.7). */
export function redLine(profile: Profile): IParagraphOptions {
  const { gapPt, weightMm } = ownRule(profile);
  return {
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: borderEighths(weightMm),
        space: gapPt,
        color: profile.letterheadColour,
      },
    },
  };
}
