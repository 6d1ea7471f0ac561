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

/**
 * What a character may be the matter of, a bit each. The traits of a text are those of its characters taken together: a
 * look for something in a text can be left out when no character of it has the trait.
 */
export const trait = {
  /** White space as `\s` has it. */
  space: 1,
  /** Shown as nothing or as white space: `space`, control characters and characters without width. */
  blank: 2,
  /** Full-width digits, letters and the marks inside numbers, and what has no width. */
  foldable: 4,
  /** Half-width marks that Chinese writes full-width, a point not counted. */
  halfMark: 8,
  /** Half of a pair: brackets, title marks and quotation marks. */
  paired: 16,
  /** Occurs in every placeholder: XX, **, __, 【待补】, （此处…）. */
  placeholder: 32,
  /** A mark of punctuation, Chinese or half-width, that normalising looks at. */
  mark: 64,
  point: 128,
  /** Sets the cells of a row apart. */
  cell: 256,
  /** Full-width ones too. */
  digit: 512,
  /** Ends a sentence or a part of one that could stand alone. */
  stop: 1024,
} as const;

const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const traits = traitTable();

function traitTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const add = (characters: string, bits: number) => {
    for (let i = 0; i < characters.length; i += 1) {
      const code = characters.charCodeAt(i);
      table[code] = (table[code] ?? 0) | bits;
    }
  };
  const addRange = (from: number, to: number, bits: number) => {
    for (let code = from; code <= to; code += 1) table[code] = (table[code] ?? 0) | bits;
  };
  add(spaces, trait.space | trait.blank);
  addRange(0, 0x20, trait.blank);
  add('\u007f\u200b\u2060', trait.blank);
  add('\u200b\u2060\ufeff％．＆', trait.foldable);
  addRange(0xff10, 0xff19, trait.foldable);
  addRange(0xff21, 0xff3a, trait.foldable);
  addRange(0xff41, 0xff5a, trait.foldable);
  add(',:;?!()"', trait.halfMark);
  add('.', trait.point);
  add('|｜\t', trait.cell);
  add('。；;', trait.stop);
  addRange(0x30, 0x39, trait.digit);
  addRange(0xff10, 0xff19, trait.digit);
  add('“”‘’《》〈〉「」『』【】〔〕（）()', trait.paired);
  add('XxＸ×*＊_＿待此填补核', trait.placeholder);
  add(`,:;()?!，：；（）？！。、《》〈〉「」『』【】〔〕“”‘’"'…${spaces}`, trait.mark);
  return table;
}

/** The traits of the UTF-16 unit at `index`; none beyond the ends. */
export function traitsAt(text: string, index: number): number {
  return traits[text.charCodeAt(index)] ?? 0;
}

export function traitsOf(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i += 1) found |= traits[text.charCodeAt(i)] ?? 0;
  return found;
}

/** First index at or after `from` whose character has one of the traits `bits`; `end` when there is none. */
export function nextWith(text: string, bits: number, from: number, end = text.length): number {
  let i = from;
  while (i < end && ((traits[text.charCodeAt(i)] ?? 0) & bits) === 0) i += 1;
  return i;
}

/** First index at or after `from` that is not blank; `end` when there is none. */
export function skipBlanks(text: string, from: number, end = text.length): number {
  let i = from;
  while (i < end && (traitsAt(text, i) & trait.blank) !== 0) i += 1;
  return i;
}

/** Index after the last character before `end` that is not blank. */
export function trimEnd(text: string, end: number, from = 0): number {
  let i = end;
  while (i > from && (traitsAt(text, i - 1) & trait.blank) !== 0) i -= 1;
  return i;
}

/** Whether the last character is one of `marks`, closing marks after it left aside: 。” ends as 。 does. */
export function endsIn(text: string, marks: string, closing = ''): boolean {
  const last = text.charAt(text.length - 1);
  if (last === '') return false;
  if (marks.includes(last)) return true;
  return closing.includes(last) && text.length > 1 && marks.includes(text.charAt(text.length - 2));
}

/** A line without its blanks: so that `索 引 号` and `索引号` are one word. */
export function withoutBlanks(text: string): string {
  return (traitsOf(text) & trait.blank) === 0 ? text : text.replace(/[\s\u0000-\u001f\u007f\u200b\u2060\ufeff]+/g, '');
}
