import { type ICommentsOptions, Paragraph } from 'docx';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { toWordMoment } from '../../../shared/domain/word-moment.ts';
import { runProperties } from './properties.ts';
import type { StyleName } from './style-names.ts';
import { textRun } from './words.ts';
import { element, value } from './xml.ts';

/** Word's own name for the style, which it would give its own look otherwise. */
const commentStyle: StyleName = { id: 'CommentText', name: 'annotation text' };

/** Who has given no name; the schema wants one. */
const nameless = '未署名';

export function commentsOf(comments: NonNullable<LaidOut['comments']>): ICommentsOptions {
  return {
    children: comments.map(({ author, date, text }, id) => ({
      id,
      author: author ?? nameless,
      initials: [...(author ?? nameless)].slice(0, 2).join(''),
      date: toWordMoment(new Date(date)),
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            style: commentStyle.id,
            children: [textRun({ text: line, font: { hint: 'eastAsia' } })],
          }),
      ),
    })),
  };
}

/** Small, and off the grid of the text. */
export function commentStyleXml({ types }: Profile): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': commentStyle.id },
    value('name', commentStyle.name) + value('basedOn', 'Normal') + value('uiPriority', 99),
    element(
      'w:pPr',
      {},
      element('w:snapToGrid', { 'w:val': 0 }),
      element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
      value('jc', 'left'),
    ),
    runProperties({ ...types.table, sizePt: 10.5 }, 0),
  );
}
