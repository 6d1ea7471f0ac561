import type { TextEncoding } from '../../../shared/contract/importer-messages.ts';

/** Node decodes GB 18030 and Big5 but does not encode them: the table is made by decoding every two-byte sequence. */
function doubleByteTable(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // Not every pair is a character.
      }
    }
  }
  return table;
}

const tables = { gb18030: doubleByteTable('gb18030'), big5: doubleByteTable('big5') };

function encodeDoubleByte(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : tables[encoding].get(character);
    if (pair === undefined) throw new Error(`${encoding} has no two-byte ${character}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

/** Without a byte order mark. */
export function encode(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
    case 'big5':
      return encodeDoubleByte(text, encoding);
  }
}

export function isEncodable(character: string, encoding: 'gb18030' | 'big5'): boolean {
  return character.charCodeAt(0) < 0x80 || tables[encoding].has(character);
}
