/** Basic Latin, Latin-1 and friends; the marks among them that Chinese fonts draw a full character wide are left out. */
const half = /[\u0020-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u;

/** Width in full characters: 2022年1月 is 4.5 wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += half.test(character) ? 0.5 : 1;
  return width;
}
