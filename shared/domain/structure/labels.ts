import type { Label, LabelScheme } from '../label.ts';
import { chineseNumeral, numeralValue } from '../numeral.ts';

/** A label at the beginning of a text. `length` includes the blanks after it. */
export type LabelReading = {
  readonly label: Label;
  readonly length: number;
  /** Only a label when the numbers before or after it say so: `1 加强`, `1.100个`. */
  readonly weak: boolean;
};

const hanDigits = '一二三四五六七八九十百零〇';
const han = `[${hanDigits}]{1,5}`;
const arabic = '[0-9０-９]{1,2}';
const brackets = '（(〔［[【';
const arabicDigits = '0123456789';
const wideDigits = '０１２３４５６７８９';
const gap = '[ \\t\\u3000\\u00a0]*';

type Rule = {
  readonly scheme: LabelScheme;
  /** The characters that a match can begin with. */
  readonly begins: string;
  readonly pattern: RegExp;
  /** What follows decides: no label at all, or one only in a sequence. */
  readonly doubt?: (rest: string, mark: string, number: number) => 'none' | 'weak' | null;
};

/** In order: the first that matches is tried and no other of the same form. Group 1 is the numeral. */
const rules: readonly Rule[] = [
  { scheme: 'chapter', begins: '第', pattern: division('[章]'), doubt: doubtDivision },
  { scheme: 'section', begins: '第', pattern: division('节'), doubt: doubtDivision },
  { scheme: 'division', begins: '第', pattern: division('(?:部分|篇)'), doubt: doubtDivision },
  { scheme: 'ordinal', begins: '第', pattern: start(`第${gap}(${han})${gap}([，,、：:])`) },
  {
    scheme: 'sequence',
    begins: '首其再最',
    pattern: start(`(首先|其次|再次|再者|最后|其[一二三四五六七八九])${gap}([，,、：:])`),
    doubt: () => 'weak',
  },
  {
    scheme: 'chinese',
    begins: hanDigits,
    pattern: start(`(${han})${gap}([、．.,，:：]|(?=[ \\t\\u3000]))`),
    doubt: doubtChinese,
  },
  {
    scheme: 'is',
    begins: hanDigits,
    pattern: start(`(${han})是([，,：:、]?)`),
    doubt: (rest) => (/^(?:[一否]|非(?![遗公税煤法农机营物国学首]))/.test(rest) ? 'none' : null),
  },
  {
    scheme: 'must',
    begins: hanDigits,
    pattern: start(`(${han})要([，,：:、]?)`),
    doubt: (rest) => (/^(?:[素点求件领事闻塞道职]|务(?![实必求]))/.test(rest) ? 'none' : null),
  },
  {
    scheme: 'chinese-bracketed',
    begins: brackets,
    pattern: start(`[（(〔［[【]${gap}(${han})${gap}[）)〕］\\]】]${gap}([、．.,，]?)`),
    doubt: doubtBracketed,
  },
  {
    scheme: 'chinese-bracketed',
    begins: `（(${hanDigits}`,
    pattern: start(`[（(]?(${han})${gap}[）)]${gap}([、．.,，]?)`),
    doubt: doubtBracketed,
  },
  {
    scheme: 'arabic-bracketed',
    begins: brackets,
    pattern: start(`[（(〔［[【]${gap}(${arabic})${gap}[）)〕］\\]】]${gap}([、．.,，]?)`),
    doubt: doubtBracketed,
  },
  {
    scheme: 'arabic-half-bracketed',
    begins: arabicDigits + wideDigits,
    pattern: start(`(${arabic})${gap}[）)]${gap}([、．.,，]?)`),
    doubt: doubtBracketed,
  },
  // 1.1 and A、 have no kind of their own: they count as the kind that usually stands as deep.
  { scheme: 'arabic-bracketed', begins: arabicDigits, pattern: dotted(1), doubt: doubtDotted },
  { scheme: 'arabic-half-bracketed', begins: arabicDigits, pattern: dotted(2), doubt: doubtDotted },
  { scheme: 'circled', begins: arabicDigits, pattern: dotted(3), doubt: doubtDotted },
  {
    scheme: 'circled',
    begins: 'ABCDEFGH',
    pattern: start('([A-H])([、．.）)])(?=[ \\u3000]?[\\u3400-\\u9fff“《])'),
    doubt: () => 'weak',
  },
  {
    scheme: 'arabic',
    begins: arabicDigits + wideDigits,
    pattern: start(`(${arabic})${gap}([．.、,，]|(?=[ \\t\\u3000]))`),
    doubt: doubtArabic,
  },
  {
    scheme: 'arabic',
    begins: arabicDigits,
    pattern: start('([1-9]|1[0-9])(?=[\\u3400-\\u9fff“《])'),
    doubt: doubtGlued,
  },
];

