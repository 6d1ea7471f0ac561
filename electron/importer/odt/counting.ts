import type { XmlElement } from '../package/xml.ts';
import { attribute } from '../package/xml-tree.ts';
import type { ListStyle } from './list-styles.ts';

/** The numbers reached in one list, level by level. */
export type Counts = (number | undefined)[];

/** Which list goes on where: ODF says for each stretch of a list whether it continues an earlier one. */
export type Lists = { readonly begin: (list: XmlElement, style: string) => Counts };

export function startLists(): Lists {
  const byId = new Map<string, Counts>();
  const byStyle = new Map<string, Counts>();
  return {
    begin(list, style) {
      const continues = attribute(list, 'text:continue-list');
      const id = attribute(list, 'xml:id') ?? attribute(list, 'text:id');
      const continued = continues === undefined ? undefined : byId.get(continues);
      // LibreOffice names lists that it does not write; it goes on with the last of the style then, and so is it here.
      const goesOn = continues !== undefined || attribute(list, 'text:continue-numbering') === 'true';
      const same = goesOn ? byStyle.get(style) : undefined;
      const counts = continued ?? same ?? [];
      if (id !== undefined) byId.set(id, counts);
      byStyle.set(style, counts);
      return counts;
    },
  };
}

/** Counts one item on a level and answers with its label. */
export function nextLabel(counts: Counts, style: ListStyle, level: number, startAt: number | undefined): string {
  const rule = style[level];
  if (rule === undefined) return '';
  counts[level] = startAt ?? (counts[level] === undefined ? rule.start : counts[level] + 1);
  counts.length = level + 1;
  const numbers = Array.from({ length: level + 1 }, (_, i) => counts[i] ?? style[i]?.start ?? 1);
  return rule.label(numbers, style);
}
