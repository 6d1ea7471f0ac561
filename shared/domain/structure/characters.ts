/** Whether the UTF-16 unit at `index` is, or belongs to, a Chinese character. Both halves of a rare one count. */
export function isHanAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code >= 0x3400 && code <= 0x9fff) return true;
  if (code < 0x3007) return false;
  if (code >= 0xd840 && code <= 0xd88f) return isLow(text.charCodeAt(index + 1));
  if (isLow(code)) {
    const lead = text.charCodeAt(index - 1);
    return lead >= 0xd840 && lead <= 0xd88f;
  }
  return code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

export function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

const blank = /[\s\u0000-\u001f\u007f\u200b\u2060\ufeff]/;

function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code <= 0x20 || code === 0x3000) return true;
  if ((code >= 0x3001 && code !== 0xfeff) || code < 0x7f) return false;
  return blank.test(text.charAt(index));
}

/** First index at or after `from` that is not blank; `end` when there is none. */
export function skipBlanks(text: string, from: number, end = text.length): number {
  let i = from;
  while (i < end && isBlankAt(text, i)) i += 1;
  return i;
}

/** Index after the last character before `end` that is not blank. */
export function trimEnd(text: string, end: number, from = 0): number {
  let i = end;
  while (i > from && isBlankAt(text, i - 1)) i -= 1;
  return i;
}

/** A line without its blanks: so that `索 引 号` and `索引号` are one word. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f\u200b\u2060\ufeff]+/g, '');
}
