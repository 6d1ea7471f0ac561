import { describe, expect, it } from 'vitest';
import { boxesOf, offsetIn, partAt, placedParts } from '../../../shared/domain/original-places.ts';

/** Two printed lines of twenty characters over two pages, and a row of a table. */
const paragraph = '全年造林三万亩，其中人工造林一万亩，封山育林二万亩，成活率百分之九十。';
const row = '指标\t完成';
const parts = placedParts([
  { text: '标题', start: 0, hint: {} },
  {
    text: paragraph,
    start: 3,
    hint: {
      place: {
        kind: 'page',
        parts: [
          { page: 1, until: 20, box: [100, 700, 300, 712] },
          { page: 2, until: paragraph.length, box: [100, 80, 250, 92] },
        ],
      },
    },
  },
  {
    text: row,
    start: 3 + paragraph.length + 1,
    hint: {
      isTable: true,
      place: { kind: 'page', parts: [{ page: 2, until: row.length, box: [100, 200, 300, 220] }] },
    },
  },
]);

describe('places on pages', () => {
  it('are a box for each printed line that words stand on, as long as the words', () => {
    const start = 3 + paragraph.indexOf('封山');
    expect(boxesOf(parts, { start, end: start + 8 })).toEqual([
      { page: 1, box: [280, 700, 300, 712] },
      { page: 2, box: [100, 80, 160, 92] },
    ]);
    expect(boxesOf(parts, { start: 0, end: 2 })).toEqual([]);
  });

  it('are the whole row for a cell', () => {
    const cell = 3 + paragraph.length + 1 + 3;
    expect(boxesOf(parts, { start: cell, end: cell + 2 })).toEqual([{ page: 2, box: [100, 200, 300, 220] }]);
  });

  it('are found from a point, and from one beside a line within reach', () => {
    expect(partAt(parts, 1, 150, 705, 0)).toBe(parts[0]);
    expect(partAt(parts, 1, 150, 720, 0)).toBeNull();
    expect(partAt(parts, 1, 150, 720, 20)).toBe(parts[0]);
    expect(partAt(parts, 3, 150, 705, 20)).toBeNull();
  });

  it('lead to the words that stand there on the page, in other signs too', () => {
    const [first] = parts;
    if (first === undefined) throw new Error('There are parts');
    const at = (x: number, words: string, side: 'behind' | 'before') => offsetIn(first, x, words, side) - 3;
    // The place alone would be one character off; 人⼯ with the radical is what a font says.
    expect(at(118, '造林三', 'behind')).toBe(paragraph.indexOf('造林三'));
    expect(at(142, '人⼯造林', 'before')).toBe(paragraph.indexOf('一万亩'));
    expect(at(205, '造林', 'behind')).toBe(12);
    expect(at(118, '没有的字', 'behind')).toBe(2);
  });
});
