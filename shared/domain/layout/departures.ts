import { linesPerPage, type Profile, type TypeRole, textArea } from './profile.ts';

/** 规定 must be kept; 一般 and 推荐 are advice, and departing from them is no mistake. */
type Strength = '规定' | '一般' | '推荐';

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

const rules: readonly Rule[] = [
  { clause: '5.1', strength: '规定', broken: paper },
  { clause: '5.2.1', strength: '规定', broken: margins },
  { clause: '5.2.1', strength: '规定', broken: area },
  {
    clause: '5.2.2',
    strength: '一般',
    broken: (p) => typeOf(p, 'body', '正文', 16, '3号', /仿宋|fangsong/iu, '仿宋体'),
  },
  { clause: '5.2.3', strength: '一般', broken: lines },
  { clause: '7.2.4', strength: '推荐', broken: letterhead },
  { clause: '7.3.1', strength: '一般', broken: (p) => typeOf(p, 'title', '标题', 22, '2号', /小标宋/u, '小标宋体') },
  { clause: '7.3.3', strength: '规定', broken: indent },
  {
    clause: '7.3.3',
    strength: '一般',
    broken: (p) => typeOf(p, 'heading1', '一级标题', 16, '3号', /黑体|simhei/iu, '黑体'),
  },
  {
    clause: '7.3.3',
    strength: '一般',
    broken: (p) => typeOf(p, 'heading2', '二级标题', 16, '3号', /楷|kaiti/iu, '楷体'),
  },
  {
    clause: '7.3.3',
    strength: '一般',
    broken: (p) => typeOf(p, 'heading3', '三级标题', 16, '3号', /仿宋|fangsong/iu, '仿宋体'),
  },
  {
    clause: '7.3.3',
    strength: '一般',
    broken: (p) => typeOf(p, 'heading4', '四级标题', 16, '3号', /仿宋|fangsong/iu, '仿宋体'),
  },
  { clause: '7.3.3', strength: '一般', broken: bold },
  {
    clause: '7.3.7',
    strength: '规定',
    broken: (p) => typeOf(p, 'annexMark', '“附件”二字及顺序号', 16, '3号', /黑体|simhei/iu, '黑体'),
  },
  {
    clause: '7.5',
    strength: '一般',
    broken: (p) => typeOf(p, 'pageNumber', '页码', 14, '4号', /(?<!仿)宋|simsun/iu, '宋体'),
  },
  { clause: '7.5', strength: '一般', broken: pageNumberPlace },
  { clause: '7.5', strength: '一般', broken: pageNumberDistance },
];

/** Sizes in points that make no visible difference are the same size. */
const sameSizePt = 0.25;

function typeOf(
  profile: Profile,
  role: TypeRole,
  what: string,
  sizePt: number,
  sizeName: string,
  font: RegExp,
  fontName: string,
): string | null {
  const type = profile.types[role];
  if (font.test(type.font.name) && Math.abs(type.sizePt - sizePt) < sameSizePt) return null;
  return `${what}用${type.font.name} ${type.sizePt} 磅，标准为${sizeName}（${sizePt} 磅）${fontName}`;
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

function lines(profile: Profile): string | null {
  const count = linesPerPage(profile);
  const characters = profile.grid.charactersPerLine;
  return count === 22 && characters === 28 ? null : `每面 ${count} 行、每行 ${characters} 字，标准为 22 行、28 字`;
}

function letterhead(profile: Profile): string | null {
  const { name } = profile.types.letterhead.font;
  if (/小标宋/u.test(name) && profile.letterheadColour === 'FF0000') return null;
  return `发文机关标志用${name}、颜色 ${profile.letterheadColour}，标准推荐红色小标宋体`;
}

function indent({ indentCharacters }: Profile): string | null {
  return indentCharacters === 2 ? null : `自然段左空 ${indentCharacters} 字，标准为左空二字`;
}

function bold({ types }: Profile): string | null {
  const names = {
    title: '标题',
    body: '正文',
    heading1: '一级标题',
    heading2: '二级标题',
    heading3: '三级标题',
    heading4: '四级标题',
  };
  const used = Object.entries(names).flatMap(([role, name]) => (types[role as keyof typeof names].bold ? [name] : []));
  return used.length === 0 ? null : `${used.join('、')}加粗，标准没有加粗的要求`;
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
