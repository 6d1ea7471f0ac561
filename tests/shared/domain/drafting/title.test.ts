import { expect, it } from 'vitest';
import type { DraftBlock, RollingProposal } from '../../../../shared/domain/draft.ts';
import { withTitle } from '../../../../shared/domain/drafting/title.ts';

const common = { zone: 'main', source: null, provenance: null } as const;
const block = (id: string, kind: 'title' | 'paragraph', text: string): DraftBlock => ({ ...common, id, kind, text });
const proposal = (id: string, blockId: string): RollingProposal => ({
  id,
  anchor: { target: 'quote', blockId, start: 0, end: 5, exact: '2023年', prefix: '', suffix: '' },
  from: '2023年',
  to: '2024年',
  context: '2023年',
  confidence: 'sure',
  state: 'open',
});

it('puts one line in the place of all of the title, with what was proposed for it', () => {
  const blocks = [
    block('a', 'title', '云岭区科学技术局'),
    block('b', 'title', '2023年总结'),
    block('c', 'paragraph', '文'),
  ];
  expect(withTitle({ blocks, rolling: [proposal('r1', 'b'), proposal('r2', 'c')] }, '工作要点')).toEqual({
    blocks: [block('a', 'title', '工作要点'), block('c', 'paragraph', '文')],
    rolling: [proposal('r2', 'c')],
  });
});

it('leaves a title alone that is the same, and gives one to a text without', () => {
  const rolled = {
    blocks: [block('a', 'title', '总结'), block('c', 'paragraph', '文')],
    rolling: [proposal('r', 'a')],
  };
  expect(withTitle(rolled, '总结')).toEqual(rolled);
  const made = withTitle({ blocks: [block('c', 'paragraph', '文')], rolling: [] }, '总结');
  expect(made.blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['title', '总结'],
    ['paragraph', '文'],
  ]);
});
