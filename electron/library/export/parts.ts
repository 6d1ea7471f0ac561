import { fontsOf, type Profile } from '../../../shared/domain/layout/profile.ts';
import { declaration, element, escapeXml, value, wordNamespace } from './xml.ts';

/** fontTable.xml: `altName` tells Word which font to take when the first is missing, best first, comma-separated. */
export function fontTableXml(profile: Profile): string {
  return (
    declaration +
    element(
      'w:fonts',
      { 'xmlns:w': wordNamespace },
      ...fontsOf(profile).map(({ name, alternatives }) =>
        element(
          'w:font',
          { 'w:name': name },
          alternatives.length === 0 ? null : value('altName', alternatives.join(',')),
          value('charset', name === 'Times New Roman' ? '00' : '86'), // 86 is GB2312
          value('family', 'auto'),
          value('pitch', 'default'),
        ),
      ),
    )
  );
}

/** settings.xml as a Chinese Word writes it, without the ids that tell one editing session from another. */
export function settingsXml(profile: Profile): string {
  const old = ['spaceForUL', 'balanceSingleByteDoubleByteWidth', 'doNotLeaveBackslashAlone', 'ulTrailSpace'];
  return (
    declaration +
    element(
      'w:settings',
      { 'xmlns:w': wordNamespace },
      value('defaultTabStop', 420),
      profile.pageNumber.position === 'outside' ? element('w:evenAndOddHeaders') : null,
      value('drawingGridVerticalSpacing', Math.round(profile.grid.linePitchPt * 10)),
      // Full-width marks may give way, so that a line ends at the edge without a mark hanging out of it.
      value('characterSpacingControl', 'compressPunctuation'),
      element(
        'w:compat',
        {},
        ...old.map((name) => element(`w:${name}`)),
        element('w:doNotExpandShiftReturn'), // a broken title line is not stretched
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    )
  );
}

/** Core properties: title and one moment. Nobody's name, no revision count, no path. */
export function coreXml(title: string, now: Date): string {
  const moment = now.toISOString().replace(/\.\d+Z$/u, 'Z');
  const dated = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return (
    declaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:creator'),
      element('cp:lastModifiedBy'),
      dated('dcterms:created'),
      dated('dcterms:modified'),
    )
  );
}
