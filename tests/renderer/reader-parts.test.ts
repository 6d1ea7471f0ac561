import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, stepped } from '../../renderer/reader/clauses.ts';
import { levels } from '../../renderer/reader/levels.ts';
import { barPlace } from '../../renderer/ui/bar-place.ts';
import { placedEntries, shownEntries, steppedTo } from '../../renderer/ui/outline-order.ts';
import { onLanes, runsOf } from '../../renderer/ui/runs.ts';

const reading = fc.string({ unit: fc.constantFrom('年', '，', '。', '”', '\t', '𠮷', '3') });
const stretch = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

describe('the pieces of a reading', () => {
  it('are the reading when joined, each at its offset and under all that is over it', () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.array(stretch), fc.nat(13), (marks, found, strongUntil) => {
        const text = 'abcdefghijklm';
        const highlights = onLanes(marks).map((each, index) => {
          return { ...each, id: String(index), look: 1 as const, chosen: false };
        });
        const hits = found.map((each) => ({ ...each, current: false }));
        const runs = runsOf(text, 0, text.length, { strongUntil, highlights, hits });
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const run of runs) {
          expect(text.startsWith(run.text, run.from)).toBe(true);
          for (let at = run.from; at < run.from + run.text.length; at++) {
            const over = highlights.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
            expect(run.highlights.map(({ id }) => id).sort()).toEqual(over.sort());
            expect(run.strong).toBe(at < strongUntil);
          }
        }
      }),
    );
  });

  it('never lie on the same lane where they overlap', () => {
    fc.assert(
      fc.property(fc.array(stretch), (stretches) => {
        const placed = onLanes(stretches);
        for (const a of placed) {
          for (const b of placed) {
            if (a !== b && a.start < b.end && b.start < a.end) expect(a.lane).not.toBe(b.lane);
          }
        }
      }),
    );
  });
});

describe('choosing words by keyboard', () => {
  it('takes clause after clause, all of the reading and nothing twice', () => {
    fc.assert(
      fc.property(reading, (text) => {
        expect(
          clausesOf(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
    );
    expect(clausesOf('一是抓好“三农”。二是抓好科技，').map(({ end }) => end)).toEqual([9, 16]);
  });

  it('stays inside the reading and never cuts a character in two', () => {
    const steps = fc.array(
      fc.constantFrom('next', 'previous', 'longer', 'shorter', 'longerByClause', 'shorterByClause'),
    );
    fc.assert(
      fc.property(
        reading.filter((text) => text !== ''),
        steps,
        (text, keys) => {
          let chosen: { start: number; end: number } | null = null;
          for (const key of keys) {
            chosen = stepped(text, chosen, key);
            expect(chosen).not.toBeNull();
            const { start, end } = chosen ?? { start: 0, end: 0 };
            expect(start < end && end <= text.length).toBe(true);
            expect(text.slice(start, end).isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the notes beside the text', () => {
  const card = fc.record({ wanted: fc.nat(500), height: fc.integer({ min: 20, max: 90 }) });

  it('keep their order, never overlap and never stand above the floor; the chosen one is level when there is room', () => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1 }), fc.nat(), fc.nat(60), (list, which, floor) => {
        const cards = list
          .sort((a, b) => a.wanted - b.wanted)
          .map(({ wanted, height }, index) => ({ id: String(index), wanted, height }));
        const chosen = cards[which % cards.length];
        for (const id of [null, chosen?.id ?? null]) {
          const tops = levels(cards, id, floor);
          cards.forEach((each, index) => {
            const top = tops.get(each.id) ?? Number.NaN;
            const before = cards[index - 1];
            const free = before === undefined ? floor : (tops.get(before.id) ?? 0) + before.height;
            expect(top).toBeGreaterThanOrEqual(free);
          });
        }
        const above = cards.slice(0, cards.indexOf(chosen ?? { id: '', wanted: 0, height: 0 }));
        const needed = above.reduce((sum, { height }) => sum + height + 8, floor);
        const top = levels(cards, chosen?.id ?? null, floor).get(chosen?.id ?? '');
        expect(top).toBe(Math.max(chosen?.wanted ?? 0, needed));
      }),
    );
  });
});

describe('the tag bar', () => {
  it('never covers the selection', () => {
    const number = fc.integer({ min: -500, max: 1500 });
    fc.assert(
      fc.property(number, fc.nat(900), fc.nat(900), (top, tall, left) => {
        const selection = { top, bottom: top + tall, left };
        const view = { top: 0, bottom: 700, width: 800 };
        const place = barPlace(selection, { width: 520, height: 36 }, view);
        if (place.kind === 'docked') return;
        expect(place.top >= selection.bottom || place.top + 36 <= selection.top).toBe(true);
        expect(place.top >= 0 && place.top + 36 <= 700 && place.left >= 0 && place.left + 520 <= 800).toBe(true);
      }),
    );
  });
});

describe('the outline tree', () => {
  const entry = (id: string, depth: number) => ({ id, depth, label: null, title: id });
  const placed = placedEntries([entry('a', 1), entry('a1', 2), entry('a11', 3), entry('a2', 2), entry('b', 1)]);

  it('knows parents, siblings and what an entry holds', () => {
    expect(placed.map(({ id, parent, position, siblings, last }) => [id, parent, position, siblings, last])).toEqual([
      ['a', null, 1, 2, 4],
      ['a1', 'a', 1, 2, 3],
      ['a11', 'a1', 1, 1, 3],
      ['a2', 'a', 2, 2, 4],
      ['b', null, 2, 2, 5],
    ]);
  });

  it('hides what stands in a folded entry, and goes with the arrows through the rest', () => {
    const shown = shownEntries(placed, new Set(['a1']));
    expect(shown.map(({ id }) => id)).toEqual(['a', 'a1', 'a2', 'b']);
    const [a, a1] = shown;
    if (a === undefined || a1 === undefined) throw new Error('Four are shown');
    const from = (key: string) => steppedTo(key, shown, a1);
    expect(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'Home', 'End', 'ArrowRight'].map(from)).toEqual([
      'a2',
      'a',
      'a',
      'a',
      'b',
      null,
    ]);
    expect(steppedTo('ArrowRight', shown, a)).toBe('a1');
  });
});
