import { expect, it } from 'vitest';
import { noTextNotes } from '../../../../shared/domain/layout/no-text-note.ts';
import { paragraph } from './blocks.ts';

it('finds what only says that a page has no text', () => {
  const blocks = [
    paragraph('（此页无正文）'),
    paragraph('(本页 无正文)'),
    paragraph('此页无正文'),
    paragraph('凡标注“此页无正文”的公文一律退回。'),
    paragraph('正文无此页。'),
  ];
  expect(noTextNotes(blocks)).toEqual(blocks.slice(0, 3).map(({ id }) => id));
});
