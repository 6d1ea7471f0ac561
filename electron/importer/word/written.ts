import { symbolText } from '../lines/symbols.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, textOf } from '../package/xml-tree.ts';

const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** What an element within a run writes into the text; `null` for one that is not written. */
export function writtenFor(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      // Line ends in it are blanks to Word.
      return textOf(element).replace(/[\r\n]+/g, ' ');
    case 'w:br':
      // Page and column breaks are no part of the text.
      return ['page', 'column'].includes(attribute(element, 'w:type') ?? '') ? '' : '\n';
    case 'w:sym':
      return symbolOf(element);
    default:
      return characters.get(element.name) ?? null;
  }
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attribute(element, 'w:char') ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  const font = attribute(element, 'w:font') ?? null;
  // In a symbol font the letters are pictures too, written from U+F000 or as they are.
  const isPicture = /^(wingdings|webdings|symbol)/i.test(font ?? '');
  return symbolText(String.fromCharCode(isPicture && code < 0x100 ? code + 0xf000 : code), font);
}
