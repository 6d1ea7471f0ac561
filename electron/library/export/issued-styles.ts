import { contentsDepth } from '../../../shared/domain/layout/contents.ts';
import { signerType } from '../../../shared/domain/layout/head-measures.ts';
import { imprintType } from '../../../shared/domain/layout/imprint-place.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import { characterSpacingTwips, twipsFromCharacters, twipsFromMm, twipsFromPt } from './measures.ts';
import { type ParagraphLook, paragraphProperties, runProperties } from './properties.ts';
import { galleryPlace, type StyleName } from './style-names.ts';
import { element, value } from './xml.ts';

export const copyNumberStyle: StyleName = { id: 'GwCopyNumber', name: '份号' };
export const secrecyStyle: StyleName = { id: 'GwSecrecy', name: '密级和紧急程度' };
/** Marks that share a line with the number of a letter. */
export const secrecyCharacterStyle: StyleName = { id: 'GwSecrecyCharacter', name: '密级和紧急程度字' };
export const signerStyle: StyleName = { id: 'GwSigner', name: '签发人姓名' };
export const imprintStyle: StyleName = { id: 'GwImprint', name: '版记' };
/** Lines that only carry something: a red line, the place of the imprint. */
export const carrierStyle: StyleName = { id: 'GwCarrier', name: '版头版记定位' };
/** As low as a line can be. */
export const carrierTwips = 20;
export const contentsTitleStyle: StyleName = { id: 'GwContentsTitle', name: '目录标题' };

export function contentsEntryStyle(level: number): StyleName {
  return { id: `TOC${level}`, name: `toc ${level}` };
}

/** The styles of head, imprint and table of contents, for a file that has them. */
export function issuedStyles({ issued, contents }: LaidOut, profile: Profile): string {
  const { types, digits } = profile;
  const imprint = { ...types.body, sizePt: imprintType.sizePt };
  const spacing = characterSpacingTwips(profile);
  const head = [
    style(copyNumberStyle, { alignment: 'left' }, ''),
    style(secrecyStyle, { alignment: 'left' }, runProperties(types.annexMark, spacing, null, digits)),
    character(secrecyCharacterStyle, runProperties(types.annexMark, spacing, null, digits)),
    character(signerStyle, runProperties(signerType(profile), spacing, null, digits)),
    style(imprintStyle, { alignment: 'left' }, runProperties(imprint, 0, null, digits)),
    style(carrierStyle, { offGrid: true, lineTwips: carrierTwips }, runProperties({ ...types.body, sizePt: 1 }, 0)),
  ];
  const levels = Array.from({ length: contentsDepth }, (_, i) => entryStyle(i + 1, profile));
  const titleLook = { alignment: 'center', offGrid: true, lineTwips: twipsFromPt(profile.titleLinePitchPt) } as const;
  const table = [style(contentsTitleStyle, titleLook, runProperties(types.title, 0)), ...levels];
  return [...(issued === undefined ? [] : head), ...(contents === undefined ? [] : table)].join('');
}

/** Word applies these by their name when it makes the table anew, dots and all. */
function entryStyle(level: number, profile: Profile): string {
  const left = twipsFromCharacters(profile, level - 1);
  const right = twipsFromMm(textArea(profile).widthMm);
  const tab = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': right }));
  const { id, name } = contentsEntryStyle(level);
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    value('name', name),
    value('basedOn', 'Normal'),
    value('next', 'Normal'),
    value('uiPriority', 39),
    element('w:pPr', {}, tab, element('w:ind', { 'w:left': left }), value('jc', 'left')),
  );
}

function style({ id, name }: StyleName, look: ParagraphLook, run: string): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    value('name', name),
    value('basedOn', 'Normal'),
    value('uiPriority', galleryPlace({ id, name })),
    id === carrierStyle.id ? null : element('w:qFormat'), // nobody types in it
    paragraphProperties(look),
    run,
  );
}

function character({ id, name }: StyleName, run: string): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id },
    value('name', name) + value('uiPriority', galleryPlace({ id, name })) + element('w:qFormat') + run,
  );
}

/** From points to the eighths in which borders are counted. */
export function borderEighths(mm: number): number {
  return Math.round(twipsFromPt((mm * 72) / 25.4) * 0.4);
}
