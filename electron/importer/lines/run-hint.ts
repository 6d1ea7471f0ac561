import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Run } from './strip.ts';

/** What the runs of a line tell of its looks: whether it or its beginning is bold, and how large most of it is. */
export function runHint(all: readonly Run[]): LineHint {
  const runs = all.filter(({ text }) => text.trim() !== '');
  const bold = boldBeginning(all);
  const isBold = runs.length > 0 && runs.every((run) => run.bold);
  const sizePt = mostCommonSize(runs);
  return {
    ...(isBold ? { bold: true } : bold > 0 ? { boldUntil: bold } : {}),
    ...(sizePt === undefined ? {} : { sizePt }),
  };
}

function boldBeginning(runs: readonly Run[]): number {
  let length = 0;
  for (const { text, bold } of runs) {
    if (!bold && text.trim() !== '') return length;
    length += text.length;
  }
  return 0;
}

function mostCommonSize(runs: readonly Run[]): number | undefined {
  const characters = new Map<number, number>();
  for (const { text, sizePt } of runs) {
    if (sizePt !== null) characters.set(sizePt, (characters.get(sizePt) ?? 0) + text.length);
  }
  let best: number | undefined;
  for (const [size, count] of characters) if (best === undefined || count > (characters.get(best) ?? 0)) best = size;
  return best;
}

/** The hint of a line that gets a label before it. */
export function behindLabel(hint: LineHint, length: number): LineHint {
  return hint.boldUntil === undefined || length === 0 ? hint : { ...hint, boldUntil: hint.boldUntil + length };
}
