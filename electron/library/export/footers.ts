import { AlignmentType, Footer, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { twipsFromPt } from './measures.ts';
import { pageNumberStyle } from './style-names.ts';

type Footers = { readonly default: Footer; readonly even?: Footer };

/** `— 1 —`: outside, one character of its own size in from the edge (clause 7.5), or centred; with so much space above it. */
export function footers(profile: Profile, beforeTwips = 0): Footers | null {
  const { position } = profile.pageNumber;
  const character = twipsFromPt(profile.types.pageNumber.sizePt);
  const above = beforeTwips === 0 ? {} : { spacing: { before: beforeTwips } };
  switch (position) {
    case 'none':
      return null;
    case 'centre':
      return { default: footer(profile, { ...above, alignment: AlignmentType.CENTER }) };
    case 'outside':
      return {
        default: footer(profile, { ...above, alignment: AlignmentType.RIGHT, indent: { right: character } }),
        even: footer(profile, { ...above, alignment: AlignmentType.LEFT, indent: { left: character } }),
      };
  }
}

function footer(profile: Profile, place: IParagraphOptions): Footer {
  const children = profile.pageNumber.dashes ? ['— ', PageNumber.CURRENT, ' —'] : [PageNumber.CURRENT];
  return new Footer({
    children: [
      new Paragraph({
        ...place,
        style: pageNumberStyle.id,
        children: [new TextRun({ children, font: { hint: 'eastAsia' } })],
      }),
    ],
  });
}
