import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listed, type Note, noteHeight, notePitch, stacked, strip } from '../../renderer/exporting/notes.ts';
import { remarkedRuns } from '../../renderer/exporting/remarks.ts';
import { slicedRuns } from '../../renderer/exporting/sliced-runs.ts';

function note(number: number, lines: number): Note {
  return { number, head: '李晓', lines: Array.from({ length: lines }, (_, i) => `${number}.${i}`) };
}

describe('comments beside a page', () => {
  it('stand at their lines, without covering one another or leaving the page', () => {
    const notes = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 1000 }), lines: fc.integer({ min: 1, max: 12 }) }),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(notes, (wanted) => {
        const inOrder = wanted
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, lines }, i) => ({ ...note(i + 1, lines), at }));
        const placed = stacked(inOrder, 1000);
        const above = placed.map(
          (each, i) => (placed[i - 1]?.top ?? -strip.gap) + (i === 0 ? 0 : noteHeight(placed[i - 1] ?? each)),
        );
        for (const [i, each] of placed.entries()) {
          expect(each.top).toBeGreaterThanOrEqual((above[i] ?? 0) + strip.gap - 0.001);
          expect(each.top + noteHeight(each)).toBeLessThanOrEqual(1000.001);
        }
        const all = inOrder.reduce((sum, each) => sum + noteHeight(each) + strip.gap, -strip.gap);
        expect(placed.length === inOrder.length).toBe(all <= 1000);
      }),
    );
    expect(stacked([{ ...note(1, 2), at: 400 }], 1000)[0]?.top).toBe(400 - strip.padding - notePitch / 2);
  });

  it('are listed whole where a page has no room for them, however long they are', () => {
    const sheets = listed([note(1, 3), note(2, 100), note(3, 1)], 40 * notePitch);
    const lines = sheets.flat().flatMap((each) => each.lines);
    expect(lines).toEqual([note(1, 3), note(2, 100), note(3, 1)].flatMap((each) => each.lines));
    expect(sheets.length).toBe(3);
    expect(sheets[1]?.[0]?.head).toBe('李晓（续）');
    for (const sheet of sheets)
      for (const { top, lines: own } of sheet)
        expect(top + (own.length + 1) * notePitch).toBeLessThanOrEqual(40 * notePitch);
  });

  it('are on their words alone, and end once where these are broken over two lines', () => {
    const comment = { kind: 'comment', comment: 0 } as const;
    const bookmark = { kind: 'bookmark', name: 'a' } as const;
    const runs = [
      { role: 'text' as const, text: '全年', opens: [bookmark] },
      { role: 'text' as const, text: '开工十', opens: [comment] },
      { role: 'text' as const, text: '个项目', closes: [comment] },
      { role: 'text' as const, text: '。' },
    ];
    const remarked = remarkedRuns(runs);
    expect(remarked).toEqual([{}, { remarked: true }, { remarked: true, ends: [1] }, {}]);
    const typed = runs.map(({ text }, i) => ({ text, ...remarked[i] }));
    expect(slicedRuns(typed, 2, 6)).toEqual([
      { text: '开工十', remarked: true },
      { text: '个', remarked: true, ends: undefined },
    ]);
    expect(slicedRuns(typed, 6, 9)).toEqual([{ text: '项目', remarked: true, ends: [1] }, { text: '。' }]);
  });
});
