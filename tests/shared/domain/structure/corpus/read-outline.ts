import { type OutlineView, outlineView } from '../../../../../shared/domain/outline-view.ts';
import { parseText } from '../../../../../shared/domain/structure/parse.ts';
import type { CorpusDocument } from './gold.ts';
import { type Score, score } from './score.ts';

function readOutline(text: string): OutlineView {
  let made = 0;
  return outlineView(parseText(text, { newId: () => `b${++made}`, fileName: null }));
}

export function scoreOf({ text, gold }: Pick<CorpusDocument, 'text' | 'gold'>): Score {
  return score(gold, readOutline(text));
}

/** One line of numbers. */
export function scoreLine(name: string, score: Score): string {
  const numbers = [score.f1, score.f1WithoutDepth, score.parents, score.metadata, score.dropped, score.paragraphs];
  return [name.padEnd(30), ...numbers.map((number) => number.toFixed(3)), score.metadataWrong.join(' ')]
    .join('  ')
    .trimEnd();
}

/** What differs from the gold, a line each. */
export function differences(score: Score): string[] {
  return [
    ...score.missing.map((section) => `missing   ${section}`),
    ...score.extra.map((section) => `extra     ${section}`),
    ...score.falseDrops.map((line) => `cut wrongly   ${line}`),
    ...score.leaks.map((line) => `not cut   ${line}`),
  ];
}

export const columns = ['document'.padEnd(30), 'F1   ', 'flat ', 'par. ', 'meta ', 'cut  ', 'text ', 'wrong'].join(
  '  ',
);

export function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