function dotted(points: number): RegExp {
  return start(
    `([0-9]{1,2}(?:[.．][0-9]{1,2}){${points}})(?![0-9.．])([、]?)(?=[ \\t\\u3000\\u00a0]*[\\u3400-\\u9fff“《])`,
  );
}

/** 1.5亿元 is a figure; 1.2 and a heading need the 1.1 before them. */
function doubtDotted(rest: string): 'none' | 'weak' {
  return measure.test(rest) ? 'none' : 'weak';
}

function start(pattern: string): RegExp {
  return new RegExp(`^${pattern}`);
}

function division(unit: string): RegExp {
  return start(`第${gap}(${han}|${arabic})${gap}${unit}(${gap}[、：:，,．.]?)`);
}

/** 第一部分资金, 第一节课: in prose what follows runs on; a heading is short or set off. */
function doubtDivision(rest: string, mark: string): 'none' | 'weak' | null {
  if (referenceGoesOn.test(rest)) return 'none';
  if (mark !== '' || rest === '' || /^[\s（(“《]/.test(rest)) return null;
  return rest.length > 40 || /^[课程的，。]/.test(rest) || /[，。；]/.test(rest.slice(0, -1)) ? 'none' : null;
}

const referenceGoesOn = new RegExp(`^(?:[至到和及与或、，—～~-]${gap})?[（(〔]${gap}(?:${han}|${arabic})${gap}[）)〕]`);

/** （一）至（三）项, （一）、（二）, （一）中的: a reference that a line happens to begin with. */
function doubtBracketed(rest: string, mark: string): 'none' | null {
  if (referenceGoesOn.test(rest) || /^[。；;，,、：:）)]/.test(rest)) return 'none';
  return mark === '' && /^(?:[项款](?!目)|中[的所提]|所[列述])/.test(rest) ? 'none' : null;
}

/** 一、二、三产业 counts; 二、三季度 too. 三、一年来 is a heading. */
function doubtChinese(rest: string, mark: string, number: number): 'none' | 'weak' | null {
  if (mark === '') return rest.length > 40 || /[，。；]/.test(rest.slice(0, -1)) ? 'none' : 'weak';
  const listed =
    /^([一二三四五六七八九十]{1,3})(、|是|类|线|级|年级|次|期|批|等|流|手|把手|审|楼|号楼|班|组|村|支部|车间|标段|片区|季度|月份?|产)/.exec(
      rest,
    );
  if (listed && mark === '、') {
    if (listed[2] === '是') return null;
    if (listed[2] === '、') return 'none';
    if (listed[2] === '产' || numeralValue(listed[1] ?? '') === number + 1) return 'none';
  }
  return mark === '、' || mark === '．' || mark === '.' ? null : 'weak';
}

/** What is counted, after a number set off by blanks: 12 月, 3 季度, 5 个; but 4 人民陪审, 2 种植结构 are headings. */
const measure =
  /^(?:[月号时季周天万亿千百元次件户篇条类轮批期倍岁亩吨米%％]|年(?!度|轻|底|鉴|货|检|会)|日(?!常)|分(?!类|级|层)|个(?!人|体)|家(?!庭|校|教|风)|项(?!目)|名(?!师|校|医)|人(?!民|才|口|大|居|社|文|均|事|力|防|员)|座(?!谈)|处(?!置|理)|台(?!账)|所(?!有)|种(?!植|养|业|子|粮|苗))/;

/** 1.5亿元 and 31.2万亩 are figures, 1.2023年 and 2.5G网络 may be headings, 1 and a blank needs a sequence. */
function doubtArabic(rest: string, mark: string): 'none' | 'weak' | null {
  if (/^[0-9０-９]/.test(rest)) {
    if (/^(?:19|20|２０)[0-9０-９]{2}年/.test(rest)) return null;
    if (/^[0-9０-９]+[、.．:：,，%％]/.test(rest)) return 'none';
    if ((mark === ',' || mark === '，') && /^[0-9]{3}(?![0-9])/.test(rest)) return 'none';
    // 2.3月底前…: no decimal counts months.
    if (/^[0-9０-９]{1,2}月/.test(rest)) return 'weak';
    if (/^[0-9０-９]+\s*[万亿元倍亩吨米㎡℃人户年月日时分]/.test(rest)) return mark === '、' ? 'weak' : 'none';
    return 'weak';
  }
  if (rest === '') return 'weak';
  if (mark === '') return measure.test(rest.trimStart()) ? 'none' : 'weak';
  if (mark === ',' || mark === '，') return 'weak';
  return null;
}

/** Words that count, which no heading begins with either. */
const rarerMeasure =
  /^(?:[起宗份张支部套辆艘架头只匹栋幢间口组队班届首本册卷枚笔单例床级层楼街镇乡村县区市校院局厂线段道孔眼井克斤里顷升度成股票秒点夜旬代句字页行幅大小多余]|公[里顷斤分]|平方|立方)/;

