const digits = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 108 → 一百零八. For numbering: whole numbers from 1 to 999. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`No numeral for ${n}: labels run from 1 to 999`);
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  let text = hundreds > 0 ? `${digits[hundreds]}百` : '';
  if (tens > 0) text += `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 ? text + digits[ones] : text;
}

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
