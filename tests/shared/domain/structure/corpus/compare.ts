/**
 * When two labels, titles or texts count as the same: width, blanks and marks do not matter, and the beginning of a
 * title decides, because where a run-in heading ends is a matter of taste.
 */

const prefix = 12;
const shortestPrefix = 4;
const numerals = '一二三四五六七八九十百零〇';
const bracketed = /^\((\d+)\)[.、]?$/;
const halfBracketed = /^(\d+)\)$/;
const arabic = /^(\d+)[.、．]?$/;
const chineseBracketed = new RegExp(`^\\(?([${numerals}]+)\\)[、.]?$`);
const chinese = new RegExp(`^([${numerals}]+)[、.,]?$`);
const ordinal = new RegExp(`^(第[${numerals}]+)(章|节|部分|篇)?[,、:]?$`);
const ordinalInTitle = new RegExp(`^\\s*(第[${numerals}]+(?:章|节|部分|篇))[\\s:：、]*(?=.)`, 's');

/** Letters, digits, + and % only. */
export function bare(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+%]/gu, '');
}

/** Without blanks, in one width. */
export function unspaced(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The spellings that a label stands for; `1）` and `①` also match （1） and `1.`. */
export function labelForms(label: string | null): readonly string[] {
  if (label === null || label.trim() === '') return [''];
  const raw = label.trim();
  const text = raw.normalize('NFKC').replaceAll(' ', '');
  if (/^[①-⑳]$/.test(raw)) return [`○${text}`, `(${text})`, `${text}.`];
  let match = bracketed.exec(text);
  if (match) return [`(${match[1]})`];
  match = halfBracketed.exec(text);
  if (match) return [`${match[1]})`, `(${match[1]})`, `${match[1]}.`];
  match = arabic.exec(text);
  if (match) return [`${match[1]}.`];
  match = chineseBracketed.exec(text);
  if (match) return [`(${match[1]})`];
  match = chinese.exec(text);
  if (match) return [`${match[1]}、`];
  match = ordinal.exec(text);
  if (match) return [`${match[1]}${match[2] ?? ''}`];
  return [text.replace(/[,、:.]$/, '')];
}

export function sameLabel(a: readonly string[], b: readonly string[]): boolean {
  return a.some((form) => b.includes(form));
}

/** A title without label that begins with 第一章 and the like: those words are its label. */
export function splitLabel(label: string | null, title: string): { label: string | null; title: string } {
  const match = label === null ? ordinalInTitle.exec(title) : null;
  return match ? { label: match[1] ?? null, title: title.slice(match[0].length) } : { label, title };
}

/** Whether two bare titles agree. */
export function sameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length >= prefix && b.length >= prefix && a.slice(0, prefix) === b.slice(0, prefix)) return true;
  const shorter = Math.min(a.length, b.length);
  const enough = Math.max(shortestPrefix, Math.min(8, Math.floor(Math.max(a.length, b.length) / 2)));
  return shorter >= enough && a.slice(0, shorter) === b.slice(0, shorter);
}

/** `2024-1-5` and `2024年1月5日` are `2024-01-05`. */
export function sameDate(a: string | null, b: string | null): boolean {
  return normalDate(a) === normalDate(b);
}

function normalDate(text: string | null): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?/.exec((text ?? '').normalize('NFKC'));
  if (!match) return null;
  const parts = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')];
  return parts.filter((part) => part !== undefined).join('-');
}
