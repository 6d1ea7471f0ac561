import { linesPerPage, type Profile, type TypeRole, textArea } from './profile.ts';
import { sizeText } from './type-sizes.ts';

/** 规定 must be kept; the others are advice, and departing from them is no mistake. */
type Strength = '规定' | '一般' | '推荐' | '可以';

export type Departure = { readonly clause: string; readonly strength: Strength; readonly message: string };

type Rule = {
  readonly clause: string;
  readonly strength: Strength;
  /** What is different, as a sentence; `null` when the profile keeps the rule. */
  readonly broken: (profile: Profile) => string | null;
};

/** Where a profile departs from GB/T 9704—2012, in the order of the clauses. */
export function departures(profile: Profile): readonly Departure[] {
  return rules.flatMap(({ clause, strength, broken }) => {
    const message = broken(profile);
    return message === null ? [] : [{ clause, strength, message }];
  });
}

type TypeRule = {
  readonly clause: string;
  readonly strength: Strength;
  readonly role: TypeRole;
  readonly what: string;
  /** `null`: the standard leaves the size to the issuer. */
  readonly sizePt: number | null;
  readonly font: RegExp;
  readonly fontName: string;
};

const fangsong = { font: /仿宋|fangsong/iu, fontName: '仿宋体' };
const heiti = { font: /黑体|simhei|heiti/iu, fontName: '黑体' };
const kaiti = { font: /楷|kaiti/iu, fontName: '楷体' };
const xiaobiaosong = { font: /小标宋|xiaobiaosong/iu, fontName: '小标宋体' };
const songti = { font: /(?<![仿标中])宋|simsun/iu, fontName: '宋体' };

const typeRules: readonly TypeRule[] = [
  { clause: '5.2.2', strength: '一般', role: 'body', what: '正文', sizePt: 16, ...fangsong },
  { clause: '7.2.4', strength: '推荐', role: 'letterhead', what: '发文机关标志', sizePt: null, ...xiaobiaosong },
  { clause: '7.3.1', strength: '一般', role: 'title', what: '标题', sizePt: 22, ...xiaobiaosong },
  { clause: '7.3.3', strength: '一般', role: 'heading1', what: '一级标题', sizePt: 16, ...heiti },
  { clause: '7.3.3', strength: '一般', role: 'heading2', what: '二级标题', sizePt: 16, ...kaiti },
  { clause: '7.3.3', strength: '一般', role: 'heading3', what: '三级标题', sizePt: 16, ...fangsong },
  { clause: '7.3.3', strength: '一般', role: 'heading4', what: '四级标题', sizePt: 16, ...fangsong },
  { clause: '7.3.7', strength: '规定', role: 'annexMark', what: '“附件”二字及顺序号', sizePt: 16, ...heiti },
  { clause: '7.5', strength: '一般', role: 'pageNumber', what: '页码', sizePt: 14, ...songti },
];

const byClause = new Intl.Collator('en', { numeric: true });

const rules: readonly Rule[] = (
  [
    { clause: '5.1', strength: '规定', broken: paper },
    { clause: '5.2.1', strength: '规定', broken: margins },
    { clause: '5.2.1', strength: '规定', broken: area },
    { clause: '5.2.2', strength: '一般', broken: digits },
    { clause: '5.2.3', strength: '一般', broken: lines },
    { clause: '7.2.4', strength: '推荐', broken: letterheadColour },
    { clause: '7.2.7', strength: '规定', broken: redLine },
    { clause: '7.3.3', strength: '规定', broken: indent },
    { clause: '7.3.3', strength: '可以', broken: numbering },
    ...typeRules.flatMap(ofType),
    { clause: '7.5', strength: '一般', broken: pageNumberPlace },
    { clause: '7.5', strength: '一般', broken: pageNumberDistance },
  ] satisfies readonly Rule[]
).toSorted((one, other) => byClause.compare(one.clause, other.clause));

/** Sizes in points, and millimetres of the text area left empty, that make no visible difference. */
const sameSizePt = 0.25;
const unfilledMm = 2;

/** Font and size, and by itself whether it is bold: the standard asks for no bold anywhere. */
function ofType(rule: TypeRule): readonly Rule[] {
  const { clause, strength, role, what } = rule;
  const bold = ({ types }: Profile) => (types[role].bold ? `${what}加粗，标准没有加粗的要求` : null);
  return [
    { clause, strength, broken: (profile) => typeOf(profile, rule) },
    { clause, strength: '一般', broken: bold },
  ];
}

