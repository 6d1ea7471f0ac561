import { isHanAt } from './characters.ts';

/** Straight quotation marks and points that stand for Chinese ones: where, and what they become. */
export function typedMarks(
  text: string,
  isProtected: (index: number) => boolean,
): readonly { readonly at: number; readonly after: string }[] {
  const found: { at: number; after: string }[] = [];
  const quotes: number[] = [];
  for (let at = text.search(/[".]/); at >= 0 && at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark !== '"' && mark !== '.') continue;
    if (isProtected(at)) continue;
    if (mark === '"') quotes.push(at);
    else if (isFullStop(text, at)) found.push({ at, after: '。' });
  }
  // Without its other half nobody can tell which side a mark belongs to.
  if (quotes.length % 2 === 1) return found;
  for (let i = 0; i + 1 < quotes.length; i += 2) {
    const [open, close] = [quotes[i] ?? 0, quotes[i + 1] ?? 0];
    if (close - open > 1 && isChinese(text, open, close))
      found.push({ at: open, after: '“' }, { at: close, after: '”' });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Between two Chinese characters, or after the last one; but not after the numeral of a label. */
function isFullStop(text: string, at: number): boolean {
  if (!isHanAt(text, at - 1) || !(at + 1 === text.length || isHanAt(text, at + 1))) return false;
  return at > 3 || !/^[一二三四五六七八九十]+$/.test(text.slice(0, at));
}

function isChinese(text: string, open: number, close: number): boolean {
  if (isHanAt(text, open - 1) || isHanAt(text, close + 1)) return true;
  for (let i = open + 1; i < close; i += 1) if (isHanAt(text, i)) return true;
  return false;
}
