import { z } from 'zod';

/** Names stand in lists and between quotes, in the Word file and in the preview. */
const FontName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}"',;<>&\\]+$/u, '字体名里不能有引号、逗号等符号');

/** Fonts are licensed and differ from machine to machine, so each has named stand-ins, best first. */
const FontChoice = z.strictObject({ name: FontName, alternatives: z.array(FontName).max(10) });
export type FontChoice = z.infer<typeof FontChoice>;

/** Word counts sizes in half points. */
export const Type = z.strictObject({
  font: FontChoice,
  sizePt: z.number().min(5).max(120).multipleOf(0.5),
  bold: z.boolean(),
});
export type Type = z.infer<typeof Type>;

export const typeRoles = [
  'letterhead',
  'title',
  'subtitle',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexMark',
  'table',
  'pageNumber',
] as const;
export type TypeRole = (typeof typeRoles)[number];

/** 版式方案: everything about the look of a Word file that an office may set differently from its neighbour. */
const Shape = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(40),
  /**
   * Which program the Word file is made for. `libreoffice` looks the same in all of them: the characters of a line come from
   * character spacing, a run-in heading shares its paragraph with the text. `word` uses what Word alone sets right: the
   * character grid, and a style separator that keeps the text behind a run-in heading out of the navigation pane.
   */
  target: z.enum(['word', 'libreoffice']),
  page: z.strictObject({
    widthMm: z.number().min(100).max(450),
    heightMm: z.number().min(100).max(450),
    marginsMm: z.strictObject({
      top: z.number().min(5).max(100),
      bottom: z.number().min(5).max(100),
      left: z.number().min(5).max(100),
      right: z.number().min(5).max(100),
    }),
  }),
  grid: z.strictObject({
    linePitchPt: z.number().min(10).max(60),
    charactersPerLine: z.int().min(10).max(60),
  }),
  types: z.strictObject({
    letterhead: Type,
    title: Type,
    subtitle: Type,
    body: Type,
    heading1: Type,
    heading2: Type,
    heading3: Type,
    heading4: Type,
    annexMark: Type,
    table: Type,
    pageNumber: Type,
  } satisfies Record<TypeRole, typeof Type>),
  titleLinePitchPt: z.number().min(10).max(120),
  /** Of the text and its headings; a title, the letterhead and the page number keep their own font's. */
  digits: z.enum(['body', 'Times New Roman']),
  /** `official`: labels as they are, 一、（一）1.（1） by the standard. `chapters`: 第一章 第一节 一、（一） in their place. */
  numbering: z.enum(['official', 'chapters']),
  indentCharacters: z.number().min(0).max(8),
  letterheadColour: z.string().regex(/^[0-9A-F]{6}$/),
  pageNumber: z.strictObject({
    /** `outside`: right on odd pages, left on even ones, one character in. */
    position: z.enum(['outside', 'centre', 'none']),
    dashes: z.boolean(),
    /** From the lower edge of the text area to the middle of the page-number line. */
    distanceMm: z.number().min(0).max(30),
  }),
});
export const Profile = Shape.superRefine((profile, { addIssue }) => {
  for (const { path, message } of impossibilities(profile)) addIssue({ code: 'custom', path: [...path], message });
});
export type Profile = z.infer<typeof Profile>;

