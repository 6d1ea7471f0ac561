/** Chinese characters, their marks and full-width forms: what is written without spaces and may be parted anywhere. */
export function isWide(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    /[“”‘’…—·℃％]/.test(character)
  );
}

/**
 * Fonts name the shape of a character, and some shapes have two names: a radical and the character that is written like
 * it, two dashes of one length, the dash of two characters that some fonts have as one. Chromium's PDFs take the radical (⼯ U+2F2F for 工), and in one font a rare character (㬵
 * for 胶): seen by printing all of GB 2312. These have no decomposition in Unicode, or a traditional one; most others do.
 */
const sameShape = new Map(
  [
    '―—‒–〜～∕／‵｀⼾户㬵胶⺁厂⺄乙⺈刀⺊卜⺍小⺎兀⺐尢⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻕阜⻗雨',
    '⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⺉刂⺅亻⻈讠⻖阝⺾艹⺘扌⺨犭⻠饣⺖忄⺦丬',
    '⺡氵⻌辶⺕彐⺰纟⺙攵⺣灬⺭礻⺺肀⻐钅⻂衤',
  ]
    .join('')
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** The text that is meant: radicals as characters, ligatures as letters, no invisible characters. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u2e3a\u2e3b]/g, (dash) => (dash === '\u2e3a' ? '——' : '———'))
    .replace(
      /[\u2012\u2015\u2035\u2215\u2329\u232a\u301c\u2e80-\u2fdf\u3b35\ufb00-\ufb06]/g,
      (sign) => sameShape.get(sign) ?? sign.normalize('NFKC'),
    )
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, ' ')
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufffe\uffff]/g,
      '',
    );
}

/** 1, 1.2.1 before a heading, and not a figure before what it counts. */
const numberAlone =
  /^\d{1,2}(?:\.\d{1,2}){0,3} (?!平[方米]|[年月日时万亿千百%％元个家项名人次件户倍吨米公类种条座处台所场批只支辆艘])/;

/** 建设有力 1.文物保护: a heading that goes on with another one in its line. */
const labelInLine = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)])[\u3400-\u9fff]/;

/**
 * Readers of PDF put a space where letters stand apart, and typesetters put Chinese and Latin apart: neither was typed.
 * Between Chinese characters it is the typesetter's when most of them are parted. A number that begins the text keeps
 * its space: it may be a label.
 */
export function closeUp(written: string): string {
  if (!/[ \u3000]/.test(written)) return written;
  // 2 0 2 3 年 1 2 月: figures in the fields of characters.
  const text = /\d \d \d \d ?年/.test(written) ? written.replace(/(?<=\d) (?=\d)/g, '') : written;
  const pairs = text.match(/[\u3400-\u9fff](?=[ \u3000]?[\u3400-\u9fff])/g)?.length ?? 0;
  const parted = text.match(/[\u3400-\u9fff](?=[ \u3000][\u3400-\u9fff])/g)?.length ?? 0;
  const spacedOut = pairs >= 4 && parted >= pairs * 0.3;
  const label = numberAlone.exec(text)?.[0].length ?? 0;
  return text.replace(/[ \u3000]+/g, (gap, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + gap.length);
    if (before === '' || after === '') return '';
    if (at + 1 === label) return ' ';
    if (!isMark(before) && labelInLine.test(text.slice(at + gap.length, at + gap.length + 6))) return gap;
    if (isMark(before) || isMark(after)) return '';
    if (isWide(before) && isWide(after)) return spacedOut ? '' : gap;
    return isWide(before) || isWide(after) ? '' : ' ';
  });
}

function isMark(character: string): boolean {
  return isWide(character) && /[\p{P}\p{S}]/u.test(character);
}

/** What stands between two texts of one paragraph when the second goes on in a new line. */
export function seam(before: string, after: string): string {
  const last = before.at(-1) ?? '';
  const first = after.charAt(0);
  if (last === '' || first === '' || isWide(last) || isWide(first)) return '';
  // A number, or a word with a hyphen of its own, that was parted.
  if (/\d/.test(last) && /[\d.,%]/.test(first)) return '';
  return /[-/]/.test(last) ? '' : ' ';
}

/** Display width in ems: a Chinese character is one, others about half. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += isWide(character) ? 1 : 0.5;
  return ems;
}
