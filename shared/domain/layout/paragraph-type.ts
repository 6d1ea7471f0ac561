import type { ParagraphShape } from './laid-out.ts';
import type { Profile, Type } from './profile.ts';

/** The type in which a paragraph of this role is set. */
export function typeOf(profile: Profile, block: ParagraphShape): Type {
  const { types } = profile;
  switch (block.role) {
    case 'letterhead':
      return types.letterhead;
    case 'title':
      return types.title;
    case 'subtitle':
    case 'byline':
      return types.subtitle;
    case 'annexMark':
      return types.annexMark;
    case 'heading':
      return headingType(profile, block.level);
    default:
      return types.body;
  }
}

export function headingType({ types }: Profile, level: number): Type {
  return [types.heading1, types.heading2, types.heading3][level - 1] ?? types.heading4;
}