/** 1稳增长，发展动能更加强劲: a heading whose label lost its mark has no figures in it. */
function doubtGlued(rest: string): 'none' | 'weak' {
  if (measure.test(rest) || rarerMeasure.test(rest)) return 'none';
  const title = /^[^。；;：: \u3000]*/.exec(rest)?.[0] ?? '';
  return title.length < 4 || title.length > 30 || /[0-9０-９]|[，,、]$/.test(title) ? 'none' : 'weak';
}

/** ㈠ ⒈ ⑴ ① ❶: one character that is a whole label. */
const single: readonly { from: number; count: number; scheme: LabelScheme }[] = [
  { from: 0x3220, count: 10, scheme: 'chinese-bracketed' },
  { from: 0x2488, count: 20, scheme: 'arabic' },
  { from: 0x2474, count: 20, scheme: 'arabic-bracketed' },
  { from: 0x2460, count: 20, scheme: 'circled' },
  { from: 0x2776, count: 10, scheme: 'circled' },
];

function numberOf(text: string): number | null {
  return numbers.get(text) ?? numeralValue(text.replace('其', '').replace(/^.*[.．]/, ''));
}

/** Numerals that are no numbers, and those that most labels have. 最后 stands for whatever is last: it counts as the fourth. */
const numbers: ReadonlyMap<string, number> = new Map([
  ...[...'ABCDEFGH'].map((letter, i): [string, number] => [letter, i + 1]),
  ...Array.from({ length: 30 }, (_, i): [string, number] => [chineseNumeral(i + 1), i + 1]),
  ...Array.from({ length: 30 }, (_, i): [string, number] => [String(i + 1), i + 1]),
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', 4],
]);

/** The rules that a label beginning with a character can follow, in their order. */
const rulesFor: ReadonlyMap<string, readonly Rule[]> = new Map(
  [...new Set(rules.flatMap(({ begins }) => [...begins]))].map((first) => [
    first,
    rules.filter(({ begins }) => begins.includes(first)),
  ]),
);

/** The label at the beginning of a trimmed line, `null` when there is none. */
export function readLabel(line: string): LabelReading | null {
  const code = line.charCodeAt(0);
  const candidates = rulesFor.get(line.charAt(0));
  if (!candidates) return code >= 0x2460 && code < 0x3230 ? readSingle(line, code) : null;
  // Labels and the words that cast doubt on them stand at the beginning; a megabyte behind them is not looked at.
  const head = line.slice(0, 100);
  for (const rule of candidates) {
    const match = rule.pattern.exec(head);
    if (!match) continue;
    const number = numberOf(match[1] ?? '');
    if (number === null || number < 1 || number > 200) continue;
    const rest = head.slice(match[0].length);
    const doubt = rule.doubt?.(rest, match[2] ?? '', number) ?? null;
    if (doubt === 'none') continue;
    const text = match[0].trimEnd();
    // Without a mark the blank is what tells the label from the heading (1 收入).
    const after = line.charAt(text.length);
    const blank = isBlank(after) && endsInNumeral(text, rule.scheme) ? after : '';
    return reading(line, text + blank, rule.scheme, number, doubt === 'weak' || closesQuotation(rest));
  }
  return null;
}

function endsInNumeral(label: string, scheme: LabelScheme): boolean {
  return /[0-9０-９]$/.test(label) || (/[一-鿿]$/.test(label) && endsAtBlank.has(scheme));
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\u3000' || character === '\t' || character === '\u00a0';
}

function readSingle(line: string, code: number): LabelReading | null {
  for (const { from, count, scheme } of single) {
    if (code < from || code >= from + count) continue;
    const mark = /^.[ \t\u3000]*[、．.,，]?/.exec(line)?.[0] ?? line.charAt(0);
    return reading(line, mark.trimEnd(), scheme, code - from + 1, false);
  }
  return null;
}

const endsAtBlank: ReadonlySet<LabelScheme> = new Set(['chapter', 'section', 'division', 'chinese', 'arabic']);

/** `一、二是二”，…`: the rest of a quotation that began on the line before. */
function closesQuotation(rest: string): boolean {
  return /[”》」]/.test(/[“”《》「」]/.exec(rest.slice(0, 40))?.[0] ?? '');
}

/** A label whose numeral was lost: `)加强`, `（）加强`, `、加强`, `. 加强`. The number is found from the sequence. */
export function readLostLabel(line: string): { text: string; length: number; bracket: boolean } | null {
  const match = /^(?:[（(][ \u3000]*[）)]|[）)]|、|．|\.)[ \t\u3000]*(?=[\u3400-\u9fff“《])/.exec(line.slice(0, 20));
  if (!match) return null;
  const text = match[0].trimEnd();
  return { text, length: match[0].length, bracket: /[）)]/.test(text) };
}

function reading(line: string, text: string, scheme: LabelScheme, number: number, weak: boolean): LabelReading {
  let length = text.length;
  while (isBlank(line.charAt(length))) length += 1;
  return { label: { text, scheme, number, missing: false }, length, weak };
}