function typeOf(profile: Profile, { role, what, sizePt, font, fontName }: TypeRule): string | null {
  const type = profile.types[role];
  const isSize = sizePt === null || Math.abs(type.sizePt - sizePt) < sameSizePt;
  if (font.test(type.font.name) && isSize) return null;
  if (sizePt === null) return `${what}用${type.font.name}，标准推荐${fontName}`;
  return `${what}用${type.font.name} ${sizeText(type.sizePt)}，标准为${fontName} ${sizeText(sizePt)}`;
}

function paper({ page }: Profile): string | null {
  if (Math.abs(page.widthMm - 210) <= 1 && Math.abs(page.heightMm - 297) <= 1) return null;
  return `纸张为 ${page.widthMm}×${page.heightMm} 毫米，标准为 A4（210×297 毫米）`;
}

function margins({ page: { marginsMm } }: Profile): string | null {
  if (Math.abs(marginsMm.top - 37) <= 1 && Math.abs(marginsMm.left - 28) <= 1) return null;
  return `上白边 ${marginsMm.top} 毫米、左白边 ${marginsMm.left} 毫米，标准为 37±1 毫米、28±1 毫米`;
}

function area(profile: Profile): string | null {
  const { widthMm, heightMm } = textArea(profile);
  if (Math.abs(widthMm - 156) <= 1 && Math.abs(heightMm - 225) <= 1) return null;
  return `版心为 ${round(widthMm)}×${round(heightMm)} 毫米，标准为 156×225 毫米`;
}

function digits({ digits: font }: Profile): string | null {
  return font === 'body' ? null : `数字和字母用${font}，标准对正文只说仿宋体，没有另定`;
}

function lines(profile: Profile): string | null {
  const count = linesPerPage(profile);
  const { charactersPerLine: characters, linePitchPt } = profile.grid;
  const { heightMm } = textArea(profile);
  const emptyMm = heightMm - (count * linePitchPt * 25.4) / 72;
  if (count !== 22 || characters !== 28)
    return `行距 ${linePitchPt} 磅，每面 ${count} 行、每行 ${characters} 字，标准为 22 行、28 字`;
  if (emptyMm < unfilledMm) return null;
  // In steps that Word takes.
  const fullPt = Math.floor(((heightMm * 72) / 25.4 / count) * 20) / 20;
  return `行距 ${linePitchPt} 磅，22 行没有撑满版心，标准要求撑满（约 ${fullPt.toFixed(2)} 磅）`;
}

function letterheadColour({ letterheadColour: colour }: Profile): string | null {
  return isRed(colour) ? null : `发文机关标志的颜色是 ${colour}，标准推荐红色`;
}

function redLine({ letterheadColour: colour }: Profile): string | null {
  return isRed(colour) ? null : `版头分隔线的颜色是 ${colour}，标准为红色`;
}

/** The reds of the presses differ. */
function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red >= 0xc0 && green <= 0x30 && blue <= 0x30;
}

function numbering({ numbering: scheme }: Profile): string | null {
  return scheme === 'official' ? null : '层次序数用第一章、第一节，标准的写法是一、（一）1.（1）';
}

function indent({ indentCharacters }: Profile): string | null {
  return indentCharacters === 2 ? null : `自然段左空 ${indentCharacters} 字，标准为左空二字`;
}

function pageNumberPlace({ pageNumber }: Profile): string | null {
  if (pageNumber.position === 'none') return '不编页码，标准要求在版心下边缘之下编排页码';
  const wrong = [
    ...(pageNumber.position === 'centre' ? ['页码居中（标准为单页码居右空一字、双页码居左空一字）'] : []),
    ...(pageNumber.dashes ? [] : ['页码左右没有一字线']),
  ];
  return wrong.length === 0 ? null : wrong.join('，');
}

function pageNumberDistance({ pageNumber }: Profile): string | null {
  if (pageNumber.position === 'none' || Math.abs(pageNumber.distanceMm - 7) <= 1) return null;
  return `页码距版心下边缘 ${pageNumber.distanceMm} 毫米，标准为 7 毫米`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
