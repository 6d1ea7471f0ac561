import { BadFile } from '../bad-file.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five entities that XML has of its own, and characters by number. There are no others without a document type. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};)?/g, (whole, body: string | undefined) => {
    const decoded = body === undefined ? null : decodeEntity(body.slice(0, -1));
    if (decoded === null) throw new BadFile('broken', `XML: unknown entity ${whole.slice(0, 20)}`);
    return decoded;
  });
}

function decodeEntity(body: string): string | null {
  const number = /^#(?:x([0-9a-f]{1,8})|(\d{1,8}))$/i.exec(body);
  if (number === null) return named.get(body) ?? null;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : String.fromCodePoint(code);
}
