import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Block, opensSection } from '../../../../shared/domain/block.ts';
import { addressOf } from '../../../../shared/domain/correction/address.ts';
import { correct } from '../../../../shared/domain/correction/correct.ts';
import type { Correction } from '../../../../shared/domain/correction/correction.ts';
import { numberProblems } from '../../../../shared/domain/correction/renumbered.ts';
import { replay } from '../../../../shared/domain/correction/replay.ts';
import type { Structure } from '../../../../shared/domain/correction/structure.ts';
import { headingFor } from '../../../../shared/domain/correction/suggest.ts';
import type { ParsedDocument } from '../../../../shared/domain/document.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { headings, read, rules, texts } from '../structure/read.ts';
import { allWords, drawnText, drawnWishes, faults, sampleTexts, wished } from './drawn.ts';

const report = () =>
  read(
    '云岭区科技局2023年工作总结',
    '一、2023年工作总结',
    '（一）平台建设成效明显。新建平台3个。',
    '1.重点实验室。新认定2家。',
    '（二）成果转化步伐加快',
    '全年登记成果41项。',
    '二、存在的问题',
    '经费投入不足。',
  );

function indexOf(structure: Structure, words: string): number {
  return structure.blocks.findIndex(({ text }) => text.startsWith(words));
}

function at(structure: Structure, words: string) {
  const block = structure.blocks[indexOf(structure, words)];
  if (block === undefined) throw new Error(`No block begins with ${words}`);
  return addressOf(block);
}

function done(structure: Structure, correction: Correction): Structure & ParsedDocument {
  const next = correct(structure, correction);
  if (next === null) throw new Error(`${correction.op} does not apply`);
  return { ...read(''), ...next };
}

describe('a section', () => {
  it('is demoted with all that stands under it, and takes the part it comes under', () => {
    const start = report();
    const low = done(start, { op: 'level', at: at(start, '存在的问题'), by: 1 });
    expect(headings(low)).toEqual([
      '一、2023年工作总结',
      '  （一）平台建设成效明显 +',
      '    1.重点实验室 +',
      '  （二）成果转化步伐加快',
      '  二、存在的问题',
    ]);
    const lower = done(low, { op: 'level', at: at(low, '成果转化'), by: 1 });
    expect(headings(lower)[3]).toBe('    （二）成果转化步伐加快');
  });

  it('is promoted; what followed it under the old parent then stands under it', () => {
    const start = report();
    const high = done(start, { op: 'level', at: at(start, '平台建设'), by: -1 });
    expect(headings(high).slice(0, 4)).toEqual([
      '一、2023年工作总结',
      '（一）平台建设成效明显 +',
      '  1.重点实验室 +',
      '  （二）成果转化步伐加快',
    ]);
  });

  it('cannot rise above the top or fall where there is nothing to stand under', () => {
    const start = report();
    expect(correct(start, { op: 'level', at: at(start, '2023年'), by: -1 })).toBeNull();
    expect(correct(start, { op: 'level', at: at(start, '2023年'), by: 1 })).toBeNull();
    expect(correct(start, { op: 'level', at: at(start, '经费'), by: 1 })).toBeNull();
  });

  it('that is none becomes a paragraph with its label, and what stood under it goes on', () => {
    const start = report();
    const flat = done(start, { op: 'notHeading', at: at(start, '平台建设') });
    expect(headings(flat)).toEqual([
      '一、2023年工作总结',
      '  1.重点实验室 +',
      '  （二）成果转化步伐加快',
      '二、存在的问题',
    ]);
    expect(texts(flat)).toContain('paragraph: （一）平台建设成效明显。新建平台3个。');
    expect(rules(flat)).toEqual(['5 numbering-gap']);
  });

  it('inside a paragraph that is none goes back into its paragraph', () => {
    const start = read('一、工作总结', '主要做法有三。一是抓早抓小。二是抓常抓长。三是抓细抓实。', '二、打算');
    const back = done(start, { op: 'notHeading', at: at(start, '抓常') });
    expect(headings(back).slice(0, 3)).toEqual(['一、工作总结', '  一是抓早抓小 +', '  三是抓细抓实']);
    expect(back.blocks.find(({ text }) => text.startsWith('抓早'))?.text).toBe('抓早抓小。二是抓常抓长。');
  });

  it('gives its part to those that only inherited it', () => {
    const start = report();
    const parts = (structure: Structure) => structure.blocks.filter(opensSection).map(({ part }) => part);
    expect(parts(start)).toEqual(['results', 'results', 'results', 'results', 'problems']);
    const set = done(start, { op: 'part', at: at(start, '2023年'), part: 'overview' });
    expect(parts(set)).toEqual(['overview', 'overview', 'overview', 'overview', 'problems']);
    expect(correct(set, { op: 'part', at: at(set, '2023年'), part: 'overview' })).toBe(set);
  });

  it('keeps the words of its label when that is corrected, and its gap goes', () => {
    const start = read('一、总结', '三、打算');
    expect(rules(start)).toEqual(['2 numbering-gap']);
    const counted = done(start, { op: 'label', at: at(start, '打算'), label: { scheme: 'chinese', number: 2 } });
    expect(counted.blocks[1]).toMatchObject({ label: { text: '三、', scheme: 'chinese', number: 2 } });
    expect(counted.diagnostics).toEqual([]);
    const bare = done(start, { op: 'label', at: at(start, '打算'), label: null });
    expect(bare.blocks[1]).toMatchObject({ label: null, text: '三、打算', titleLength: 4 });
  });
});

