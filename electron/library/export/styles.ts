import { ownLetterhead } from '../../../shared/domain/layout/head-measures.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import { plainRoles } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';

import { tableLinePitchPt } from '../../../shared/domain/layout/table-measures.ts';

import { commentStyleXml } from './comments.ts';

import { characterSpacingTwips, footerLineTwips, spacingTwips, twipsFromCharacters, twipsFromPt } from './measures.ts';
import { type ParagraphLook, paragraphProperties, runProperties } from './properties.ts';
import {
  blankStyle,
  galleryPlace,
  headingCharacterStyle,
  headingStyle,
  pageNumberStyle,
  plainStyle,
  runInStyle,
  type StyleName,
  tableStyle,
} from './style-names.ts';
import { declaration, element, value, wordNamespace } from './xml.ts';

const levels = [1, 2, 3, 4] as const;

/** Behind all of ours. */
const wordsOwnPlace = 40;

/**
 * styles.xml, written here rather than by docx: docx adds thirty styles of its own, some with theme colours, and cannot
 * say what decides the line breaks (autoSpaceDE, kinsoku). Its order of elements is the schema's.
 */
export function stylesXml(profile: Profile, laidOut: LaidOut): string {
  const { types } = profile;
  const body = runProperties(types.body, characterSpacingTwips(profile), null, profile.digits);
  return (
    declaration +
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      element('w:docDefaults', {}, element('w:rPrDefault', {}, body), element('w:pPrDefault', {}, element('w:pPr'))),
      latentStyles,
      normal(profile, body),
      '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
      '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
      ...headings(profile, laidOut),
      ...plainRoles.map((role) => style(plainStyle(role), 'Normal', look(profile, role), runs(profile, role))),
      style(blankStyle, 'Normal', {}, ''),
      style(
        tableStyle,
        'Normal',
        { alignment: 'center', offGrid: true, lineTwips: twipsFromPt(tableLinePitchPt(types.table.sizePt)) },
        runProperties(types.table, 0, null, profile.digits),
      ),
      style(
        pageNumberStyle,
        'Normal',
        { offGrid: true, lineTwips: footerLineTwips(types.pageNumber) },
        runProperties(types.pageNumber, 0),
      ),
      laidOut.comments === undefined ? null : commentStyleXml(profile),
    )
  );
}

/** Word's own 376 styles stay out of the gallery until they are used; those that people look for stay in the list. */
const latentStyles = element(
  'w:latentStyles',
  {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  },
  ...['Normal', ...Array.from({ length: 9 }, (_, i) => `heading ${i + 1}`), 'Table Grid'].map((name) =>
    element('w:lsdException', { 'w:name': name, 'w:uiPriority': wordsOwnPlace, 'w:semiHidden': 0 }),
  ),
);

function normal(profile: Profile, run: string): string {
  const look: ParagraphLook = { lineTwips: twipsFromPt(profile.grid.linePitchPt), alignment: 'both', base: true };
  // The size stands here as well as in the defaults: LibreOffice takes the grid's character width from Normal alone.
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    value('name', 'Normal') +
      value('uiPriority', wordsOwnPlace) +
      element('w:qFormat') +
      paragraphProperties(look) +
      run,
  );
}

