import type { Stretch } from '../ui/runs.ts';

/** The clauses of a reading, marks included: the steps in which the arrow keys choose words without a mouse. */
export function clausesOf(reading: string): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let start = 0;
  for (const { 0: words, index } of reading.matchAll(
    /[^，。；：！？、\t]*[，。；：！？、\t]+[”’）》】]*|[^，。；：！？、\t]+$/gu,
  )) {
    clauses.push({ start: index, end: index + words.length });
    start = index + words.length;
  }
  if (start < reading.length) clauses.push({ start, end: reading.length });
  return clauses;
}

export type Step = 'next' | 'previous' | 'longer' | 'shorter' | 'longerByClause' | 'shorterByClause';

/** The words that are chosen after an arrow key; `null` stands for none yet. */
export function stepped(reading: string, chosen: Stretch | null, step: Step): Stretch | null {
  const clauses = clausesOf(reading);
  if (chosen === null) return (step === 'previous' ? clauses.at(-1) : clauses[0]) ?? null;
  const { start, end } = chosen;
  const size = (at: number): number => ((reading.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const sizeBefore = (at: number): number => (/[\udc00-\udfff]/u.test(reading.charAt(at - 1)) ? 2 : 1);
  switch (step) {
    case 'next':
      return clauses.find((clause) => clause.start >= end) ?? chosen;
    case 'previous':
      return clauses.findLast((clause) => clause.end <= start) ?? chosen;
    case 'longer':
      return { start, end: Math.min(reading.length, end + size(end)) };
    case 'shorter':
      return { start, end: Math.max(start + size(start), end - sizeBefore(end)) };
    case 'longerByClause':
      return { start, end: clauses.find((clause) => clause.end > end)?.end ?? end };
    case 'shorterByClause':
      return { start, end: clauses.findLast((clause) => clause.end < end && clause.end > start)?.end ?? end };
  }
}
