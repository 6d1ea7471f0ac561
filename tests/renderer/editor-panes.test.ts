import { describe, expect, it } from 'vitest';
import { passagesOf, targetOf } from '../../renderer/editor/source.ts';
import { passageKey, surveyOf } from '../../renderer/editor/survey.ts';
import type { DraftBlock, Provenance } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { shownLabels } from '../../shared/domain/numbering.ts';
import { item, numbered, text } from '../shared/domain/drafting/build.ts';
import { draft } from '../shared/domain/editing/drawn.ts';

function from(
  block: DraftBlock,
  blockId: string,
  manner: 'copied' | 'rewritten' | 'structure' = 'structure',
): DraftBlock {
  const provenance: Provenance = { origin: 'document', documentId: 'd', blockId, manner };
  return { ...block, provenance };
}

const survey = (blocks: Blocks) => surveyOf(blocks, shownLabels(blocks));

describe('the outline of a draft', () => {
  const blocks = draft(
    text('t', '工作计划', 'title'),
    numbered('a', 1, 'chinese', 1, '指标'),
    text('pa', '【待补：完成值，去年12项】。'),
    numbered('b', 1, 'chinese', 2, '工作'),
    numbered('b1', 2, 'chinese-bracketed', 1, '平台。|新建三个，投入【待补：金额】。'),
    numbered('b2', 2, 'chinese-bracketed', 2, '人才'),
    text('pb', '引进九人。'),
    text('s', '云岭区科技局', 'signature'),
    text('d', '【待补：成文日期】', 'date'),
  );

  it('tells how far each section is, its subsections among it', () => {
    expect(survey(blocks).rows.map(({ label, title, progress, depth }) => [depth, label, title, progress])).toEqual([
      [1, '一、', '指标', 'empty'],
      [1, '二、', '工作', 'begun'],
      [2, '（一）', '平台', 'begun'],
      [2, '（二）', '人才', 'written'],
      [1, null, '', 'written'],
    ]);
  });

  it('calls nothing written that was only taken over, or is no sentence yet', () => {
    const drafted = draft(
      numbered('u', 1, 'chinese', 1, '照搬'),
      text('u1', '去年的一句话。'),
      numbered('v', 1, 'chinese', 2, '改过'),
      text('v1', '去年的一句话。'),
      text('v2', '今年的一句话。'),
      numbered('w', 1, 'chinese', 3, '三字'),
      text('w1', '九家企'),
      numbered('x', 1, 'chinese', 4, '上下'),
      numbered('x1', 2, 'chinese-bracketed', 1, '新写。|引进九人。'),
      numbered('x2', 2, 'chinese-bracketed', 2, '没写'),
      numbered('y', 1, 'chinese', 5, '都好'),
      numbered('y1', 2, 'chinese-bracketed', 1, '新写。|引进九人，比上年多三人，其中博士两人、硕士四人'),
    );
    const blocks = drafted.map((block) => {
      if (block.id === 'u1' || block.id === 'v1') return from(block, 'o', 'copied');
      return block.id === 'v2' ? from(block, 'o', 'rewritten') : block;
    });
    expect(survey(blocks).rows.map(({ id, progress }) => `${id} ${progress}`)).toEqual([
      'u begun',
      'v written',
      'w begun',
      'x begun',
      'x1 written',
      'x2 empty',
      'y written',
      'y1 written',
    ]);
  });

  it('counts characters without slots, and the slots', () => {
    expect(survey(blocks)).toMatchObject({ slots: 3, title: '工作计划' });
    expect(survey(blocks).rows.find(({ id }) => id === 'b2')?.characters).toBe(7);
  });

  it('keeps the rows that did not change', () => {
    const before = survey(blocks);
    const edited = blocks.map((block) => (block.id === 'pb' ? { ...block, text: '引进十二人。' } : block));
    const after = surveyOf(edited, shownLabels(edited), before);
    expect(after.rows.map((row, i) => row === before.rows[i])).toEqual([true, false, true, false, true]);
    expect(surveyOf(blocks, shownLabels(blocks), before).rows).toBe(before.rows);
  });

  it('measures what was taken over', () => {
    const [a, b, c] = draft(text('a', '一二三四'), text('b', '一二三'), text('c', '一二'));
    if (!a || !b || !c) throw new Error('There are three');
    const { copied, rewritten, fresh, used } = survey([from(a, 'x', 'copied'), from(b, 'y', 'rewritten'), c]);
    expect([copied, rewritten, fresh]).toEqual([4, 3, 2]);
    expect(used.get(passageKey('d', 'y'))).toBe('rewritten');
  });
});

describe('the source of a section', () => {
  const [title, h, i, p, loose] = draft(
    text('t', '工作计划', 'title'),
    numbered('h', 1, 'chinese', 1, '工作'),
    item('i', 2, 1, '甲。|文。', false),
    text('p', '自己写的。'),
    numbered('n', 2, 'chinese-bracketed', 1, '新的一节'),
  );
  if (!title || !h || !i || !p || !loose) throw new Error('There are five');
  const blocks = [from(title, 'x0'), from(h, 'x1'), from(i, 'x2'), p, loose];

  it('is that of the heading above, for items and own paragraphs and new sections alike', () => {
    for (const id of ['h', 'i', 'p', 'n']) expect(targetOf(blocks, id)).toEqual({ documentId: 'd', blockId: 'x1' });
  });

  it('is none for a title', () => {
    expect(targetOf(blocks, 't')).toBeNull();
  });

  it('has all the paragraphs of the section there', () => {
    expect(passagesOf(blocks, 'h').map(({ id }) => id)).toEqual(['h', 'i', 'p', 'n']);
  });
});
