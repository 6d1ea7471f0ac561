import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FragmentLine, readFragment } from '../../../../shared/domain/structure/fragment.ts';

const line = (text: string, level: number | null = null): FragmentLine => ({ text, level, rows: null });

/** `depth kind label|title|rest`, or the text alone. */
function read(...lines: readonly (string | FragmentLine)[]): readonly string[] {
  return readFragment(lines.map((each) => (typeof each === 'string' ? line(each) : each))).map(({ text, section }) =>
    section === null
      ? text
      : `${section.depth} ${section.kind} ${section.label?.text ?? ''}|${text.slice(0, section.titleLength)}|${text.slice(section.titleLength)}`,
  );
}

it('reads labels, run-in headings, items and nesting', () => {
  expect(
    read(
      '二、扎实推进平台建设',
      '（一）建强载体。新建平台三个。',
      '1.扩大规模',
      '一是优服务。减环节。二是强监管。抓抽查。',
      '（二）引育人才。引进九人。',
      '小结一句。',
    ),
  ).toEqual([
    '1 heading 二、|扎实推进平台建设|',
    '2 heading （一）|建强载体。|新建平台三个。',
    '3 heading 1.|扩大规模|',
    '4 item 一是|优服务。|减环节。',
    '4 item 二是|强监管。|抓抽查。',
    '2 heading （二）|引育人才。|引进九人。',
    '小结一句。',
  ]);
});

it('takes the levels of the other program where its headings have no label', () => {
  expect(
    read(line('总体要求', 1), '文一。', line('工作目标', 3), '1.产值增长。全年九亿元。', line('组织保障', 1)),
  ).toEqual([
    '1 heading |总体要求|',
    '文一。',
    '2 heading |工作目标|',
    '3 heading 1.|产值增长。|全年九亿元。',
    '1 heading |组织保障|',
  ]);
});

it('makes no heading of a short line, and no title or signature of anything', () => {
  const lines = ['云岭区科技局工作总结', '云岭区科技局', '2024年1月8日', '成果转化'];
  expect(read(...lines)).toEqual(lines);
});

const drawn = fc.constantFrom(
  line('一、总体要求'),
  line('（二）建强载体。新建平台三个。'),
  line('3.扩大规模'),
  line('一是优服务。二是强监管。'),
  line('文。'),
  line('组织保障', 2),
  line('五、工作目标', 1),
  { text: '', level: null, rows: [['甲']] },
);

it('loses no word, and no depth jumps', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), (lines) => {
      const pieces = readFragment(lines);
      const words = pieces.map(({ text, section }) => (section?.label?.text ?? '') + text).join('');
      expect(words).toBe(lines.map(({ text }) => text).join(''));
      let depth = 0;
      for (const { section } of pieces) {
        if (section === null) continue;
        expect(section.depth).toBeGreaterThanOrEqual(1);
        expect(section.depth).toBeLessThanOrEqual(depth + 1);
        depth = section.depth;
      }
    }),
  );
});
