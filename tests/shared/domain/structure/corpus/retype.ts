/** The same document as another hand or program would have left it; its structure stays what it was. */

import { wrapParagraph } from './generate/wrap.ts';
import type { CorpusDocument } from './gold.ts';

export type Retyping = { readonly name: string; readonly retype: (document: CorpusDocument) => CorpusDocument };

function everyLine(change: (line: string) => string): Retyping['retype'] {
  return (document) => ({ ...document, text: document.text.split('\n').map(change).join('\n') });
}

function everywhere(change: (text: string) => string): Retyping['retype'] {
  return (document) => ({ ...document, text: change(document.text) });
}

const numerals = '一二三四五六七八九十';

export const retypings: readonly Retyping[] = [
  { name: 'as it is', retype: (document) => document },
  {
    name: 'half-width marks',
    retype: everywhere((text) => text.replace(/[，；：（）]/g, (mark) => halves[mark] ?? mark)),
  },
  {
    name: 'full-width marks',
    retype: everywhere((text) =>
      text.replace(/(?<=[\u4e00-\u9fff”》])[,;:](?=[\u4e00-\u9fff“《\d])/g, (mark) => wholes[mark] ?? mark),
    ),
  },
  {
    name: 'labels as one sign',
    retype: everyLine((line) =>
      line
        .replace(/^(\s*)[（(]([一二三四五六七八九十])[）)]/, (_, blank: string, numeral: string) => {
          return blank + String.fromCharCode(0x3220 + numerals.indexOf(numeral));
        })
        .replace(/^(\s*)([1-9])[.．、](?!\d)/, (_, blank: string, digit: string) => {
          return blank + String.fromCharCode(0x2487 + Number(digit));
        }),
    ),
  },
  { name: 'indents of full-width blanks', retype: everyLine((line) => (isRight(line) ? line : `　　${line.trim()}`)) },
  { name: 'indents of fixed blanks', retype: everyLine((line) => `\u00a0\u00a0\u00a0\u00a0${line}`) },
  { name: 'an empty line after each', retype: everyLine((line) => `${line}\n`) },
  {
    name: 'Windows line ends and a byte order mark',
    retype: everywhere((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`),
  },
  { name: 'broken at 38, indented', retype: (document) => broken(document, 38, '　　', null) },
  { name: 'broken at 34, indented, pages', retype: (document) => broken(document, 34, '    ', 22) },
  { name: 'broken at 36, not indented', retype: (document) => broken(document, 36, '', null) },
  { name: 'broken at 32, not indented, pages', retype: (document) => broken(document, 32, '', 20) },
];

const halves: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };
const wholes: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** Set to the right, as signatures are. */
function isRight(line: string): boolean {
  return /^[\s　]{8,}/.test(line);
}

/** Lines that were cut or stand in a table stay whole. */
function broken(document: CorpusDocument, characters: number, indent: string, perPage: number | null): CorpusDocument {
  const whole = new Set([...document.gold.dropped, ...document.gold.neutral]);
  const lines = document.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const stays = whole.has(line.trim()) || /[\t|]/.test(line) || isRight(line);
      return stays ? [line] : wrapParagraph(indent + line.trim(), characters);
    });
  const pages: string[] = [];
  const paged = lines.flatMap((line, i) => {
    if (perPage === null || (i + 1) % perPage !== 0) return [line];
    pages.push(`- ${pages.length + 1} -`);
    return [line, ...pages.slice(-1)];
  });
  return {
    ...document,
    text: paged.join('\n'),
    gold: { ...document.gold, dropped: [...document.gold.dropped, ...pages] },
  };
}
