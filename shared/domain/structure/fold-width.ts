import type { TextChange } from './text-change.ts';

const candidates = /[０-９Ａ-Ｚａ-ｚ]+|[％．＆]|[\u200b\u2060\ufeff]+/g;
const symbols: Readonly<Record<string, string>> = { '％': '%', '．': '.', '＆': '&' };

/** Full-width digits and letters made half-width, with the marks inside numbers; invisible characters removed. */
export function foldWidth(text: string): { text: string; changes: readonly TextChange[] } {
  const changes: TextChange[] = [];
  let result = '';
  let last = '';
  let done = 0;
  for (const match of text.matchAll(candidates)) {
    const before = match[0];
    if (match.index > done) {
      result += text.slice(done, match.index);
      last = text.charAt(match.index - 1);
    }
    done = match.index + before.length;
    const after = folded(before, last, text, done);
    if (after !== before) {
      changes.push({
        kind: /^[\u200b\u2060\ufeff]/.test(before) ? 'space' : 'digit',
        offset: result.length,
        before,
        after,
      });
    }
    result += after;
    if (after !== '') last = after.charAt(after.length - 1);
  }
  return { text: result + text.slice(done), changes };
}

function folded(run: string, last: string, text: string, end: number): string {
  const symbol = symbols[run];
  if (symbol === undefined) {
    if (/^[\u200b\u2060\ufeff]/.test(run)) return '';
    return run.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  }
  if (run === '％') return /\d/.test(last) ? symbol : run;
  const following = /[\u200b\u2060\ufeff]*(.)/sy;
  following.lastIndex = end;
  const next = following.exec(text)?.[1] ?? '';
  if (run === '．') return /\d/.test(last) && /[\d０-９]/.test(next) ? symbol : run;
  return /[A-Za-z]/.test(last) && /[A-Za-zＡ-Ｚａ-ｚ]/.test(next) ? symbol : run;
}
