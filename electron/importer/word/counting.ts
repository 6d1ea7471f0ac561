import { formatNumber } from '../lines/number-format.ts';
import { symbolText } from '../lines/symbols.ts';
import type { Level, List, Numbering } from './numbering.ts';

/** Counts the numbered paragraphs of one document, in its order, and answers with the label of each. */
export type Counter = (numId: number, level: number) => string;

export function startCounting(numbering: Numbering): Counter {
  /** By list: the numbers reached on each level; `undefined` where the next one begins. */
  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<number>();

  return (numId, level) => {
    const list = numbering.list(numId);
    const rule = list?.levels[level];
    if (list === null || rule === undefined) return '';
    const numbers = counts.get(list.count) ?? [];
    counts.set(list.count, numbers);
    if (!used.has(numId)) {
      used.add(numId);
      for (const [at, start] of list.startsAnew) numbers[at] = start - 1;
    }
    numbers[level] = (numbers[level] ?? rule.start - 1) + 1;
    // A level above that was skipped counts as begun: 1.1 under a heading that was never numbered.
    for (let above = 0; above < level; above += 1) numbers[above] ??= list.levels[above]?.start ?? 1;
    for (let below = level + 1; below < list.levels.length; below += 1) {
      if (beginsAnew(list.levels[below], level)) numbers[below] = undefined;
    }
    return labelOf(rule, list, numbers);
  };
}

function beginsAnew(below: Level | undefined, level: number): boolean {
  return below !== undefined && (below.restart === null || level < below.restart);
}

function labelOf(rule: Level, list: List, numbers: readonly (number | undefined)[]): string {
  const label =
    rule.format === 'bullet'
      ? symbolText(rule.text, rule.font)
      : rule.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const format = rule.legal ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
          return written(format, numbers[at] ?? list.levels[at]?.start ?? 1);
        });
  // After 、 or ） Chinese text leaves no gap, and whoever types 1. by hand leaves none either.
  const needsGap = rule.follow !== 'nothing' && label !== '' && !/[、，。．.:：)）〕】\]\s]$/.test(label);
  return needsGap ? `${label} ` : label;
}

function written(format: string, n: number): string {
  return format.startsWith('zeros:') ? String(n).padStart(Number(format.slice(6)), '0') : formatNumber(format, n);
}
