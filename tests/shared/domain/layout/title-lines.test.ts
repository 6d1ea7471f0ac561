import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titleLines, unbrokenPieces } from '../../../../shared/domain/layout/title-lines.ts';

it('leaves a title alone that fits on one line', () => {
  expect(titleLines('云岭区科学技术局2024年工作总结')).toEqual(['云岭区科学技术局2024年工作总结']);
});

it('breaks before the second year, not inside a word or a year', () => {
  expect(titleLines('云岭区科学技术局关于2024年工作总结和2025年工作计划的报告')).toEqual([
    '云岭区科学技术局关于2024年工作总结',
    '和2025年工作计划的报告',
  ]);
});

it('makes three lines of a very long title, none of them short in the middle', () => {
  const lines = titleLines(
    '云岭区人民政府办公室关于印发云岭区科技创新高质量发展三年行动计划（2025—2027年）重点任务分解方案的通知',
  );
  expect(lines).toHaveLength(3);
  const [first = '', second = '', third = ''] = lines;
  expect(second.length).toBeGreaterThanOrEqual(Math.min(first.length, third.length));
});

it('leaves what is no title to the word processor', () => {
  const novel = '总结'.repeat(5000);
  expect(titleLines(novel)).toEqual([novel]);
});

it('gives up quickly on a word that is wider than a line', () => {
  const title = `${'工作总结和计划'.repeat(7)}${'A'.repeat(50)}`;
  expect(titleLines(title)).toEqual([title]);
});

it('never loses or adds a character', () => {
  const words = fc.constantFrom(
    '云岭区',
    '科学技术局',
    '关于',
    '2024年',
    '工作总结',
    '和',
    '（试行）',
    '《办法》',
    'R&D',
    '、',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      expect(titleLines(parts.join('')).join('')).toBe(parts.join(''));
    }),
  );
});

it('is cut into pieces between which a line may end, never inside a year or behind an opening mark', () => {
  const title = '云岭区科学技术局关于印发《2024年工作总结和2025年工作计划》的通知';
  const pieces = unbrokenPieces(title);
  expect(pieces.join('')).toBe(title);
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.filter((piece) => /^\d|^年|《$/u.test(piece) && !/^\d{4}年/u.test(piece))).toEqual([]);
});
