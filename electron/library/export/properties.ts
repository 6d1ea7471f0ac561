import type { Profile, Type } from '../../../shared/domain/layout/profile.ts';
import { element, value } from './xml.ts';

export type ParagraphLook = {
  readonly lineTwips?: number;
  readonly beforeTwips?: number;
  /** No space to another of its kind. */
  readonly isClose?: boolean;
  readonly alignment?: 'left' | 'center' | 'right' | 'both';
  readonly firstLineTwips?: number;
  readonly firstLineCharacters?: number;
  readonly rightTwips?: number;
  /** 1 to 9. */
  readonly outline?: number;
  /** For lines that are not the grid's: LibreOffice makes them two cells high otherwise, exact height or not. */
  readonly offGrid?: boolean;
  /** Normal: says everything that others inherit. */
  readonly base?: boolean;
};

/** `w:pPr` of a style, its children in the schema's order; another order makes Word call the file damaged. */
export function paragraphProperties(look: ParagraphLook): string {
  const firstLine = look.firstLineTwips ?? 0;
  const children = [
    // Word's and LibreOffice's own heading styles keep with the next paragraph, which leaves pages half empty.
    look.outline === undefined ? '' : element('w:keepNext', { 'w:val': 0 }) + element('w:keepLines', { 'w:val': 0 }),
    look.base === true ? breaking : '',
    look.offGrid === true ? element('w:snapToGrid', { 'w:val': 0 }) : '',
    look.lineTwips === undefined
      ? ''
      : element('w:spacing', {
          'w:before': look.beforeTwips ?? 0,
          'w:after': 0,
          'w:line': look.lineTwips,
          'w:lineRule': 'exact',
        }),
    firstLine === 0 && look.rightTwips === undefined
      ? ''
      : element('w:ind', {
          'w:right': look.rightTwips ?? null,
          // Word uses the characters, LibreOffice knows only the twips.
          'w:firstLineChars': firstLine === 0 ? null : Math.round((look.firstLineCharacters ?? 0) * 100),
          'w:firstLine': firstLine === 0 ? null : firstLine,
        }),
    look.isClose === true ? element('w:contextualSpacing') : '',
    look.alignment === undefined ? '' : value('jc', look.alignment),
    look.outline === undefined ? '' : value('outlineLvl', look.outline - 1),
  ];
  return children.every((child) => child === '') ? '' : element('w:pPr', {}, ...children);
}

/**
 * Widow control would make pages of 21 lines; space between Chinese and digits would break lines elsewhere than in the
 * preview, and half-width digits would no longer stand in half a character.
 */
const breaking =
  element('w:widowControl', { 'w:val': 0 }) +
  element('w:kinsoku') +
  element('w:overflowPunct', { 'w:val': 0 }) +
  element('w:autoSpaceDE', { 'w:val': 0 }) +
  element('w:autoSpaceDN', { 'w:val': 0 });

/**
 * All four slots name the same font, so quotes and dashes come out as Chinese ones whatever slot a program picks. Another font
 * for digits and letters stands in the slot for ASCII alone: quotes belong to `hAnsi` wherever the hint is not heard.
 */
export function runProperties(
  { font, sizePt, bold }: Type,
  spacingTwips: number,
  colour: string | null = null,
  digits: Profile['digits'] = 'body',
): string {
  const { name } = font;
  const halfPoints = Math.round(sizePt * 2);
  return element(
    'w:rPr',
    {},
    element('w:rFonts', {
      'w:ascii': digits === 'body' ? name : digits,
      'w:hAnsi': name,
      'w:eastAsia': name,
      'w:cs': name,
      'w:hint': 'eastAsia',
    }),
    element('w:b', { 'w:val': bold ? 1 : 0 }) + element('w:bCs', { 'w:val': bold ? 1 : 0 }),
    value('color', colour ?? '000000'),
    value('spacing', spacingTwips),
    value('kern', 0),
    value('sz', halfPoints) + value('szCs', halfPoints),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  );
}
