import { describe, expect, it } from 'vitest';
import { byMarks, westernScript } from '../../../../shared/domain/layout/western.ts';

function marksIn(text: string): readonly string[] {
  return byMarks(text, westernScript([...text])).flatMap((piece) => (piece.isMark ? [piece.text] : []));
}

describe('marks that a program would set in the Western font', () => {
  it('are those behind digits and letters and at the beginning, and none behind Chinese', () => {
    expect(marksIn('“十四五”时期')).toEqual(['“']);
    expect(marksIn('获“优”2项“国12”5—8月')).toEqual(['”', '—']);
    expect(marksIn('气温12℃·占5‰，GDP（R&D）')).toEqual(['℃·', '‰']);
    expect(marksIn('面积12m²，Café 3×4')).toEqual(['×']);
  });

  it('are cut out of a text that stays whole', () => {
    const text = '“12”国·国A……';
    expect(
      byMarks(text, westernScript([...text]))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
