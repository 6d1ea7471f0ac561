import { describe, expect, it } from 'vitest';
import { correct } from '../../../../shared/domain/correction/correct.ts';
import { diagnosedBlock } from '../../../../shared/domain/correction/diagnosed.ts';
import { fixesFor } from '../../../../shared/domain/correction/fixes.ts';
import type { Structure } from '../../../../shared/domain/correction/structure.ts';
import { headingFor } from '../../../../shared/domain/correction/suggest.ts';
import type { Diagnostic } from '../../../../shared/domain/document.ts';
import { headings, read } from '../structure/read.ts';

let made = 0;
const newId = () => `made${++made}`;

/** Takes the fix of the first diagnostic of numbers; its act with the outline and the diagnostics that are left. */
function fixed(start: ReturnType<typeof read>) {
  const ofNumbers = ({ rule }: Diagnostic): boolean => rule.startsWith('numbering-');
  const diagnostic = start.diagnostics.find(ofNumbers);
  if (diagnostic === undefined) throw new Error('Nothing is wrong');
  const block = diagnosedBlock(diagnostic, start.blocks);
  const [fix] = fixesFor({ diagnostic, blockId: block?.id ?? null }, start, newId);
  const end = (fix?.operations ?? []).reduce<Structure>((now, operation) => correct(now, operation) ?? now, start);
  return {
    act: fix?.act ?? null,
    outline: headings({ ...start, ...end }),
    left: end.diagnostics.filter(ofNumbers).length,
  };
}

describe('the likely answer to a diagnostic', () => {
  it('makes a heading of the paragraph that has the number wanting', () => {
    const start = read('一、总结', '（一）平台', '好。', '（二）人才', '好。', '（四）成果', '好。', '二、打算');
    const i = start.blocks.findIndex(({ text }) => text === '人才');
    const two = start.blocks[i];
    // As if the recogniser had taken （二） for text.
    const missed = {
      id: 'x',
      kind: 'paragraph',
      zone: 'main',
      text: '（三）装备',
      source: two?.source ?? null,
    } as const;
    const blocks = start.blocks.toSpliced(i + 2, 0, missed);
    expect(fixed({ ...start, blocks })).toEqual({
      act: 'asHeading',
      outline: ['一、总结', '  （一）平台', '  （二）人才', '  （三）装备', '  （四）成果', '二、打算'],
      left: 0,
    });
  });

  it('cuts the heading off that runs on behind a sentence', () => {
    expect(fixed(read('一、总结', '（一）平台', '新建3个。（二）人才。引进5人。', '（三）成果', '二、打算'))).toEqual({
      act: 'splitHeading',
      outline: ['一、总结', '  （一）平台', '  （二）人才 +', '  （三）成果', '二、打算'],
      left: 0,
    });
    expect(fixed(read('总结', '一、平台。好。二、人才。好。', '三、成果', '四、打算')).outline).toEqual([
      '一、平台 +',
      '二、人才 +',
      '三、成果',
      '四、打算',
    ]);
  });

  it('counts on where a number stands twice and the next one is wanting', () => {
    const start = read('一、总结', '二、做法', '二、问题', '四、打算');
    expect(fixed(start)).toEqual({
      act: 'renumber',
      outline: ['一、总结', '二、做法', '三、问题', '四、打算'],
      left: 0,
    });
  });

  it('counts on from the number before where nothing is wanting, those that follow too', () => {
    expect(fixed(read('一、总结', '三、打算', '四、保障'))).toEqual({
      act: 'renumber',
      outline: ['一、总结', '二、打算', '三、保障'],
      left: 0,
    });
    expect(fixed(read('一、总结', '二、做法', '二、问题', '三、打算')).outline).toEqual([
      '一、总结',
      '二、做法',
      '三、问题',
      '四、打算',
    ]);
  });
});

describe('a diagnostic', () => {
  it('speaks of the section whose number it names, also where several stand in one line', () => {
    const { blocks } = read('总结', '一是抓早。二是抓常。四是抓细。', '打算');
    const message = '序号由“二是”跳到“四是”，缺“三是”';
    expect(diagnosedBlock({ rule: 'numbering-gap', line: 2, message }, blocks)?.text).toBe('抓细。');
    const wrong = { rule: 'unclosed-mark', line: 2, message: '（ 没有配对的 ）' };
    const open = blocks.map((block) => (block.text === '抓常。' ? { ...block, text: '抓（常。' } : block));
    expect(diagnosedBlock(wrong, open)?.text).toBe('抓（常。');
    const exact = { rule: 'numbering-duplicate', line: 2, message: '序号“四是”重复' };
    expect(diagnosedBlock(exact, blocks)?.text).toBe('抓细。');
  });
});

describe('a paragraph that is to be a heading', () => {
  it('stands beside the nearest section of its kind, without a label beside the last heading', () => {
    const { blocks } = read('一、总结', '（一）平台。好。', '说明如下。', '二、打算');
    const as = (text: string) => {
      const block = { id: 'x', kind: 'paragraph', zone: 'main', text, source: null } as const;
      const heading = headingFor(blocks.toSpliced(3, 0, block), 3);
      return heading && [heading.depth, heading.label?.text ?? null, heading.title];
    };
    expect(as('（二）人才。引进5人。')).toEqual([2, '（二）', '人才。']);
    expect(as('①装备')).toEqual([3, '①', '装备']);
    expect(as('三、其他')).toEqual([1, '三、', '其他']);
    expect(as('人才工作')).toEqual([2, null, '人才工作']);
  });
});
