import { AlignmentType, Footer, type IParagraphOptions, Paragraph } from 'docx';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { field } from './field.ts';
import { twipsFromPt } from './measures.ts';
import { pageNumberStyle } from './style-names.ts';
import { textRun } from './words.ts';

type Footers = { readonly default: Footer; readonly even?: Footer };

/** Space around the line of the page number. */
export type FootSpace = { readonly before: number; readonly after: number };

/** `— 1 —`: outside, one character of its own size in from the edge (clause 7.5), or centred. */
export function footers(profile: Profile, space: FootSpace): Footers | null {
  const { position } = profile.pageNumber;
  const character = twipsFromPt(profile.types.pageNumber.sizePt);
  const spacing = around(space);
  switch (position) {
    case 'none':
      return null;
    case 'centre':
      return { default: footer(profile, '1', { ...spacing, alignment: AlignmentType.CENTER }) };
    case 'outside':
      return {
        default: footer(profile, '1', { ...spacing, alignment: AlignmentType.RIGHT, indent: { right: character } }),
        even: footer(profile, '2', { ...spacing, alignment: AlignmentType.LEFT, indent: { left: character } }),
      };
  }
}

/** For pages without a number. */
export function emptyFooters(space: FootSpace): Footers {
  const foot = () => new Footer({ children: [new Paragraph({ style: pageNumberStyle.id, ...around(space) })] });
  return { default: foot(), even: foot() };
}

function around({ before, after }: FootSpace): IParagraphOptions {
  if (before === 0 && after === 0) return {};
  return { spacing: { ...(before === 0 ? {} : { before }), ...(after === 0 ? {} : { after }) } };
}

/** Every program counts pages itself; `shown` is for readers that do not. */
function footer(profile: Profile, shown: string, place: IParagraphOptions): Footer {
  const words = (text: string) => textRun({ text, font: { hint: 'eastAsia' } });
  const number = [...field('begin', 'PAGE'), words(shown), ...field('end')];
  const children = profile.pageNumber.dashes ? [words('— '), ...number, words(' —')] : number;
  return new Footer({ children: [new Paragraph({ ...place, style: pageNumberStyle.id, children })] });
}
