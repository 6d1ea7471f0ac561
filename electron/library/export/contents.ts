import { Paragraph } from 'docx';
import { bookmarkName, contentsDepth, contentsEntries } from '../../../shared/domain/layout/contents.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import { pagesOf } from '../../../shared/domain/layout/pages.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { field } from './field.ts';
import { contentsEntryStyle, contentsTitleStyle } from './issued-styles.ts';
import { setWords } from './set-words.ts';
import { blankStyle } from './style-names.ts';
import { textRun } from './words.ts';

/**
 * 目录 as Word's own field, filled with the entries and the pages that we counted: it is right when it is opened, and Word
 * makes it anew when asked to.
 */
export function contentsParagraphs(laidOut: LaidOut, profile: Profile): readonly Paragraph[] {
  const { starts } = pagesOf(laidOut, profile);
  const entries = contentsEntries(laidOut);
  const rows = entries.map(({ block, level, text }, i) => {
    const name = bookmarkName(i);
    return new Paragraph({
      style: contentsEntryStyle(level).id,
      children: [
        ...(i === 0 ? field('begin', ` TOC \\o "1-${contentsDepth}" \\h \\z \\u `) : []),
        ...setWords(`${text}\t`, profile.types.body, profile),
        ...field('begin', ` PAGEREF ${name} \\h `),
        textRun({ text: `${starts[block] ?? 1}` }),
        ...field('end'),
        ...(i === entries.length - 1 ? field('end') : []),
      ],
    });
  });
  const { newPage = false, blankLinesBefore = 0 } = laidOut.contents ?? {};
  return [
    ...Array.from({ length: blankLinesBefore }, () => new Paragraph({ style: blankStyle.id })),
    new Paragraph({
      style: contentsTitleStyle.id,
      ...(newPage ? { pageBreakBefore: true } : {}),
      children: [textRun({ text: '目\u3000录', font: { hint: 'eastAsia' } })],
    }),
    new Paragraph({ style: blankStyle.id }),
    ...rows,
  ];
}
