import { describe, expect, it } from 'vitest';
import { sameWords } from '../../../../shared/domain/anchor-quote.ts';

/** The words of `text` from `from` on, as they stand in `other`. */
function found(text: string, words: string, other: string, from = 0): string | null {
  const start = text.indexOf(words, from);
  const place = sameWords({ start, end: start + words.length }, text, other);
  return place && `${place.start} ${other.slice(place.start, place.end)}`;
}

describe('sameWords', () => {
  it('finds words through other marks, other blanks and broken lines', () => {
    expect(found('一、造林 30%,\n比上年多', '30%,\n比', '造林30％，比上年多')).toBe('2 30％，比');
  });

  it('takes the one with the same count where they stand more than once', () => {
    const text = '甲乡造林，乙乡造林，丙乡造林';
    expect(found(text, '造林', `　${text}`, 5)).toBe('8 造林');
  });

  it('finds nothing where they do not stand as often', () => {
    expect(found('甲乡造林，乙乡造林', '造林', '甲乡造林，乙乡植树', 5)).toBeNull();
    expect(found('甲乡造林', '甲乡', '造林')).toBeNull();
    expect(sameWords({ start: 1, end: 1 }, '甲乙', '甲乙')).toBeNull();
  });
});
