/**
 * Automatic numbers as Word writes them: ST_NumberFormat of ISO/IEC 29500-1, 17.18.59. What the standard leaves open
 * (Chinese counting past 99) follows ordinary usage; a format of another script is written in digits.
 */
export function formatNumber(format: string, n: number): string {
  if (format === 'none' || format === 'bullet') return '';
  if (n < 0 || !Number.isSafeInteger(n)) return String(n);
  return formats.get(format)?.(n) ?? String(n);
}

type Format = (n: number) => string | undefined;

const simplified = '〇一二三四五六七八九';

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ...all(['chineseCounting', 'chineseCountingThousand', 'taiwaneseCounting', 'taiwaneseCountingThousand'], (n) =>
    counting(n, '零一二三四五六七八九', '十百千', '万', true),
  ),
  ...all(['japaneseCounting', 'koreanCounting'], (n) => counting(n, '零一二三四五六七八九', '十百千', '万', true)),
  ...all(['chineseLegalSimplified'], (n) => counting(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟', '万', false)),
  ...all(['ideographLegalTraditional', 'japaneseLegal'], (n) =>
    counting(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟', '萬', false),
  ),
  ...all(['ideographDigital', 'taiwaneseDigital', 'japaneseDigitalTenThousand', 'koreanDigital2'], (n) =>
    [...String(n)].map((digit) => simplified[Number(digit)]).join(''),
  ),
  ...all(['ideographTraditional'], from('甲乙丙丁戊己庚辛壬癸')),
  ...all(['ideographZodiac'], from('子丑寅卯辰巳午未申酉戌亥')),
  ...all(['ideographZodiacTraditional'], stemsAndBranches),
  ...all(['ideographEnclosedCircle'], from('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')),
  ...all(['decimalEnclosedCircle', 'decimalEnclosedCircleChinese'], from(characters(0x2460, 20))),
  ...all(['decimalEnclosedParen'], from(characters(0x2474, 20))),
  ...all(['decimalEnclosedFullstop'], from(characters(0x2488, 20))),
  ...all(['decimalFullWidth', 'decimalFullWidth2'], (n) =>
    String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  ...all(['decimalZero'], (n) => String(n).padStart(2, '0')),
  ...all(['numberInDash'], (n) => `- ${n} -`),
  ...all(['upperLetter'], (n) => letters(n, 0x41)),
  ...all(['lowerLetter'], (n) => letters(n, 0x61)),
  ...all(['upperRoman'], roman),
  ...all(['lowerRoman'], (n) => roman(n)?.toLowerCase()),
  ...all(['hex'], (n) => n.toString(16).toUpperCase()),
  ...all(['ordinal'], ordinal),
]);

function all(names: readonly string[], format: Format): [string, Format][] {
  return names.map((name) => [name, format]);
}

function characters(first: number, count: number): string {
  return Array.from({ length: count }, (_, i) => String.fromCharCode(first + i)).join('');
}

/** The nth of a row of characters; Word goes on in digits after the last. */
function from(row: string): Format {
  return (n) => row[n - 1];
}

/** Up to 99,999,999, more than any list has. */
function counting(n: number, digits: string, units: string, tenThousand: string, shortTen: boolean): string {
  if (n >= 100_000_000) return String(n);
  if (n >= 10_000) {
    const rest = n % 10_000;
    const gap = rest > 0 && rest < 1000 ? digits[0] : '';
    const below = rest === 0 ? '' : counting(rest, digits, units, tenThousand, false);
    return counting(Math.floor(n / 10_000), digits, units, tenThousand, shortTen) + tenThousand + gap + below;
  }
  const text = String(n);
  let result = '';
  let gap = false;
  [...text].forEach((digit, i) => {
    const unit = text.length - 1 - i;
    if (digit === '0') {
      gap = true;
      return;
    }
    if (gap && result !== '') result += digits[0];
    gap = false;
    const isShort = shortTen && unit === 1 && n < 20 && n >= 10;
    result += (isShort ? '' : digits[Number(digit)]) + (unit === 0 ? '' : (units[unit - 1] ?? ''));
  });
  return result === '' ? (digits[0] ?? '') : result;
}

/** A … Z, AA, BB …: Word repeats the letter. */
function letters(n: number, first: number): string | undefined {
  if (n < 1 || n > 780) return undefined;
  return String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string | undefined {
  if (n < 1 || n > 3999) return undefined;
  const row = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  const place = (digit: number, one: string, five: string, ten: string): string =>
    (row[digit] ?? '').replace(/[IVX]/g, (c) => (c === 'I' ? one : c === 'V' ? five : ten));
  return (
    'M'.repeat(Math.floor(n / 1000)) +
    place(Math.floor(n / 100) % 10, 'C', 'D', 'M') +
    place(Math.floor(n / 10) % 10, 'X', 'L', 'C') +
    (row[n % 10] ?? '')
  );
}

function ordinal(n: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th';
  return n + ending;
}

function stemsAndBranches(n: number): string | undefined {
  if (n < 1 || n > 60) return undefined;
  return `${'甲乙丙丁戊己庚辛壬癸'[(n - 1) % 10]}${'子丑寅卯辰巳午未申酉戌亥'[(n - 1) % 12]}`;
}
