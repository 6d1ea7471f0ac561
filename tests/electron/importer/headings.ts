import { sectionTitle } from '../../../shared/domain/block.ts';
import { outline, type Section } from '../../../shared/domain/outline.ts';
import { parseText } from '../../../shared/domain/structure/parse.ts';

/** The headings of a text as its reader sees them: depth, label, title. */
export function headingsOf(text: string): readonly string[] {
  let count = 0;
  const newId = () => {
    count += 1;
    return `b${count}`;
  };
  return outline(parseText(text, { newId, fileName: null }).blocks).sections.flatMap(flat);
}

function flat({ block, children }: Section): readonly string[] {
  return [`${block.depth} ${block.label?.text ?? ''} ${sectionTitle(block)}`, ...children.flatMap(flat)];
}

/** How well what was found agrees with what is there, 1 for fully. */
export function agreement(found: readonly string[], there: readonly string[]): number {
  const rest = [...there];
  let right = 0;
  for (const one of found) {
    const at = rest.indexOf(one);
    if (at === -1) continue;
    rest.splice(at, 1);
    right += 1;
  }
  return (2 * right) / (found.length + there.length);
}

/** Characters to put in, take out or change, blanks aside, as a part of `there`. Quadratic: for short texts. */
export function characterErrors(found: string, there: string): number {
  const [a, b] = [found.replace(/\s/g, ''), there.replace(/\s/g, '')];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / b.length;
}
