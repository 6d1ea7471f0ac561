/** The names one font goes by: in Chinese, in English, and as a file, which is all that some systems tell. */
const names: readonly (readonly string[])[] = [
  ['宋体', 'SimSun', 'NSimSun'],
  ['黑体', 'SimHei'],
  ['仿宋', 'FangSong', 'simfang'],
  ['楷体', 'KaiTi', 'simkai'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['华文仿宋', 'STFangsong', 'STFANGSO'],
  ['华文楷体', 'STKaiti'],
  ['华文中宋', 'STZhongsong', 'STZHONGS'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK'],
  ['方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK'],
  ['方正楷体_GBK', 'FZKai-Z03', 'FZKTK'],
  ['方正黑体_GBK', 'FZHei-B01', 'FZHTK'],
  ['方正书宋_GBK', 'FZShuSong-Z01', 'FZSSK'],
];

const canonical = new Map(names.flatMap((same) => same.map((name) => [plain(name), plain(same[0] ?? name)] as const)));

/** What to choose from: the fonts official documents use, then the Chinese ones that this computer has besides. */
export function offeredFonts(
  installed: ReadonlyMap<string, string> | null,
): readonly { readonly name: string; readonly installed: boolean | null }[] {
  const usual = names.map(([name = '']) => name);
  const known = new Set(usual.map(fontKey));
  const more = [...(installed ?? [])].filter(([key, name]) => !known.has(key) && isChinese.test(name));
  return [
    ...usual.map((name) => ({ name, installed: installed?.has(fontKey(name)) ?? null })),
    ...more.map(([, name]) => ({ name, installed: true })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
  ];
}

const isChinese = /\p{Script=Han}|CJK (?:SC|GB)|Source Han .*(?:SC|CN)|Microsoft YaHei|DengXian/u;

/** One key for all names of a font, so that 仿宋 is found as FangSong or simfang.ttf. */
export function fontKey(name: string): string {
  const key = plain(name);
  return canonical.get(key) ?? key;
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(' ', '');
}
