import { Document, Packer } from 'docx';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { issuedStyles } from './issued-styles.ts';
import { finishPackage } from './package.ts';
import { coreXml, fontTableXml, settingsXml } from './parts.ts';
import { sectionsOf } from './sections.ts';
import { stylesXml } from './styles.ts';

/**
 * A Word file by the profile. docx writes the text, the footers and the package; the parts that decide the look are
 * written here. The same input at the same moment gives the same bytes.
 */
export async function writeDocx(
  laidOut: LaidOut,
  profile: Profile,
  properties: { readonly title: string; readonly now: Date },
): Promise<Uint8Array> {
  const file = new Document({
    evenAndOddHeaderAndFooters: profile.pageNumber.position === 'outside',
    sections: [...sectionsOf(laidOut, profile)],
  });
  const packed = await Packer.toArrayBuffer(file);
  return finishPackage(packed, {
    'word/styles.xml': stylesXml(profile, laidOut).replace(
      '</w:styles>',
      () => `${issuedStyles(laidOut, profile)}</w:styles>`,
    ),
    'word/fontTable.xml': fontTableXml(profile),
    'word/settings.xml': settingsXml(profile),
    'docProps/core.xml': coreXml(properties.title, properties.now),
  });
}
