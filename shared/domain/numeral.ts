const digits = '零一二三四五六七八九';

/**
 * 1 → 一, 10 → 十, 21 → 二十一, 108 → 一百零八, 1004 → 一千零四. For numbering: whole numbers from 1. Ten thousand and above
 * stay in digits: there they are broken text, not numbering.
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`No numeral for ${n}: labels begin with 1`);
  if (n > 9999) return String(n);
  let text = '';
  let isSkipping = false;
  for (const [unit, name] of units) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) isSkipping = text !== '';
    else {
      const isPlainTen = unit === 10 && digit === 1 && text === '';
      text += `${isSkipping ? '零' : ''}${isPlainTen ? '' : digits[digit]}${name}`;
      isSkipping = false;
    }
  }
  return text;
}

const units = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
] as const;

const values: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...digits].map((d, i) => [d, i])),
  〇: 0,
  两: 2,
};

const usual = /^(?:[0-9]+|[零〇一二两三四五六七八九十百千]+)$/;

/**
 * The value of a Chinese or Arabic numeral: 十五 → 15, 二十 → 20, 廿三 → 23, 二〇二四 → 2024, 两千 → 2000, １２ → 12.
 * `null` when the text is no numeral.
 */
export function numeralValue(text: string): number | null {
  const single = values[text];
  if (single !== undefined) return single;
  const plain = usual.test(text) ? text : text.normalize('NFKC').replace(/廿/gu, '二十').replace(/卅/gu, '三十');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/^[零〇一二两三四五六七八九十百千]+$/u.test(plain)) return null;
  if (!/[十百千]/u.test(plain)) return Number([...plain].map((c) => values[c]).join(''));
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const c of plain) {
    const unit = c === '千' ? 1000 : c === '百' ? 100 : c === '十' ? 10 : 0;
    if (unit === 0) {
      if (digit !== null && digit !== 0) return null;
      digit = values[c] ?? 0;
    } else {
      if (unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
