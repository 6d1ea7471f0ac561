import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor, safeFileName } from '../../renderer/exporting/file-name.ts';
import { characterSpacingPt, pageSize } from '../../renderer/exporting/page-look.ts';
import { type Measured, paginate } from '../../renderer/exporting/paginate.ts';
import { slicedRuns } from '../../renderer/exporting/sliced-runs.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';

const line = 38.6;
const page = 850.39;

function paragraph(lines: number, more: Partial<Measured> = {}): Measured {
  return { heights: Array(lines).fill(line), before: 0, newPage: false, keepWithNext: false, head: 0, ...more };
}

describe('pages', () => {
  it('have 22 lines of 28 characters by the standard', () => {
    const pages = paginate([paragraph(50)], page);
    expect(pages.map((slices) => slices.map(({ from, to }) => to - from))).toEqual([[22], [22], [6]]);
    const size = pageSize(gbt9704);
    expect(size.textWidth).toBeCloseTo(589.6, 1);
    expect(28 * (16 + characterSpacingPt(gbt9704))).toBeLessThanOrEqual((size.textWidth / 96) * 72);
  });

  it('hold every line once, in order, and never more than fits', () => {
    const item = fc.record({
      heights: fc.array(fc.double({ min: 10, max: 120, noNaN: true }), { minLength: 1, maxLength: 40 }),
      before: fc.constantFrom(0, 0, 20),
      newPage: fc.boolean(),
      keepWithNext: fc.boolean(),
      head: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const pages = paginate(items, page);
        const lines = pages
          .flat()
          .flatMap(({ item: i, from, to }) => Array.from({ length: to - from }, (_, k) => [i, from + k]));
        expect(lines).toEqual(items.flatMap(({ heights }, i) => heights.map((_, k) => [i, k])));
        for (const slices of pages) {
          const used = slices.flatMap(({ item: i, from, to }) => items[i]?.heights.slice(from, to) ?? []);
          expect(used.reduce((sum, height) => sum + height, 0)).toBeLessThan(page + 1);
        }
      }),
    );
  });

  it('keep a short last paragraph with the signature, and repeat the head of a table', () => {
    const closing = [
      paragraph(20),
      paragraph(1, { keepWithNext: true }),
      paragraph(1, { keepWithNext: true }),
      paragraph(1),
    ];
    expect(paginate(closing, page).map((slices) => slices.map(({ item }) => item))).toEqual([[0], [1, 2, 3]]);
    const [, second] = paginate([paragraph(44, { head: 1 })], page);
    expect(second).toEqual([{ item: 0, from: 22, to: 43 }]);
    const [, below] = paginate([paragraph(44, { head: 2 })], page);
    expect(below).toEqual([{ item: 0, from: 22, to: 42 }]);
    // A head of two rows does not stay behind alone.
    expect(paginate([paragraph(20), paragraph(5, { head: 2 })], page)[1]).toEqual([{ item: 1, from: 0, to: 5 }]);
  });

  it('hold rows to the last twip, as the program of the file does', () => {
    const twip = 96 / 72 / 20;
    const rows = (last: number) => ({ ...paragraph(0, { head: 1 }), heights: [line, page - 2 * line, last] });
    expect(paginate([rows(line)], page)).toHaveLength(1);
    expect(paginate([rows(line + twip)], page)).toHaveLength(2);
  });

  it('leave no head of a table alone because its first row is higher than a page', () => {
    const table = { ...paragraph(0, { head: 1 }), heights: [line, page, line] };
    const pages = paginate([paragraph(1), table], page);
    expect(pages.map((slices) => slices.map(({ from, to }) => [from, to]))).toEqual([[[0, 1]], [[0, 2]], [[2, 3]]]);
  });

  it('hold the last row of a table together with the signature below it', () => {
    const rows = paragraph(19, { head: 1, keepsLast: true });
    const closing = [paragraph(1, { keepWithNext: true }), paragraph(1)];
    expect(paginate([paragraph(1), rows, ...closing], page)).toHaveLength(1);
    const [upper = [], lower = []] = paginate([paragraph(2), rows, ...closing], page);
    expect([upper.at(-1)?.to, lower[0]]).toEqual([18, { item: 1, from: 18, to: 19 }]);
  });

  it('part a paragraph between its heading and its text where the line ends', () => {
    const runs = [
      { role: 'heading' as const, text: '1.抓项目。' },
      { role: 'text' as const, text: '全年开工十项。' },
    ];
    expect(slicedRuns(runs, 0, 8).map(({ text }) => text)).toEqual(['1.抓项目。', '全年']);
    expect(slicedRuns(runs, 8, 99).map(({ text }) => text)).toEqual(['开工十项。']);
  });
});

describe('the name of a file', () => {
  it('is the title without what no system takes', () => {
    expect(safeFileName('关于“十四五”/2024年:总结?\n')).toBe('关于“十四五” 2024年 总结');
    expect(safeFileName('con')).toBe('con_');
    expect(safeFileName(' …. ')).toBe('…');
    expect([...safeFileName('长'.repeat(300))]).toHaveLength(80);
  });

  it('has its extension once', () => {
    expect(fileNameFor('2024年总结.docx', 'md')).toBe('2024年总结.md');
    expect(fileNameFor(' / ', 'docx')).toBe('');
  });
});
