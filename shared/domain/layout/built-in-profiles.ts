import { type FontChoice, gbt9704, type Profile } from './profile.ts';

/** Fonts that every Windows has; where they are not, the same kind under another name. */
const windows = {
  fangsong: font('仿宋', 'FangSong', '仿宋_GB2312', '方正仿宋_GBK', '华文仿宋'),
  kaiti: font('楷体', 'KaiTi', '楷体_GB2312', '方正楷体_GBK', '华文楷体'),
  // No 小标宋 comes with Windows; 华文中宋 comes with Office and looks most like it.
  zhongsong: font('华文中宋', 'STZhongsong', '方正小标宋简体', '方正小标宋_GBK', '宋体', 'SimSun'),
};

function font(name: string, ...alternatives: readonly string[]): FontChoice {
  return { name, alternatives: [...alternatives] };
}

const { types } = gbt9704;

/** What comes with the program: the standard first, then what offices commonly do instead. None of them can be changed. */
export const builtInProfiles: readonly Profile[] = [
  gbt9704,
  {
    ...gbt9704,
    id: 'internal',
    name: '单位内部材料（页码居中）',
    pageNumber: { ...gbt9704.pageNumber, position: 'centre' },
  },
  {
    ...gbt9704,
    id: 'system-fonts',
    name: '国标版式，用系统自带字体',
    types: {
      ...types,
      letterhead: { ...types.letterhead, font: windows.zhongsong },
      title: { ...types.title, font: windows.zhongsong },
      subtitle: { ...types.subtitle, font: windows.kaiti },
      body: { ...types.body, font: windows.fangsong },
      heading2: { ...types.heading2, font: windows.kaiti },
      heading3: { ...types.heading3, font: windows.fangsong },
      heading4: { ...types.heading4, font: windows.fangsong },
      table: { ...types.table, font: windows.fangsong },
    },
  },
  {
    ...gbt9704,
    id: 'pitch28',
    name: '行距28磅，二三级标题加粗，西文数字',
    grid: { ...gbt9704.grid, linePitchPt: 28 },
    types: { ...types, heading2: { ...types.heading2, bold: true }, heading3: { ...types.heading3, bold: true } },
    digits: 'Times New Roman',
  },
  { ...gbt9704, id: 'chapters', name: '长篇规划（第一章、第一节）', numbering: 'chapters' },
];

const usualFonts = builtInProfiles.flatMap((profile) => Object.values(profile.types).map(({ font }) => font));

/** A font by its name, with the stand-ins it usually has; for an unknown one those of its kind. */
export function fontNamed(name: string): FontChoice {
  const usual = usualFonts.find((each) => each.name === name);
  if (usual !== undefined) return usual;
  const kind = ['小标宋', '仿宋', '楷', '黑'].find((word) => name.includes(word));
  const like = usualFonts.find((each) => kind !== undefined && each.name.includes(kind)) ?? types.pageNumber.font;
  return font(name, ...[like.name, ...like.alternatives].filter((other) => other !== name).slice(0, 9));
}
