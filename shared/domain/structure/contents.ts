import { endsIn, withoutBlanks } from './characters.ts';
import type { Line } from './lines.ts';

const leader = /(?:…{1,}|\.{4,}|·{3,}|—{3,}|_{3,}|-{4,})[\s（(—-]*\d{1,3}[\s）)—-]*$/;

const toldEntry = /\t\s*\d{1,3}\s*$/;

/**
 * The lines of a printed table of contents, by index: entries with leaders, entries that come again below, and those that the
 * format calls so. It may say that of half the text where it is damaged; an entry ends with its page.
 */
export function contentsLines(
  lines: readonly Line[],
  isTold: (number: number) => boolean = () => false,
): ReadonlyMap<number, string> {
  const cut = new Map<number, string>();
  lines.forEach(({ text, number }, index) => {
    if (isTold(number) && text.length <= 200 && toldEntry.test(text)) cut.set(index, '目录');
    if (text.length <= 120 && endsIn(text, '0123456789）)—- \u3000') && leader.test(text)) cut.set(index, '目录');
  });
  const heading = lines.slice(0, 60).findIndex(({ text }) => text.length <= 12 && withoutBlanks(text) === '目录');
  if (heading < 0) return cut;
  cut.set(heading, '目录');
  const total = new Map<string, number>();
  for (const { text } of lines.slice(heading + 1)) {
    if (text.length <= 80) total.set(bare(text), (total.get(bare(text)) ?? 0) + 1);
  }
  for (let i = heading + 1; i < lines.length; i += 1) {
    const entry = bare(lines[i]?.text ?? '');
    const left = total.get(entry) ?? 0;
    // The last of equal lines is the heading itself.
    if (left < 2 && !cut.has(i)) break;
    total.set(entry, left - 1);
    cut.set(i, '目录');
  }
  return cut;
}

/** Entry and heading compare without blanks, page number and full stop; the number of an annex is its own. */
function bare(text: string): string {
  return withoutBlanks(text).replace(/(?<!^附件\d*)[\d.。…·]+$/, '');
}
