import { trait, withoutBlanks } from './characters.ts';
import type { Line } from './lines.ts';

const marked =
  /^(?:[-—–－─―·•~]{1,3}\d{1,4}[-—–－─―·•~]{1,3}|第\d{1,4}页(?:[,，、/／]?[（(]?共\d{1,4}页[）)]?)?|[（(]?\d{1,4}[/／]\d{1,4}[）)]?页?|page\d{1,4}(?:of\d{1,4})?)$/i;

const words = /^[\u3400-\u9fff、，。：；“”（）]+$/;

/** Why a line is cut as a page number or a running head, by its index in `lines`. */
export function pageNumbers(lines: readonly Line[]): ReadonlyMap<number, string> {
  const cut = new Map<number, string>();
  const bare: { index: number; value: number }[] = [];
  lines.forEach(({ text }, index) => {
    if (text.length > 24 || words.test(text)) return;
    const line = withoutBlanks(text).normalize('NFKC');
    if (marked.test(line)) cut.set(index, '页码');
    else if (/^\d{1,3}$/.test(line)) bare.push({ index, value: Number(line) });
  });
  // Bare numbers are pages when they count upwards through the text; figures in a broken table do not.
  const rising = bare.every(({ value, index }, i) => {
    const before = bare[i - 1];
    return !before || (value === before.value + 1 && index > before.index + 1);
  });
  if (rising && (bare.length > 1 || (bare[0]?.value ?? 99) <= 30)) {
    for (const { index } of bare) if (index > 0) cut.set(index, '页码');
  }
  addNumberedHeads(lines, cut);
  if (cut.size > 0) addRunningHeads(lines, cut);
  return cut;
}

const numberedHead = /^([\u3400-\u9fff（）()·、]{4,40})(?:[ \u00a0]{3,}|[\t\u3000]+)[ \t\u3000]*(\d{1,3})$/;

/** 某某管理处　　　　3: one line for each page, with the next number every time. */
function addNumberedHeads(lines: readonly Line[], cut: Map<number, string>): void {
  const pages = new Map<string, { index: number; number: number }[]>();
  lines.forEach(({ text, traits }, index) => {
    if (text.length > 60 || (traits & trait.digit) === 0 || (traits & trait.blank) === 0) return;
    const head = numberedHead.exec(text);
    if (!head?.[1]) return;
    const page = { index, number: Number(head[2]) };
    const known = pages.get(head[1]);
    if (known) known.push(page);
    else pages.set(head[1], [page]);
  });
  for (const heads of pages.values()) {
    const counts = heads.every(({ number }, i) => i === 0 || number === (heads[i - 1]?.number ?? 0) + 1);
    if (heads.length > 1 && counts) for (const { index } of heads) cut.set(index, '页眉页脚');
  }
}

/** A short line that is repeated beside page numbers is printed on each page, not written by anyone. */
function addRunningHeads(lines: readonly Line[], cut: Map<number, string>): void {
  const seen = new Map<string, Set<number>>();
  for (const index of cut.keys()) {
    for (const near of [index - 1, index + 1]) {
      const text = lines[near]?.text;
      if (text === undefined || text.length > 40 || cut.has(near) || /[。；，]$|[|｜\t]/.test(text)) continue;
      const places = seen.get(text) ?? new Set();
      seen.set(text, places.add(near));
    }
  }
  for (const indexes of seen.values()) {
    if (indexes.size < 2) continue;
    for (const index of indexes) if (index > 0) cut.set(index, '页眉页脚');
  }
}
