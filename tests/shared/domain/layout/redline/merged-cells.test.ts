import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaidOut, type LaidTable, paragraphText } from '../../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../../shared/domain/layout/lay-out.ts';
import { compare } from '../../../../../shared/domain/layout/redline/compare.ts';
import { decide } from '../../../../../shared/domain/layout/redline/decide.ts';
import { normalSpans, type TableSpan } from '../../../../../shared/domain/table-spans.ts';
import { paragraph, table } from '../blocks.ts';

function laid(rows: string[][], spans: readonly TableSpan[]): LaidOut {
  return layOut({ title: null, blocks: [table(rows, 'main', spans), paragraph('以上。')], labels: null });
}

function tableIn({ blocks }: LaidOut): LaidTable {
  const found = blocks.find((block) => block.kind === 'table');
  if (found === undefined) throw new Error(`no table among ${blocks.length} blocks`);
  return found;
}

const down = (row: number, rows: number): TableSpan => ({ row, column: 0, rows, columns: 1 });

describe('the merged cells of a compared table', () => {
  const head = ['单位', '任务', '数量'];
  const rows = [head, ['林业局', '造林', '3万亩'], ['林业局', '抚育', '5万亩'], ['水务局', '清淤', '9公里']];
  const before = laid(rows, [down(1, 2)]);

  it('stay where words of theirs or beside them are others', () => {
    const renamed = rows.map(([unit = '', ...rest]) => [unit === '林业局' ? '林草局' : unit, ...rest]);
    const redline = tableIn(compare(before, laid(renamed, [down(1, 2)])));
    expect(redline.spans).toEqual([down(1, 2)]);
    expect(redline.rowChanges?.map(({ kind }) => kind)).toEqual(['same', 'edited', 'edited', 'same']);
  });

  it('take in a row that came or went within them', () => {
    const added = rows.toSpliced(2, 0, ['林业局', '管护站建设', '2处']);
    const redline = compare(before, laid(added, [down(1, 3)]));
    expect(tableIn(redline).spans).toEqual([down(1, 3)]);
    expect(tableIn(decide(redline, 'rejected'))).toMatchObject({ rows, spans: [down(1, 2)] });
    const fewer = compare(laid(added, [down(1, 3)]), before);
    expect(tableIn(fewer).spans).toEqual([down(1, 3)]);
    expect(tableIn(decide(fewer, 'accepted'))).toMatchObject({ rows, spans: [down(1, 2)] });
  });

  it('come apart where the row that they begin in is not in both texts', () => {
    const added = rows.toSpliced(1, 0, ['林业局', '管护站建设', '2处']);
    const redline = compare(before, laid(added, [down(1, 3)]));
    expect(tableIn(redline).spans).toEqual([]);
    expect(tableIn(decide(redline, 'accepted')).rows).toEqual(added);
  });

  it('come apart where they would hide words of the older text', () => {
    const old = rows.with(2, ['林场', '抚育', '5万亩']);
    const redline = compare(laid(old, []), before);
    expect(tableIn(redline).spans).toEqual([]);
    expect(tableIn(decide(redline, 'rejected')).rows).toEqual(old);
  });

  const cell = fc.constantFrom('', '林业局', '水务局', '三');
  const span = fc.record({
    row: fc.nat(5),
    column: fc.nat(2),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });
  const drawn = fc.record({
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    spans: fc.array(span, { maxLength: 5 }),
  });

  it('are sound in the redline and in whatever is made of it', () => {
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        const [old, now] = [laid(one.rows, one.spans), laid(other.rows, other.spans)];
        const redline = compare(old, now);
        for (const [all, text] of [
          ['accepted', now],
          ['rejected', old],
        ] as const) {
          const decided = decide(redline, all);
          expect(decided.blocks.map(wordsOf)).toEqual(text.blocks.map(wordsOf));
          for (const block of decided.blocks) {
            if (block.kind === 'table') expect(block.spans ?? []).toEqual(normalSpans(block.rows, block.spans ?? []));
          }
        }
      }),
    );
  });
});

function wordsOf(block: LaidOut['blocks'][number]) {
  return block.kind === 'table' ? block.rows : paragraphText(block);
}
