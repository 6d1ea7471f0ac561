/** Groups whose words are no part of the text. Any other is, as the specification asks of readers, unless it has a star. */
const beside: ReadonlySet<string> = new Set([
  ...['colortbl', 'info', 'filetbl', 'revtbl', 'rsidtbl', 'listtable', 'listoverridetable', 'generator', 'template'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...[
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'xe',
    'rxe',
    'txe',
    'tc',
    'tcl',
    'fldinst',
    'nonshppict',
  ],
  ...['themedata', 'colorschememapping', 'datastore', 'latentstyles', 'xmlnstbl', 'atnid', 'atnauthor', 'annotation'],
]);

export function isBeside(name: string): boolean {
  return beside.has(name);
}

/** Words that stand for one character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['nestcell', ' '],
  ['nestrow', ' '],
]);