/** What is right field by field and still cannot be set. */
function impossibilities(profile: z.infer<typeof Shape>): readonly { path: readonly string[]; message: string }[] {
  const { types, grid, titleLinePitchPt, pageNumber, page } = profile;
  const { widthMm, heightMm } = textArea(profile);
  const pitchPt = (widthMm * 72) / 25.4 / grid.charactersPerLine;
  const low = (what: string) => `行距比${what}的字还矮，字会被切去一截`;
  return [
    ...(widthMm < 60 ? [{ path: ['page', 'marginsMm', 'left'], message: '左右白边太大，版心宽不足 60 毫米' }] : []),
    ...(heightMm < 60 ? [{ path: ['page', 'marginsMm', 'top'], message: '上下白边太大，版心高不足 60 毫米' }] : []),
    ...(grid.linePitchPt < types.body.sizePt ? [{ path: ['grid', 'linePitchPt'], message: low('正文') }] : []),
    ...(titleLinePitchPt < types.title.sizePt ? [{ path: ['titleLinePitchPt'], message: low('标题') }] : []),
    ...(widthMm >= 60 && pitchPt < types.body.sizePt * 0.85
      ? [{ path: ['grid', 'charactersPerLine'], message: '一行放不下这么多字，字会叠在一起' }]
      : []),
    ...(pageNumber.position !== 'none' && pageNumber.distanceMm > page.marginsMm.bottom - 3
      ? [{ path: ['pageNumber', 'distanceMm'], message: '下白边太小，页码会落到纸外' }]
      : []),
  ];
}

const fangsong: FontChoice = { name: '仿宋_GB2312', alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋'] };
const kaiti: FontChoice = { name: '楷体_GB2312', alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体'] };
const heiti: FontChoice = { name: '黑体', alternatives: ['SimHei', '方正黑体_GBK'] };
const songti: FontChoice = { name: '宋体', alternatives: ['SimSun', '方正书宋_GBK'] };
const xiaobiaosong: FontChoice = {
  name: '方正小标宋简体',
  alternatives: ['方正小标宋_GBK', '华文中宋', '宋体', 'SimSun'],
};

/** Three hao is 16 pt, two hao 22 pt, four hao 14 pt. Line pitch: the 225 mm of the text area are 637.8 pt; 22 × 28.95. */
export const gbt9704: Profile = {
  id: 'gbt9704',
  name: '党政机关公文格式（GB/T 9704—2012）',
  target: 'libreoffice',
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 37, bottom: 35, left: 28, right: 26 } },
  grid: { linePitchPt: 28.95, charactersPerLine: 28 },
  types: {
    letterhead: { font: xiaobiaosong, sizePt: 36, bold: false },
    title: { font: xiaobiaosong, sizePt: 22, bold: false },
    subtitle: { font: kaiti, sizePt: 16, bold: false },
    body: { font: fangsong, sizePt: 16, bold: false },
    heading1: { font: heiti, sizePt: 16, bold: false },
    heading2: { font: kaiti, sizePt: 16, bold: false },
    heading3: { font: fangsong, sizePt: 16, bold: false },
    heading4: { font: fangsong, sizePt: 16, bold: false },
    annexMark: { font: heiti, sizePt: 16, bold: false },
    table: { font: fangsong, sizePt: 12, bold: false },
    pageNumber: { font: songti, sizePt: 14, bold: false },
  },
  titleLinePitchPt: 28.95,
  digits: 'body',
  numbering: 'official',
  indentCharacters: 2,
  letterheadColour: 'FF0000',
  pageNumber: { position: 'outside', dashes: true, distanceMm: 7 },
};

/** Width and height of the text area (版心). */
export function textArea({ page }: Pick<Profile, 'page'>): { readonly widthMm: number; readonly heightMm: number } {
  const { widthMm, heightMm, marginsMm } = page;
  return {
    widthMm: widthMm - marginsMm.left - marginsMm.right,
    heightMm: heightMm - marginsMm.top - marginsMm.bottom,
  };
}

export function linesPerPage(profile: Profile): number {
  return Math.floor((textArea(profile).heightMm * 72) / 25.4 / profile.grid.linePitchPt);
}

/** With stand-ins that are as wide. */
export const timesNewRoman: FontChoice = {
  name: 'Times New Roman',
  alternatives: ['Liberation Serif', 'Tinos', 'Nimbus Roman'],
};

/** Every font of the profile once. */
export function fontsOf(profile: Profile): readonly FontChoice[] {
  const fonts = typeRoles.map((role) => profile.types[role].font);
  const all = profile.digits === 'body' ? fonts : [...fonts, timesNewRoman];
  return [...new Map(all.map((font) => [font.name, font])).values()];
}
