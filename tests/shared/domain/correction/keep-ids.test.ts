import { describe, expect, it } from 'vitest';
import { withKeptIds } from '../../../../shared/domain/correction/keep-ids.ts';
import { correctedMetadata, rereadMetadata } from '../../../../shared/domain/correction/title.ts';
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
});
