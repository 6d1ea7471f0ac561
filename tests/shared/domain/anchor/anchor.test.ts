import { describe, expect, it } from 'vitest';
import { anchorToBlock, anchorToRange, anchorToSection } from '../../../../shared/domain/anchor.ts';
import { item, text } from '../drafting/build.ts';

describe('an anchor', () => {
  it('counts in the reading, label included, and keeps what stood around', () => {
    const block = item('a', 1, 1, '建强平台。|云岭区新建平台三个。');
    expect(anchorToRange(block, 7, 10)).toEqual({
      target: 'quote',
      blockId: 'a',
      start: 7,
      end: 10,
      exact: '云岭区',
      prefix: '一是建强平台。',
      suffix: '新建平台三个。',
    });
  });

  it('keeps at most 32 characters of context on a side', () => {
    const { prefix, suffix } = anchorToRange(text('a', `${'甲'.repeat(50)}乙${'丙'.repeat(50)}`), 50, 51);
    expect([prefix, suffix]).toEqual(['甲'.repeat(32), '丙'.repeat(32)]);
  });

  it('never cuts a rare character in two', () => {
    expect(anchorToRange(text('a', '在𠮷林'), 2, 4).exact).toBe('𠮷林');
  });

  it('stays within the block', () => {
    expect(anchorToRange(text('a', '云岭'), -3, 99)).toMatchObject({ start: 0, end: 2, exact: '云岭' });
  });

  it('on a section holds its heading, on a block all of it', () => {
    const block = item('a', 1, 1, '建强平台。|云岭区新建三个。');
    expect([anchorToSection(block).exact, anchorToBlock(block).exact]).toEqual([
      '一是建强平台。',
      '一是建强平台。云岭区新建三个。',
    ]);
  });
});
