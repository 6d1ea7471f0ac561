import type { HeadingLevel, ParagraphShape, Run } from './laid-out.ts';
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

/** The heading level in whose type a run inside a paragraph of text is set; `null`: in that of the paragraph. */
export function levelInside(block: ParagraphShape, role: Run['role']): HeadingLevel | null {
  if (role !== 'heading') return null;
  if (block.role === 'runIn') return block.level;
  return block.role === 'attendance' ? 1 : null;
}

export function headingType({ types }: Profile, level: number): Type {
  return [types.heading1, types.heading2, types.heading3][level - 1] ?? types.heading4;
}
