import { describe, expect, it } from 'vitest';
import { formatLabel } from '../../../../shared/domain/label.ts';
import { readLabel } from '../../../../shared/domain/structure/labels.ts';

function shown(line: string): string | null {
  const reading = readLabel(line);
  return reading && formatLabel(reading.label.scheme, reading.label.number);
}

describe('labels', () => {
  it.each([
    ['一、加强平台建设', '一、'],
    ['一．加强平台建设', '一、'],
    ['十二、 加强平台建设', '十二、'],
    ['（一）加强', '（一）'],
    ['(一)加强', '（一）'],
    ['㈠加强', '（一）'],
    ['（一 ）、加强', '（一）'],
    ['二）加强', '（二）'],
    ['1.加强', '1.'],
    ['１．加强', '1.'],
    ['1、加强', '1.'],
    ['⒈加强', '1.'],
    ['（1）加强', '（1）'],
    ['⑴加强', '（1）'],
    ['3)加强', '3）'],
    ['①加强', '①'],
    ['第一章 总则', '第一章'],
    ['第二节　平台', '第二节'],
    ['第三部分重点工作', '第三部分'],
    ['第一，加强', '第一，'],
    ['一是加强', '一是'],
    ['二要加强', '二要'],
    ['首先，加强', '首先，'],
    ['【一】加强', '（一）'],
    ['1.2023年工作回顾', '1.'],
    ['一、一年来的工作', '一、'],
  ])('reads %s', (line, label) => {
    expect(shown(line)).toBe(label);
  });

  it.each([
    ['第三部分重点工作', '第三部分'],
    ['第一部分2023年工作总结', '第一部分'],
    ['第一部分 工作总结', '第一部分 '],
    ['第二节　平台', '第二节　'],
  ])('end before the title in %s', (line, label) => {
    expect(readLabel(line)?.label.text).toBe(label);
  });

  it.each([
    '2022年，全区发展',
    '1.5亿元资金',
    '31.2万亩高标准农田',
    '一、二、三产业融合',
    '二、三季度加快',
    '第一季度完成投资',
    '十四五时期',
    '三要素保障',
    '12:30开会',
    '一是一、二是二',
    '第一批项目开工',
    '（一）至（三）项任务',
    '（一）、（二）两项',
    '（2）和（3）',
    '（二）中所列',
  ])('sees none in %s', (line) => {
    expect(readLabel(line)).toBeNull();
  });

  it('keeps the label as it stands, without the blanks after it', () => {
    expect(readLabel('（一 ）　加强')).toEqual({
      label: { text: '（一 ）', scheme: 'chinese-bracketed', number: 1, missing: false },
      length: 5,
      weak: false,
    });
  });
});
