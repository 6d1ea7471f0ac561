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

it.each([
  [
    '关于云岭区2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告',
    /国民$|^经济|社会$|^发展/u,
  ],
  ['云岭区司法局关于印发《2025年云岭区行政执法监督工作要点》的通知', /云岭$|^区|行政$|^执法|工作$|^要点|《$/u],
  ['云岭区科学技术局关于区十八届人大四次会议第23号建议的答复', /第$|^号|次$/u],
  ['云岭区商务局关于印发《云岭区促进外贸稳规模优结构若干措施（试行）》的通知', /^[）》的]|[（《]$|试$/u],
  ['中共云岭区委办公室云岭区人民政府办公室关于印发《云岭区推进乡村全面振兴实施方案》的通知', /^[委办》]|人民$|实施$/u],
])('breaks no line of %s within a word', (title, torn) => {
  const lines = titleLines(title);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).not.toMatch(torn);
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
  expect(pieces.length).toBeGreaterThan(4);
  expect(pieces.filter((piece) => /^\d|^年|《$/u.test(piece) && !/^\d{4}年/u.test(piece))).toEqual([]);
});
