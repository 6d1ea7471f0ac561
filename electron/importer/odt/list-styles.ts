import { formatNumber } from '../lines/number-format.ts';
import { symbolText } from '../lines/symbols.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child, elements } from '../package/xml-tree.ts';

/** How the items of a list are marked, level by level (0 = outermost). */
export type ListStyle = readonly (ListLevel | undefined)[];

type ListLevel = {
  readonly start: number;
  readonly label: (numbers: readonly number[], formats: ListStyle) => string;
  readonly format: string;
};

/** ODF names a format by its first numbers. */
const formats: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一', 'chineseCountingThousand'],
  ['壹', 'chineseLegalSimplified'],
  ['壱', 'ideographLegalTraditional'],
  ['①', 'decimalEnclosedCircle'],
  ['⑴', 'decimalEnclosedParen'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['１', 'decimalFullWidth'],
  ['0', 'decimalZero'],
]);

/** Of a `text:list-style` or of the outline, which numbers headings. */
export function readListStyle(element: XmlElement): ListStyle {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of elements(element)) {
    const at = Number(attribute(level, 'text:level') ?? 0) - 1;
    if (at >= 0 && at < 10) levels[at] = readLevel(level, at);
  }
  return levels;
}

function readLevel(element: XmlElement, at: number): ListLevel {
  const bullet = attribute(element, 'text:bullet-char');
  const font = attribute(child(element, 'style:text-properties'), 'style:font-name') ?? null;
  const format = formats.get((attribute(element, 'style:num-format') ?? '').slice(0, 1)) ?? 'none';
  const start = Number(attribute(element, 'text:start-value') ?? 1);
  const properties = child(element, 'style:list-level-properties');
  const follow = attribute(child(properties, 'style:list-level-label-alignment'), 'text:label-followed-by');
  const pattern = attribute(element, 'loext:num-list-format') ?? olderPattern(element, at);
  return {
    start: Number.isSafeInteger(start) ? start : 1,
    format,
    label: (numbers, style) => {
      if (bullet !== undefined) return withGap(symbolText(bullet, font), follow);
      if (format === 'none') return '';
      const text = pattern.replace(/%(\d+)%/g, (_, digits: string) => {
        const level = Number(digits) - 1;
        return formatNumber(style[level]?.format ?? 'decimal', numbers[level] ?? 1);
      });
      return withGap(text, follow);
    },
  };
}

/** Before LibreOffice 7: what stands before and after, and how many levels are shown, parted by dots. */
function olderPattern(element: XmlElement, at: number): string {
  const shown = Math.min(at + 1, Math.max(1, Number(attribute(element, 'text:display-levels') ?? 1)));
  const numbers = Array.from({ length: shown }, (_, i) => `%${at + 2 - shown + i}%`).join('.');
  return (attribute(element, 'style:num-prefix') ?? '') + numbers + (attribute(element, 'style:num-suffix') ?? '');
}

function withGap(label: string, follow: string | undefined): string {
  return follow === 'nothing' || label === '' || /[、，。．.:：)）〕】\]\s]$/.test(label) ? label : `${label} `;
}
