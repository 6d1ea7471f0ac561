import { z } from 'zod';

/** Fonts are licensed and differ from machine to machine, so each has named stand-ins, best first. */
const FontChoice = z.strictObject({ name: z.string().min(1), alternatives: z.array(z.string().min(1)) });
type FontChoice = z.infer<typeof FontChoice>;

export const Type = z.strictObject({ font: FontChoice, sizePt: z.number().min(5).max(72), bold: z.boolean() });
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
export const Profile = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /**
   * Which program the Word file is made for. `libreoffice` looks the same in all of them: the characters of a line come from
   * character spacing, a run-in heading shares its paragraph with the text. `word` uses what Word alone sets right: the
   * character grid, and a style separator that keeps the text behind a run-in heading out of the navigation pane.
   */
  target: z.enum(['word', 'libreoffice']),
  page: z.strictObject({
    widthMm: z.number().positive(),
    heightMm: z.number().positive(),
    marginsMm: z.strictObject({
      top: z.number().min(0),
      bottom: z.number().min(0),
      left: z.number().min(0),
      right: z.number().min(0),
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
  titleLinePitchPt: z.number().min(10).max(80),
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
export type Profile = z.infer<typeof Profile>;

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
  indentCharacters: 2,
  letterheadColour: 'FF0000',
  pageNumber: { position: 'outside', dashes: true, distanceMm: 7 },
};

/** Width and height of the text area (版心). */
export function textArea(profile: Profile): { readonly widthMm: number; readonly heightMm: number } {
  const { widthMm, heightMm, marginsMm } = profile.page;
  return {
    widthMm: widthMm - marginsMm.left - marginsMm.right,
    heightMm: heightMm - marginsMm.top - marginsMm.bottom,
  };
}

export function linesPerPage(profile: Profile): number {
  return Math.floor((textArea(profile).heightMm * 72) / 25.4 / profile.grid.linePitchPt);
}
