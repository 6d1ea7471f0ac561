import { nextWith, trait } from './characters.ts';

const pairs: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
  '）': '(',
  ')': '(',
};
const openers = new Set(['“', '‘', '《', '〈', '「', '『', '【', '〔', '（', '(']);

/** Longer than any quotation: a mark that was never closed must not swallow the rest of its paragraph. */
const longest = 300;

/** Whether an index lies between two quotation marks or brackets. Indexes must be asked for in rising order. */
export function quotations(text: string): (index: number) => boolean {
  let spans: readonly [number, number][] | null = null;
  let next = 0;
  return (index) => {
    spans ??= readSpans(text);
    while ((spans[next]?.[1] ?? Infinity) <= index) next += 1;
    return (spans[next]?.[0] ?? Infinity) < index;
  };
}

function readSpans(text: string): readonly [number, number][] {
  const spans: [number, number][] = [];
  const open: { mark: string; at: number }[] = [];
  const paired = (from: number) => nextWith(text, trait.paired, from);
  for (let at = paired(0); at < text.length; at = paired(at + 1)) {
    const mark = text.charAt(at);
    if (openers.has(mark)) {
      open.push({ mark: mark === '（' ? '(' : mark, at });
      // Nobody nests a hundred deep: a text of opening marks must not fill the memory.
      if (open.length === 200) open.splice(0, 100);
      continue;
    }
    const wanted = pairs[mark];
    // Only the last few can be within reach; a text of opening marks alone stays linear.
    for (let i = open.length - 1; i >= Math.max(0, open.length - 6); i -= 1) {
      const candidate = open[i];
      if (!candidate || candidate.mark !== wanted) continue;
      open.length = i;
      if (at - candidate.at <= longest) addSpan(spans, candidate.at, at);
      break;
    }
  }
  return spans;
}

/** Spans come in order of their ends; an outer one swallows those inside it. */
function addSpan(spans: [number, number][], start: number, end: number): void {
  while ((spans.at(-1)?.[0] ?? -1) > start) spans.pop();
  spans.push([start, end]);
}
