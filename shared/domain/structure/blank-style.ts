import type { LabelScheme } from '../label.ts';
import type { Framed } from './frame.ts';
import type { LabelReading } from './labels.ts';
import { type BlankStyle, hasBlankEnd } from './run-in.ts';

/** How each kind of label uses blanks in this document, from all headings that share their paragraph with text. */
export function blankStyles(
  framed: readonly Framed[],
  labels: readonly (LabelReading | null)[],
): (scheme: LabelScheme) => BlankStyle {
  const counts = new Map<LabelScheme, { all: number; blank: number }>();
  labels.forEach((reading, i) => {
    const text = framed[i]?.paragraph.text.slice(reading?.length ?? 0) ?? '';
    if (!reading || text.length < 16) return;
    const count = counts.get(reading.label.scheme) ?? { all: 0, blank: 0 };
    count.all += 1;
    if (hasBlankEnd(text)) count.blank += 1;
    counts.set(reading.label.scheme, count);
  });
  return (scheme) => {
    const { all, blank } = counts.get(scheme) ?? { all: 0, blank: 0 };
    if (all < 3) return 'unknown';
    if (blank >= 2 && blank >= all * 0.5) return 'set off';
    return blank <= all * 0.34 ? 'stray' : 'unknown';
  };
}
