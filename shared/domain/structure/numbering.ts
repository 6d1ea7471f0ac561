import type { Diagnostic } from '../document.ts';
import { formatLabel, type LabelScheme } from '../label.ts';
import type { Place, Point } from './nesting.ts';

/** What is wrong with the numbers of the sections, in Chinese for the user. `lines` are those of the points. */
export function numberingDiagnostics(
  points: readonly Point[],
  places: readonly Place[],
  lines: readonly number[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  /** Where numbers run on across chapters, as （四） after （三） of the chapter before. */
  const lastNumber = new Map<LabelScheme, number>();
  points.forEach(({ scheme, missing, unmarked }, i) => {
    const place = places[i];
    const line = lines[i] ?? 1;
    if (!place || scheme === null || scheme === 'sequence' || unmarked) return;
    const { number, before } = place;
    const label = formatLabel(scheme, number);
    if (missing) {
      found.push({ rule: 'numeral-missing', line, message: `序号缺失，按顺序应为“${label}”` });
    } else if (before === 0) {
      const runsOn = lastNumber.get(scheme) === number - 1;
      if (number > 1 && !runsOn) {
        found.push({ rule: 'numbering-gap', line, message: `序号从“${label}”开始，前面缺“${formatLabel(scheme, 1)}”` });
      }
    } else if (number === before) {
      found.push({ rule: 'numbering-duplicate', line, message: `序号“${label}”重复` });
    } else if (number < before) {
      found.push({ rule: 'numbering-order', line, message: `序号“${label}”排在“${formatLabel(scheme, before)}”之后` });
    } else if (number > before + 1) {
      const lost = formatLabel(scheme, before + 1);
      found.push({
        rule: 'numbering-gap',
        line,
        message: `序号由“${formatLabel(scheme, before)}”跳到“${label}”，缺“${lost}”`,
      });
    }
    lastNumber.set(scheme, number);
  });
  return found;
}