describe('a paragraph', () => {
  it('becomes a heading with the label it begins with; the gap it closes goes', () => {
    const start = read('一、总结', '（一）平台。好。', '说明', '3 完善机制，全年修订制度4项。', '二、打算');
    const i = start.blocks.findIndex(({ text }) => text.startsWith('3 完善'));
    const heading = headingFor(start.blocks, i);
    if (heading === null) throw new Error('It reads as one');
    const next = done(start, heading);
    const block = next.blocks[i];
    expect(block).toMatchObject({ kind: 'heading', label: { text: '3', scheme: 'arabic', number: 3 } });
    expect(block?.text.startsWith('完善机制')).toBe(true);
    expect(faults(next)).toEqual([]);
    expect(next.changes.at(-1)).toMatchObject({ kind: 'space', before: ' ', after: '', blockId: block?.id });
    expect(rules(next)).toContain('4 numbering-gap');
  });

  it('is cut in two and put together again', () => {
    const start = report();
    const whole = at(start, '全年登记');
    const split = done(start, { op: 'split', at: whole, offset: 4, after: '成果41项。', blockId: 'new' });
    expect(texts(split).slice(1, 3)).toEqual(['paragraph: 全年登记', 'paragraph: 成果41项。']);
    expect(split.blocks.map(({ id }) => id)).toContain(whole.blockId);
    const again = done(split, { op: 'join', at: at(split, '成果41项') });
    expect(again.blocks).toEqual(start.blocks);
  });

  it('is cut where the words are when they have moved, and nowhere when they stand twice', () => {
    const start = read('总结', '一、工作', '今年新建平台3个，明年新建平台5个。');
    const where = at(start, '今年');
    const cut = (offset: number, after: string): Correction => ({
      op: 'split',
      at: where,
      offset,
      after,
      blockId: 'x',
    });
    expect(done(start, cut(3, '明年新建平台5个。')).blocks.at(-1)?.text).toBe('明年新建平台5个。');
    expect(correct(start, cut(3, '新建平台'))).toBeNull();
    expect(correct(start, cut(0, '今年'))).toBeNull();
  });

  it('is what a line that was cut away becomes, at its place', () => {
    const start = read('当前位置：首页 > 总结', '云岭区科技局2023年工作总结', '一、成效', '全年立项36个。', '打印本页');
    expect(start.dropped.map(({ line }) => line)).toEqual([1, 5]);
    const first = done(start, { op: 'putBack', line: 1, text: '当前位置：首页 > 总结', blockId: 'new' });
    expect(first.blocks[0]).toMatchObject({ id: 'new', kind: 'paragraph', source: { line: 1 } });
    const last = done(first, { op: 'putBack', line: 5, text: '打印本页', blockId: 'last' });
    expect(last.blocks.at(-1)?.id).toBe('last');
    expect(last.dropped).toEqual([]);
    expect(correct(last, { op: 'putBack', line: 5, text: '打印本页', blockId: 'more' })).toBeNull();
  });

  it('that is residue leaves the text with its words kept', () => {
    const start = report();
    const next = done(start, { op: 'cut', at: at(start, '全年登记') });
    expect(next.dropped).toEqual([{ line: 6, text: '全年登记成果41项。', reason: '手工删去' }]);
    expect(next.blocks).toHaveLength(start.blocks.length - 1);
  });

  it('becomes what the user says it is', () => {
    const start = report();
    const next = done(start, { op: 'kind', at: at(start, '经费'), kind: 'note' });
    expect(texts(next).at(-1)).toBe('note: 经费投入不足。');
    expect(correct(next, { op: 'kind', at: at(next, '经费'), kind: 'note' })).toBe(next);
  });
});

