/**
 * Characters of symbol fonts (Wingdings, Symbol) by their code, which Word keeps in the private area from U+F000. Only
 * those that official documents use for bullets and ticks; any other becomes a plain square.
 */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '□'],
  [0x72, '□'],
  [0x74, '◆'],
  [0x75, '◆'],
  [0x76, '◆'],
  [0x77, '◆'],
  [0x9f, '•'],
  [0xa0, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const symbol: ReadonlyMap<number, string> = new Map([
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xa3, '≤'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xd7, '·'],
  [0xde, '⇒'],
  [0xae, '→'],
]);

/** What a character of a symbol font looks like; characters that mean themselves stay. */
export function symbolText(text: string, font: string | null): string {
  return text.replace(/[\ue000-\uf8ff]/g, (character) => {
    const code = character.charCodeAt(0) & 0xff;
    const table = /^symbol$/i.test(font ?? '') ? symbol : wingdings;
    return table.get(code) ?? '□';
  });
}
