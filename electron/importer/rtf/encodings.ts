/** The encodings of Windows by their numbers and, for fonts, by character set. */
const codePages: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

const characterSets: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
]);

export const symbolSet = 2;

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** The bytes as text: in the encoding of their font, else in that of the document. */
export function decoded(bytes: readonly number[], characterSet: number | undefined, codePage: number | null): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  const encoding = characterSets.get(characterSet ?? 0) ?? codePages.get(codePage ?? 936) ?? 'windows-1252';
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