describe('a heading broken over two lines', () => {
  it('is joined to the end of its sentence', () => {
    const start = read('总结', '一、加强科技创新平台', '建设工作。全年新建3个。', '二、打算');
    const joined = done(start, { op: 'join', at: at(start, '建设工作') });
    expect(headings(joined)[0]).toBe('一、加强科技创新平台建设工作 +');
    expect(joined.changes).toContainEqual({
      kind: 'wrap',
      blockId: joined.blocks[indexOf(joined, '加强')]?.id,
      offset: 10,
      before: '\n',
      after: '',
    });
  });
});

describe('a diagnostic', () => {
  it('that was seen is no longer shown, and only that one', () => {
    const start = read('一、总结', '三、做法', '五、打算');
    const [first, second] = start.diagnostics;
    if (first === undefined || second === undefined) throw new Error('Two numbers are wanting');
    expect(done(start, { op: 'acknowledge', ...first }).diagnostics).toEqual([second]);
    expect(correct(start, { op: 'acknowledge', ...first, rule: 'other' })).toBeNull();
  });
});

describe('a diagnostic of a heading', () => {
  const start = {
    ...report(),
    diagnostics: [{ rule: 'empty-heading', line: 5, message: '标题“成果转化步伐加快”下没有内容' }],
  };
  // As if nothing stood under it: its paragraph is cut first.
  const empty = { ...start, blocks: start.blocks.filter(({ text }) => !text.startsWith('全年登记')) };

  it('goes when the heading is none, or has text', () => {
    expect(done(empty, { op: 'part', at: at(empty, '成果'), part: 'tasks' }).diagnostics).toHaveLength(1);
    expect(done(empty, { op: 'notHeading', at: at(empty, '成果') }).diagnostics).toEqual([]);
    expect(done(empty, { op: 'notHeading', at: at(empty, '存在') }).diagnostics).toEqual([]);
  });
});

describe('corrections', () => {
  it('know the numbers of the samples as the recogniser does', () => {
    for (const text of sampleTexts) {
      const parsed = read(text);
      const own = numberProblems(parsed.blocks).map(({ rule, line, message }) => `${line} ${rule} ${message}`);
      const theirs = parsed.diagnostics
        .filter(({ rule }) => /^num(bering|eral)-/.test(rule))
        .map(({ rule, line, message }) => `${line} ${rule} ${message}`);
      expect(own).toEqual(theirs);
    }
  });

  it('keep the model and every word, whatever is done', () => {
    fc.assert(
      fc.property(drawnText, drawnWishes, (text, wishes) => {
        let structure: Structure = read(text);
        const words = allWords(structure);
        wishes.forEach((wish, n) => {
          const correction = wished(structure, wish, n);
          const next = correction && correct(structure, correction);
          if (next === null) return;
          structure = next;
          expect(faults(structure)).toEqual([]);
          expect(allWords(structure)).toBe(words);
          for (const block of structure.blocks) Block.parse(block);
        });
      }),
    );
  });

  it('give the same blocks on a fresh reading, but for ids', () => {
    fc.assert(
      fc.property(drawnText, drawnWishes, (text, wishes) => {
        let structure: Structure = read(text);
        const made: Correction[] = [];
        wishes.forEach((wish, n) => {
          const correction = wished(structure, wish, n);
          const next = correction && correct(structure, correction);
          if (correction === null || next === null) return;
          structure = next;
          made.push(correction);
        });
        expect(replay(read(text), made)).toEqual({ structure: { ...structure }, lost: [] });
        let fresh = 0;
        const parsed = parseText(text, { newId: () => `f${++fresh}`, fileName: null });
        const again = replay(parsed, made);
        expect(again.lost).toEqual([]);
        const bare = ({ blocks }: Structure) => blocks.map(({ id: _, ...block }) => block);
        expect(bare(again.structure)).toEqual(bare(structure));
      }),
    );
  });

  it('find their block where lines were put in above, and are lost rather than made to a guess', () => {
    const start = report();
    const made: Correction[] = [
      { op: 'kind', at: at(start, '经费投入'), kind: 'note' },
      { op: 'level', at: at(start, '成果转化'), by: -1 },
    ];
    let fresh = 0;
    const parsed = parseText(
      '云岭区科技局2023年工作总结\n一、2023年工作总结\n新加的一段。\n（二）成果转化步伐加快\n全年登记成果41项。\n二、存在的问题\n经费投入不够。',
      { newId: () => `f${++fresh}`, fileName: null },
    );
    const again = replay(parsed, made);
    expect(again.lost).toEqual([0]);
    expect(headings({ ...parsed, ...again.structure })).toEqual([
      '一、2023年工作总结',
      '（二）成果转化步伐加快',
      '二、存在的问题',
    ]);
  });
});
