import { describe, expect, it } from 'vitest';
import { blockReading } from '../../../../shared/domain/block.ts';
import { correct } from '../../../../shared/domain/correction/correct.ts';
import { replaceAt, replaceReading } from '../../../../shared/domain/correction/replace.ts';
import { replay } from '../../../../shared/domain/correction/replay.ts';
import type { Structure } from '../../../../shared/domain/correction/structure.ts';
import { read } from '../structure/read.ts';
import { faults } from './drawn.ts';

function edited(start: Structure, words: string, after: string): Structure {
  const block = start.blocks.find((each) => blockReading(each).includes(words));
  if (block === undefined) throw new Error(`No block has ${words}`);
  const at = blockReading(block).indexOf(words);
  const next = correct(start, replaceAt(block, at, at + words.length, after));
  if (next === null) throw new Error('The words are there');
  return next;
}

const block = (structure: Structure, words: string) => structure.blocks.find(({ text }) => text.includes(words));

describe('replacing words', () => {
  it('keeps a heading as long as its words are, and body text behind it body text', () => {
    const start = read('一、加强“双减管理', '（一）平台（新。建设3个。', '全文。');
    expect(block(edited(start, '管理', '”工作'), '双减')).toMatchObject({ text: '加强“双减”工作', titleLength: 8 });
    expect(block(edited(start, '（新', '（新）'), '平台')).toMatchObject({
      text: '平台（新）。建设3个。',
      titleLength: 6,
    });
    expect(block(edited(start, '3个', '三十个'), '平台')).toMatchObject({ titleLength: 5 });
    const longer = edited(start, '管理', '管理”');
    expect(block(longer, '双减')).toMatchObject({ titleLength: 8 });
  });

  it('is on record with what stood in the original, normalised marks among it', () => {
    const start = read('总结', '截止12月,全区新增3家(含续建.');
    expect(start.changes.map(({ before }) => before)).toEqual([',', '(', '.']);
    const once = edited(start, '月，全', '月底，全');
    expect(once.changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['correction', '月,全', '月底，全'],
      ['punctuation', '(', '（'],
      ['punctuation', '.', '。'],
    ]);
    const twice = edited(once, '月底，', '月，');
    // The mark is as the recogniser had it, but by the user's hand now.
    expect(twice.changes[0]).toMatchObject({ kind: 'correction', before: '月,全', after: '月，全' });
    expect(faults(twice)).toEqual([]);
    expect(edited(edited(read('总结', '全区新增。'), '新增', '增加'), '增加', '新增').changes).toEqual([]);
  });

  it('takes from the diagnostics what is right now, adds what is wrong now, and leaves all others', () => {
    const start = read('总结', '截止目前,新增3家。', '截止目前,产值同比增长12。');
    expect(start.diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 until-word',
      '3 missing-percent',
      '3 until-word',
    ]);
    const right = edited(start, '截止目前，新增', '截至目前，新增');
    expect(right.diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 missing-percent', '3 until-word']);
    expect(edited(right, '产值', '“产值').diagnostics.map(({ rule }) => rule)).toContain('unclosed-mark');
  });

  it('is made again where the words stand, and lost where they do not', () => {
    const long = `${'全区坚持稳中求进工作总基调，扎实推进各项工作，取得新的成效，群众满意度持续提升，营商环境不断优化。'.repeat(2)}截止目前，新增3家。`;
    const start = read('总结', long);
    const own = start.blocks[1];
    if (own === undefined) throw new Error('There is a paragraph');
    const at = blockReading(own).indexOf('截止');
    const made = [replaceAt(own, at, at + 2, '截至')];
    expect(replay(start, made).structure.blocks[1]?.text).toContain('截至目前');
    const shifted = read('总结', `${long.slice(0, 70)}稳步${long.slice(70)}`);
    const moved = { ...shifted, blocks: shifted.blocks.map((each, i) => (i === 1 ? { ...each, id: own.id } : each)) };
    const again = replay(moved, made);
    expect(again.lost).toEqual([]);
    expect(again.structure.blocks[1]?.text).toContain('截至目前');
    expect(replay(read('总结', long.replace('截止目前，', '')), made).lost).toEqual([0]);
  });

  it('does not touch labels, tables or half of a character, and leaves no block empty', () => {
    const start = read('总结', '一、𠮷田', '正文。', '指标\t上年\n产值\t3');
    const refused = (words: string, from: number, to: number, after: string) => {
      const own = block(start, words);
      return own && correct(start, replaceAt(own, from, to, after));
    };
    expect(refused('𠮷田', 0, 1, '二')).toBeNull();
    expect(refused('𠮷田', 3, 4, '吉')).toBeNull();
    expect(refused('正文', 0, 3, ' ')).toBeNull();
    expect(refused('产值', 0, 1, '各')).toBeNull();
    expect(refused('正文', 0, 2, '本文')).not.toBeNull();
  });
});

describe('a whole new reading', () => {
  it('replaces only what is other in it', () => {
    const own = block(read('总结', '全区新增3家。'), '新增');
    if (own === undefined) throw new Error('There is a paragraph');
    expect(replaceReading(own, '全区新增三家。')).toMatchObject({ start: 4, before: '3', after: '三' });
    expect(replaceReading(own, '全区新增3家')).toMatchObject({ start: 6, before: '。', after: '' });
    expect(replaceReading(own, '全区新增3家。')).toBeNull();
  });
});
