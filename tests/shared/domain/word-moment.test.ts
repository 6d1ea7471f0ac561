import { expect, it } from 'vitest';
import { fromWordMoment, toWordMoment } from '../../../shared/domain/word-moment.ts';

it('writes the clock of Beijing, as Word writes that on the wall', () => {
  expect(toWordMoment(new Date('2024-12-31T18:30:00Z')).toISOString()).toBe('2025-01-01T02:30:00.000Z');
});

it.each([
  ['2025-01-01T02:30:00Z', '2024-12-31T18:30:00.000Z'],
  ['2025-01-01T02:30:00', '2024-12-31T18:30:00.000Z'],
  ['2025-01-01T02:30:00+09:00', '2024-12-31T17:30:00.000Z'],
  ['2025-01-01T02:30:00.250Z', '2024-12-31T18:30:00.250Z'],
  ['0-00-00T00:00:00Z', null],
  ['2025-99-99T00:00:00Z', null],
  ['', null],
])('reads %s as %s', (written, moment) => {
  expect(fromWordMoment(written)).toBe(moment);
});