/** Built-in Heading N where Word, WPS, LibreOffice and pandoc look for structure, and ours on top of it. */
function headings(profile: Profile, laidOut: LaidOut): readonly string[] {
  const used = laidOut.blocks.flatMap((b) =>
    b.kind === 'paragraph' && (b.role === 'heading' || b.role === 'runIn') ? [b] : [],
  );
  const deepest = Math.max(4, ...used.map((b) => b.outline));
  const pairs = new Map(levels.map((level) => [headingStyle(level, level).id, { level, outline: level as number }]));
  const separates = profile.target === 'word';
  for (const { role, level, outline } of used)
    if (role === 'heading' || separates) pairs.set(headingStyle(level, outline).id, { level, outline });
  const runIns = [...new Set(used.flatMap((b) => (b.role === 'runIn' ? [b.outline] : [])))].toSorted();
  const builtIn = Array.from({ length: deepest }, (_, i) =>
    style(
      { id: `Heading${i + 1}`, name: `heading ${i + 1}` },
      'Normal',
      { ...indented(profile), outline: i + 1 },
      levelRun(profile, i + 1),
    ),
  );
  return [
    ...builtIn,
    ...[...pairs.values()].map(({ level, outline }) =>
      style(
        headingStyle(level, outline),
        `Heading${outline}`,
        { ...indented(profile), outline },
        levelRun(profile, level),
      ),
    ),
    ...runIns.map((outline) => style(runInStyle(outline), plainStyle('body').id, { outline }, '')),
    ...levels.map((level) => {
      const { id, name } = headingCharacterStyle(level);
      return element(
        'w:style',
        { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id },
        value('name', name),
        value('link', headingStyle(level, level).id),
        value('uiPriority', galleryPlace(headingStyle(level, level))),
        levelRun(profile, level),
      );
    }),
  ];
}

function levelRun(profile: Profile, level: number): string {
  const { heading1, heading2, heading3, heading4 } = profile.types;
  const type = [heading1, heading2, heading3][level - 1] ?? heading4;
  return runProperties(type, spacingTwips(profile, type), null, profile.digits);
}

function indented(profile: Profile): ParagraphLook {
  return {
    firstLineTwips: Math.round(twipsFromPt(profile.types.body.sizePt) * profile.indentCharacters),
    firstLineCharacters: profile.indentCharacters,
  };
}

function look(profile: Profile, role: (typeof plainRoles)[number]): ParagraphLook {
  switch (role) {
    case 'letterhead': {
      const { linePt, beforePt } = ownLetterhead(profile);
      return {
        alignment: 'center',
        offGrid: true,
        lineTwips: twipsFromPt(linePt),
        beforeTwips: twipsFromPt(beforePt),
        isClose: true,
      };
    }
    case 'documentNumber':
      return { alignment: 'center' };
    case 'title':
      return { alignment: 'center', offGrid: true, lineTwips: twipsFromPt(profile.titleLinePitchPt) };
    case 'subtitle':
    case 'byline':
      return { alignment: 'center' };
    case 'addressee':
    case 'annexMark':
      return { alignment: 'left' };
    // Each has an indent of its own; one in characters here would win over that in Word.
    case 'attachment':
    case 'attendance':
      return {};
    case 'signature':
    case 'date':
      return { alignment: 'right', rightTwips: twipsFromCharacters(profile, 2) };
    default:
      return indented(profile);
  }
}

function runs(profile: Profile, role: (typeof plainRoles)[number]): string {
  const { types } = profile;
  switch (role) {
    case 'letterhead':
      return runProperties(types.letterhead, 0, profile.letterheadColour);
    case 'title':
      return runProperties(types.title, 0);
    case 'subtitle':
    case 'byline':
      return runProperties(types.subtitle, spacingTwips(profile, types.subtitle), null, profile.digits);
    case 'annexMark':
      return runProperties(types.annexMark, spacingTwips(profile, types.annexMark), null, profile.digits);
    default:
      return '';
  }
}

function style({ id, name }: StyleName, basedOn: string, paragraph: ParagraphLook, run: string): string {
  const ours = id.startsWith('Gw');
  // A heading and its look inside a paragraph are one style to the user.
  const level = levels.find((each) => headingStyle(each, each).id === id);
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': ours ? 1 : null, 'w:styleId': id },
    value('name', name),
    value('basedOn', basedOn),
    // Enter after a heading or a title goes on with body text.
    value(
      'next',
      ['GwItem', 'GwAttachment', 'GwTable', 'GwPageNumber', 'GwBlank'].includes(id) ? id : plainStyle('body').id,
    ),
    level === undefined ? null : value('link', headingCharacterStyle(level).id),
    value('uiPriority', ours ? galleryPlace({ id, name }) : wordsOwnPlace),
    element('w:qFormat'),
    paragraphProperties(paragraph),
    run,
  );
}
