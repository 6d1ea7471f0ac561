import { expect, it } from 'vitest';
import type { DraftBlock, Provenance } from '../../../../shared/domain/draft.ts';
import { restored, takenWords } from '../../../../shared/domain/editing/restore.ts';
import { numbered, table, text } from '../drafting/build.ts';
import { draft } from './drawn.ts';

const from = (block: DraftBlock, manner: 'copied' | 'rewritten' | 'structure'): DraftBlock => {
  const provenance: Provenance = { origin: 'document', documentId: 'd', blockId: 'x', manner };
  return { ...block, provenance };
};
const only = (block: DraftBlock | undefined): DraftBlock => {
  if (block === undefined) throw new Error('There is one');
  return block;
};
const [paragraph, heading, cells] = draft(
  text('p', '今年选派63名。'),
  numbered('h', 1, 'chinese', 1, '强化保障。|【待补：措施】'),
  table('t', [['甲', '2']]),
).map((block) => from(block, 'rewritten'));

it('puts the words of the source in the place of a rewritten paragraph', () => {
  const [source] = draft(text('x', '去年选派58名。'));
  const [before] = [[only(paragraph)]];
  expect(restored(before, 'p', { documentId: 'd', block: only(source) })).toEqual([
    { ...from(only(paragraph), 'copied'), text: '去年选派58名。' },
  ]);
});

it('takes of a heading with run-in text the text for a paragraph, and all of it for a heading', () => {
  const [source] = draft(numbered('x', 2, 'chinese-bracketed', 3, '强化要素保障。|全年统筹资金九项。'));
  const passage = { documentId: 'd', block: only(source) };
  expect(restored([only(paragraph)], 'p', passage)[0]).toMatchObject({
    kind: 'paragraph',
    text: '全年统筹资金九项。',
    provenance: { manner: 'copied' },
  });
  expect(restored([only(heading)], 'h', passage)[0]).toMatchObject({
    text: '强化要素保障。全年统筹资金九项。',
    titleLength: 7,
    depth: 1,
    provenance: { manner: 'copied' },
  });
});

it('leaves a heading its own words before those of a paragraph, which is then no copy', () => {
  const [source] = draft(text('x', '全年统筹资金九项。'));
  expect(restored([only(heading)], 'h', { documentId: 'd', block: only(source) })[0]).toMatchObject({
    text: '强化保障。全年统筹资金九项。',
    titleLength: 5,
    provenance: { manner: 'rewritten' },
  });
});

it('gives a table its rows back, and changes nothing where nothing would change', () => {
  const [source, words] = draft(table('x', [['甲', '1']]), text('w', '今年选派63名。'));
  const passage = { documentId: 'd', block: only(source) };
  expect(restored([only(cells)], 't', passage)[0]).toMatchObject({ rows: [['甲', '1']], text: only(source).text });
  const blocks = [only(paragraph)];
  expect(restored(blocks, 'p', passage)).toBe(blocks);
  expect(takenWords(only(paragraph), only(source))).toBeNull();
  expect(restored(blocks, 'p', { documentId: 'd', block: only(words) })).toBe(blocks);
  expect(restored(blocks, 'gone', passage)).toBe(blocks);
});
