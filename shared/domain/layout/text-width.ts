/** Basic Latin, Latin-1 and friends; the marks among them that Chinese fonts draw a full character wide are left out. */
const half = /[\u0020-\u00a6\u00a8-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u;

/** Width in full characters: 2022年1月 is 4.5 wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += half.test(character) ? 0.5 : 1;
  return width;
}

/**
 * With room for what programs and fonts do: some put a quarter of a character between Chinese and digits, and some fonts have
 * digits wider than half. For what must not be broken.
 */
export function generousWidth(text: string): number {
  const seams = text.match(/\p{Script=Han}(?=[\dA-Za-z])|[\dA-Za-z](?=\p{Script=Han})/gu)?.length ?? 0;
  const digits = text.match(/\d/gu)?.length ?? 0;
  return textWidth(text) + seams * 0.25 + digits * 0.06;
}
