import { Document, Packer } from 'docx';
import type { Circulation } from '../../../shared/domain/circulation.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { circulationEntries, circulationParts, circulationProperties } from './circulation.ts';
import { commentsOf } from './comments.ts';
import { issuedStyles } from './issued-styles.ts';
import { colouredMarkup, type Markup, numbers, plainMarkup } from './markup.ts';
import { finishPackage } from './package.ts';
import { coreXml, fontTableXml, settingsXml } from './parts.ts';
import { sectionsOf } from './sections.ts';
import { stylesXml } from './styles.ts';
import { trackedMarkup } from './tracked.ts';

export type FileProperties = {
  readonly title: string;
  readonly now: Date;
  /** How the changes of a redline are shown. */
  readonly changes?: 'tracked' | 'coloured';
  /** Whose the tracked changes are. */
  readonly author?: string | null;
  /** The ids that a circulation copy carries. */
  readonly circulation?: Circulation;
};

/**
 * A Word file by the profile. docx writes the text, the footers and the package; the parts that decide the look are
 * written here. The same input at the same moment gives the same bytes.
 */
export async function writeDocx(laidOut: LaidOut, profile: Profile, properties: FileProperties): Promise<Uint8Array> {
  const markup = markupFor(properties);
  const { circulation } = properties;
  const file = new Document({
    ...(laidOut.comments === undefined ? {} : { comments: commentsOf(laidOut.comments) }),
    ...(circulation === undefined ? {} : { customProperties: circulationProperties(circulation) }),
    evenAndOddHeaderAndFooters: profile.pageNumber.position === 'outside',
    sections: [...sectionsOf(laidOut, profile, markup)],
  });
  const packed = await Packer.toArrayBuffer(file);
  const parts = {
    'word/styles.xml': stylesXml(profile, withFormer(laidOut)).replace(
      '</w:styles>',
      () => `${issuedStyles(laidOut, profile)}</w:styles>`,
    ),
    'word/fontTable.xml': fontTableXml(profile),
    'word/settings.xml': settingsXml(profile),
    'docProps/core.xml': coreXml(properties.title, properties.now),
  };
  return circulation === undefined
    ? finishPackage(packed, parts)
    : finishPackage(packed, parts, { parts: circulationParts(circulation), entries: circulationEntries });
}

/** A redline also needs the styles of what its paragraphs were. */
function withFormer(laidOut: LaidOut): LaidOut {
  const former = laidOut.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.was !== undefined ? [{ ...block.was, runs: [] }] : [],
  );
  return former.length === 0 ? laidOut : { ...laidOut, blocks: [...laidOut.blocks, ...former] };
}

function markupFor({ changes, author, now }: FileProperties): Markup {
  if (changes === 'tracked') return trackedMarkup(author ?? '年稿', now, numbers());
  return changes === 'coloured' ? colouredMarkup(numbers()) : plainMarkup(numbers());
}
