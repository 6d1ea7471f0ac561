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

/** One key for all names of a font, so that 仿宋 is found as FangSong or simfang.ttf. */
export function fontKey(name: string): string {
  const key = plain(name);
  return canonical.get(key) ?? key;
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(' ', '');
}
