import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hintsOf, storedHints } from '../../../../electron/library/database/line-hints.ts';
import type { LineHint } from '../../../../shared/domain/line-hint.ts';

const tenth = fc.integer({ min: 0, max: 9000 }).map((tenths) => tenths / 10);
const part = fc.record({
  page: fc.integer({ min: 1, max: 900 }),
  until: fc.nat(500),
  box: fc.tuple(tenth, tenth, tenth, tenth),
});
const hint: fc.Arbitrary<LineHint> = fc.record(
  {
    outlineLevel: fc.integer({ min: 1, max: 9 }),
    styleName: fc.constantFrom('标题 1', '正文'),
    bold: fc.constant(true as const),
    centred: fc.constant(true as const),
    isTable: fc.constant(true as const),
    spans: fc.constant([{ column: 1, rows: 2, columns: 3 }]),
    sizePt: fc.constantFrom(16, 22, 10.5),
    place: fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const), index: fc.nat(3000) }),
      fc.record({ kind: fc.constant('page' as const), parts: fc.array(part, { minLength: 1, maxLength: 5 }) }),
    ),
  },
  { requiredKeys: [] },
);

it('gives back the looks and places of all lines', () => {
  fc.assert(
    fc.property(fc.array(hint, { maxLength: 30 }), (hints) => {
      expect(hintsOf(storedHints(hints))).toEqual(hints);
    }),
  );
});

it('keeps a look that many lines have once', () => {
  const look = { styleName: '一个很长的样式名称', sizePt: 16 };
  const stored = storedHints(Array.from({ length: 1000 }, () => look)) ?? '';
  expect(stored.length).toBeLessThan(6000);
});
