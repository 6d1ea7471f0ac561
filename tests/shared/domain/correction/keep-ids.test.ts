import { describe, expect, it } from 'vitest';
import { withKeptIds } from '../../../../shared/domain/correction/keep-ids.ts';
import { correctedMetadata, rereadMetadata } from '../../../../shared/domain/correction/metadata.ts';
import { read } from '../structure/read.ts';

describe('a newer reading of the same file', () => {
  const text = ['总结', '一、成效', '好。', '好。', '二、打算'];
  const before = read(...text);

  it('keeps the ids of the blocks that begin at the same place', () => {
    const fresh = read(...text);
    const renamed = {
      ...fresh,
      blocks: fresh.blocks.map((block) => ({ ...block, id: `new-${block.id}` })),
      changes: [{ kind: 'space' as const, blockId: 'new-b2', offset: 0, before: ' ', after: '' }],
    };
    const kept = withKeptIds(before.blocks, renamed);
    expect(kept.blocks).toEqual(before.blocks);
    expect(kept.changes[0]?.blockId).toBe('b2');
  });

  it('keeps the first part of what is now read as two, and guesses nothing of twins', () => {
    const [title, first, second, third] = before.blocks;
    if (!title || !first || !second || !third) throw new Error('There are five');
    const nowhere = (block: typeof second, id: string) => ({ ...block, id, source: null });
    const now = {
      ...before,
      blocks: [{ ...title, id: 'n0' }, nowhere(second, 'n2'), nowhere(third, 'n3')],
      changes: [],
    };
    expect(withKeptIds(before.blocks, now).blocks.map(({ id }) => id)).toEqual([title.id, 'n2', 'n3']);
  });
});

describe('another reader’s text of the same file', () => {
  // Without its number the first heading is two characters shorter, and “好的。” begins where “第二。” begins now.
  const before = read('总结', '成效', '好的。', '第二。第三句话也在这里。', '打算', '继续。');
  const now = read('总结', '一、成效', '好的。', '第二。第三句话也在这里。', '二、打算', '继续。');

  it('keeps the ids of blocks that read the same or have only got their number', () => {
    const renamed = { ...now, blocks: now.blocks.map((block) => ({ ...block, id: `new-${block.id}` })) };
    const kept = withKeptIds(before.blocks, renamed, 'another text');
    const textOf = new Map(before.blocks.map(({ id, text }) => [id, text]));
    expect(kept.blocks.map(({ id }) => textOf.get(id))).toEqual(now.blocks.map(({ text }) => text));
  });

  it('takes no id from a block that began there by chance', () => {
    const [first] = before.blocks.filter(({ text }) => text === '好的。');
    const [second] = now.blocks.filter(({ text }) => text.startsWith('第二'));
    if (!first || !second) throw new Error('Both are there');
    const old = { ...first, source: second.source };
    const [kept] = withKeptIds([old], { ...now, blocks: [{ ...second, id: 'new' }] }, 'another text').blocks;
    expect(kept?.id).toBe('new');
  });
});

describe('metadata', () => {
  it('takes the title from the lines that a user made the title, unless he wrote one himself', () => {
    const recognised = read('云岭区科技局2023年工作总结', '一、成效', '好。');
    const { blocks, metadata } = recognised;
    const [title, ...rest] = blocks;
    const last = rest.at(-1);
    if (!title || !last) throw new Error('There are three');
    const moved = [{ ...title, kind: 'paragraph' as const }, ...rest.slice(0, -1), { ...last, kind: 'title' as const }];
    const corrected = correctedMetadata(metadata, recognised, moved as typeof blocks);
    expect(corrected.title).toEqual({
      value: '好。',
      line: 3,
      quote: '好。',
      certainty: 'certain',
    });
    expect(correctedMetadata(corrected, recognised, blocks)).toEqual(metadata);
    const said = { value: '我的题目', line: null, quote: null, certainty: 'confirmed' as const };
    const own = { ...metadata, title: said };
    expect(correctedMetadata(own, recognised, moved as typeof blocks)).toBe(own);
    expect(rereadMetadata(own, metadata, metadata)).toEqual(own);
    const none = { ...metadata, title: null };
    expect(rereadMetadata(none, metadata, metadata).title).toBeNull();
    expect(rereadMetadata(none, null, metadata).title).toEqual(metadata.title);
  });

  it('follows signature, date and document number, each with its place, and genre and years with the title', () => {
    const start = read(
      '总结',
      '一、成效',
      '好。',
      '区农技推广站',
      '今年一月十日之后',
      '二〇二四年三月',
      '农〔2024〕3号文',
    );
    const kinds = { 区农技推广站: 'signature', 二〇二四年三月: 'date', '农〔2024〕3号文': 'documentNumber' } as const;
    const blocks = start.blocks.map((block) => {
      const kind = kinds[block.text as keyof typeof kinds];
      return kind === undefined
        ? block
        : { id: block.id, kind, zone: block.zone, text: block.text, source: block.source };
    });
    const metadata = correctedMetadata(start.metadata, start, blocks);
    expect([metadata.organisation, metadata.date, metadata.documentNumber]).toMatchObject([
      { value: '区农技推广站', line: 4, certainty: 'certain' },
      { value: '2024-03', line: 6 },
      { value: '农〔2024〕3号文', line: 7 },
    ]);
    const titled = start.blocks.map((block) =>
      block.text === '好。' ? { ...block, kind: 'title' as const, text: '2023年工作总结和2024年工作计划' } : block,
    );
    expect(correctedMetadata(start.metadata, start, titled as typeof blocks)).toMatchObject({
      genre: { value: 'summary-and-plan' },
      summaryYear: { value: 2023 },
      planYear: { value: 2024 },
    });
    expect(correctedMetadata(metadata, start, start.blocks)).toEqual(start.metadata);
  });
});
