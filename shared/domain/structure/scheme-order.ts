import { type LabelScheme, labelSchemes } from '../label.ts';
import type { Point } from './nesting.ts';

/** The usual order from the widest to the narrowest; 第一， 一是 一要 are narrowest of all and equal. */
const usual = new Map<LabelScheme | null, number>(
  [
    'division',
    'chapter',
    'section',
    'chinese',
    'chinese-bracketed',
    'arabic',
    'arabic-bracketed',
    'arabic-half-bracketed',
    'circled',
  ].flatMap((name, i) =>
    labelSchemes.filter((scheme) => scheme === name).map((scheme): [LabelScheme, number] => [scheme, i + 1]),
  ),
);

function rank(scheme: LabelScheme | null): number {
  return scheme === null ? 0 : (usual.get(scheme) ?? 20);
}

/**
 * Tells which of two kinds of label is the narrower in this document. A list that begins anew again and again right
 * after labels of the other kind is the narrower one, whatever is usual; one occurrence alone proves nothing.
 */
export function schemeOrder(points: readonly Point[]): (a: LabelScheme | null, b: LabelScheme | null) => boolean {
  const under = new Map<string, number>();
  points.forEach(({ scheme, number, missing }, i) => {
    const above = points[i - 1]?.scheme;
    if (number !== 1 || missing || !above || !scheme || above === scheme) return;
    const pair = `${scheme}<${above}`;
    under.set(pair, (under.get(pair) ?? 0) + 1);
  });
  return (a, b) => {
    const aUnderB = under.get(`${a}<${b}`) ?? 0;
    const bUnderA = under.get(`${b}<${a}`) ?? 0;
    if (Math.max(aUnderB, bUnderA) >= 2 && aUnderB !== bUnderA) return aUnderB > bUnderA;
    return rank(a) > rank(b);
  };
}
