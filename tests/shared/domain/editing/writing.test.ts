import { describe, expect, it } from 'vitest';
import type { Blocks } from '../../../../shared/domain/editing/blocks.ts';
import { insertPassage, isOnlySlots } from '../../../../shared/domain/editing/insert.ts';
import { restyled, styleOf } from '../../../../shared/domain/editing/restyle.ts';
import { heading, item, numbered, text } from '../drafting/build.ts';
import { draft, shown, twoChapters } from './drawn.ts';

describe('a paragraph in another style', () => {
  it('becomes a heading with the label that belongs there', () => {
    expect(shown(restyled(twoChapters(), 'lead', 'heading2'))).toContain('二、c2 （一）lead （二）c');
  });

  it('has its first sentence as the heading when it is long', () => {
    const blocks = draft(numbered('c', 1, 'chinese', 1), text('p', '加强平台建设。今年以来，新建平台三个。'));
    expect(restyled(blocks, 'p', 'item')[1]).toMatchObject({ kind: 'item', depth: 2, titleLength: 7 });
  });

  it('never stands deeper than the section above allows', () => {
    const blocks = draft(text('t', '计划', 'title'), text('p', '总体要求'));
    expect(restyled(blocks, 'p', 'heading3')[1]).toMatchObject({ kind: 'heading', depth: 1 });
  });
});

describe('a heading in another style', () => {
  it('takes its subsections along to the other level', () => {
    expect(shown(restyled(twoChapters(), 'c2', 'heading2'))).toContain('（三）c2 ·lead 1.c');
  });

  it('becomes a paragraph, and its subsections find their place', () => {
    expect(shown(restyled(twoChapters(), 'c2', 'paragraph'))).toBe(
      '·t 一、c1 （一）a ·pa （二）b ·pb ·c2 ·lead （三）c ·pc ·s',
    );
  });

  it('stays as it is for what has a style of its own', () => {
    const blocks = twoChapters();
    expect(restyled(blocks, 't', 'heading1')).toBe(blocks);
    expect(blocks.map(styleOf).slice(0, 4)).toEqual([null, 'heading1', 'heading2', 'paragraph']);
  });
});

describe('a passage from the library', () => {
  const passage = { documentId: 'd', block: text('old', '去年的话。') };
  const provenance = { origin: 'document', documentId: 'd', blockId: 'old', manner: 'copied' };

  it('comes behind the block and keeps where it came from', () => {
    const after = insertPassage(twoChapters(), 'pa', passage, 'new');
    expect(shown(after)).toContain('·pa ·new （二）b');
    expect(after[4]).toEqual({ ...text('new', '去年的话。'), provenance });
  });

  it('takes the place of a paragraph that only waits for it', () => {
    const blocks = draft(numbered('c', 1, 'chinese', 1), text('p', '【待补：工作，情况】'));
    expect(insertPassage(blocks, 'p', passage, 'new')[1]).toEqual({ ...text('p', '去年的话。'), provenance });
  });

  it('is the next of the list when it was an item', () => {
    const old = { documentId: 'd', block: item('old', 4, 3, '深化合作。|签约两家。') };
    const blocks = draft(numbered('c', 1, 'chinese', 1), item('i', 2, 1, '甲。|', false));
    const after = insertPassage(blocks, 'i', old, 'new');
    expect(shown(after)).toBe('一、c 一是i 二是new');
    expect(after[2]).toMatchObject({ depth: 2, text: '深化合作。签约两家。', titleLength: 5 });
  });

  it('takes the place of the run-in text that a heading waits for', () => {
    const old = { documentId: 'd', block: heading('old', 2, '加强协作。|全年签约两家。') };
    const waiting = (words: string) => draft(numbered('h', 1, 'chinese', 1, `${words}|【待补：做法】`));
    const manner = (blocks: Blocks) => blocks[0]?.provenance;
    const same = insertPassage(waiting('加强协作。'), 'h', old, 'new');
    expect(same[0]).toMatchObject({ id: 'h', text: '加强协作。全年签约两家。', titleLength: 5 });
    expect([manner(same), manner(insertPassage(waiting('深化协作。'), 'h', old, 'new'))]).toMatchObject([
      { manner: 'copied', blockId: 'old' },
      { manner: 'rewritten', blockId: 'old' },
    ]);
  });

  it('brings only the body of a heading', () => {
    const old = { documentId: 'd', block: heading('old', 2, '加强协作。|全年签约两家。') };
    expect(insertPassage(twoChapters(), 'pa', old, 'new')[4]).toMatchObject({
      kind: 'paragraph',
      text: '全年签约两家。',
    });
  });
});

it.each([
  ['', true],
  ['【待补：合同金额，去年3,860万元】。', true],
  ['完成【待补：户数】', false],
])('whether %j has nothing to lose: %s', (words, expected) => {
  expect(isOnlySlots(words)).toBe(expected);
});
