import type { Random } from './random.ts';

/** How a format is written, as far as it takes to write it wrongly: its words, the values in them, and what stands in a row. */
export type Grammar = {
  /** Words of a kind, which can stand in for each other. */
  readonly words: readonly RegExp[];
  /** A value with what stands before it; only the value, the last group, is replaced. */
  readonly value: RegExp;
  /** Pieces that can be left out, doubled and moved, each whole. */
  readonly piece: RegExp;
  readonly hostile: readonly string[];
  /** Opens something that the file never closes. */
  readonly openers: readonly string[];
};

const numbers = ['-1', '0', '1', '65535', '65536', '2147483647', '-2147483648', '4294967295', '99999999999999999999'];

export const xml: Grammar = {
  words: [/<\/?[\w:]+/g, /"[^"<>]{0,80}"/g],
  value: /(=")([^"<>]*)(?=")/g,
  piece: /<(\w+:(?:p|r|tr|tc|tbl|style|lvl|num|abstractNum|list-item|span|h|table-row|table-cell))[ >][\s\S]*?<\/\1>/g,
  hostile: [
    ...numbers,
    '',
    'NaN',
    '1e9',
    '%1%2%3%9',
    '../../../etc/passwd',
    'http://127.0.0.1:9/a',
    '&#0;',
    '&#x110000;',
  ],
  openers: [
    '<w:p>',
    '<w:tbl><w:tr><w:tc>',
    '<w:sdt><w:sdtContent>',
    '<text:p>',
    '<text:list>',
    '<!--',
    '<![CDATA[',
    '<?a',
  ],
};

export const rtf: Grammar = {
  words: [/\\[a-z]+/g, /\\'[0-9a-f]{2}/g, /[{}]/g],
  value: /(\\[a-z]+)(-?\d+)/g,
  piece: /\\(?:par|pard|trowd|cell|row|intbl)\b[^\\{}]*/g,
  hostile: numbers,
  openers: [
    '{',
    '{\\*\\',
    '{\\field{\\*\\fldinst ',
    '{\\footnote ',
    '\\bin99999999 ',
    '{\\fonttbl',
    '{\\pict\\bin-5 ',
    '\\uc9\\u-1 ',
    '\\trowd ',
  ],
};

export const pdf: Grammar = {
  words: [/\b\d{1,9} 0 R/g, /\/[A-Z]\w+/g, /\[[\d. -]+\]/g],
  value:
    /(\/(?:Length|Count|Size|Prev|First|N|W|Index|Root|Kids|Type|Filter|Width|Predictor|Columns|FirstChar|LastChar|Rotate|BitsPerComponent|V|R|P|O) ?\[?)(-?\w+)/g,
  piece: /\b\d{1,9} 0 obj[\s\S]*?endobj\n?/g,
  hostile: [...numbers, '1 0 R', '2 0 R', '999999 0 R', '/FlateDecode', 'null', '<<>>', '[]', '(\\', 'true'],
  openers: ['<<', '[', '(', '<', 'stream\n', '<</Kids[2 0 R]/Count 1/Type/Pages>>', '/', 'xref\n0 99999999\n'],
};

/** What stands in the streams that describe pages and fonts. */
export const pdfContent: Grammar = {
  words: [
    /-?\d+\.?\d*/g,
    /\b(?:Tj|TJ|Tf|Tm|Td|TD|T\*|BT|ET|re|cm|Do|q|Q|Tc|Tw|Tz|Tr|BDC|EMC|[lmhSfW])\b/g,
    /<[0-9a-fA-F]+>/g,
  ],
  value: /( )(-?\d+\.?\d*)(?= )/g,
  piece: /[^\n]*\n/g,
  hostile: [...numbers, '1e400', 'NaN', '-0.0000001', '1e-300', '()', '<FFFF>', '[]'],
  openers: ['q ', 'BT ', '(', '[', '<<', 'BI ID ', '/P <</MCID 0>> BDC '],
};

export const html: Grammar = {
  words: [/<\/?\w+/g, /"[^"\n]{0,60}"/g, /&#?\w+;/g],
  value: /((?:colspan|rowspan|start|value|charset|content|style|type|class|id|width)="?)([^"\s>]+)/g,
  piece: /<(p|tr|td|li|div|span|h\d)\b[\s\S]*?<\/\1>/g,
  hostile: [
    ...numbers,
    '',
    'utf-16',
    'x-user-defined',
    'iso-2022-jp',
    'gb2312',
    'javascript:alert(1)',
    '&#x110000;',
    '&#0;',
    '日',
  ],
  openers: [
    '<div>',
    '<table><tr><td>',
    '<ul><li>',
    '<!--',
    '<script>',
    '<style>',
    '<textarea>',
    '<svg>',
    '<template>',
    '<pre>',
    '<a href="',
  ],
};

export const mht: Grammar = {
  ...html,
  words: [...html.words, /boundary=\S+/g, /^[\w-]+: /gm, /=[0-9A-F]{2}/g, /^--\S+/gm],
  value: /((?:charset=|boundary=|Content-Transfer-Encoding: |Content-Type: |Content-Location: )"?)([^"\s;]+)/g,
  piece: /[^\n]*\n/g,
  hostile: [...html.hostile, 'base64', 'quoted-printable', '7bit', 'multipart/related', 'text/html', '----'],
  openers: [...html.openers, '\r\n--', '=', 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'],
};

export const markdown: Grammar = {
  words: [/^#+/gm, /\*{1,2}/g, /\|/g, /^\s*[-\d.]+ /gm, /\[\^?\w*\]/g],
  value: /(^|\| )(\d+)/gm,
  piece: /[^\n]*\n/g,
  hostile: [...numbers, '|', '```', '[a]: a', '[^1]: ', '<div>', '\\'],
  openers: ['> ', '[', '![', '**', '`', '<', '- ', '| a ', '  - ', '[^', '***'],
};

/** Chinese in UTF-8, seen byte by byte: 、 is \xe3\x80\x81. */
export const text: Grammar = {
  words: [/\xe4\xb8[\x80-\xbf]/g, /\xe3\x80\x81|\xef\xbc\x89|\xef\xbc\x88/g, /\d+/g, /\n/g],
  value: /(^|\n|\xef\xbc\x88)([\d\x80-\xff]{1,6})/g,
  piece: /[^\n]*\n/g,
  hostile: [...numbers, '\0', '\x1a', '\ufeff', '\u2028', '\xff\xfe', '\xf0\x9f\x98\x80', '1.1.1.1.1', '\t\t\t\t'],
  openers: ['\xef\xbc\x88', '\xe3\x80\x8a', '\xe2\x80\x9c', '\r', '\t', '    ', '\xe3\x80\x80'],
};

/** A piece that is repeated comes to no more characters than this. */
const longestWritten = 1_000_000;

/** Well-formed or nearly so, and absurd. The text is Latin-1: one character a byte. */
export function absurd(source: string, grammar: Grammar, random: Random): string {
  let written = source;
  for (let n = 1 + random.below(3); n > 0; n -= 1) written = oneAbsurdity(written, grammar, random);
  return written;
}

function oneAbsurdity(source: string, grammar: Grammar, random: Random): string {
  const { below, pick } = random;
  switch (below(7)) {
    case 0: {
      const kind = pick(grammar.words) ?? /\d+/g;
      const all = source.match(kind) ?? [];
      const often = pick([2, 20, 200]) ?? 20;
      return source.replace(kind, (word) => (below(often) === 0 ? (pick(all) ?? '') : word));
    }
    case 1: {
      const often = pick([1, 10, 100]) ?? 10;
      const value = pick(grammar.hostile) ?? '';
      return source.replace(grammar.value, (found: string, before: string) =>
        below(often) === 0 ? before + value : found,
      );
    }
    case 2:
      return moved(source, grammar, random);
    case 3: {
      const pieces = [...source.matchAll(grammar.piece)];
      const piece = pick(pieces);
      if (piece === undefined) return source;
      const often = Math.min(pick([2, 50, 1_000]) ?? 2, Math.ceil(longestWritten / piece[0].length));
      return source.slice(0, piece.index) + piece[0].repeat(often) + source.slice(piece.index + piece[0].length);
    }
    case 4: {
      const at = below(source.length);
      return (
        source.slice(0, at) + (pick(grammar.openers) ?? '').repeat(pick([1, 3, 300, 20_000]) ?? 1) + source.slice(at)
      );
    }
    case 5: {
      const value = [...source.matchAll(grammar.value)];
      const one = pick(value);
      if (one === undefined) return source;
      const start = one.index + (one[1] ?? '').length;
      const long = (pick(grammar.hostile) ?? '9').repeat(pick([1, 1_000, 50_000]) ?? 1);
      return source.slice(0, start) + long + source.slice(one.index + one[0].length);
    }
    default: {
      const at = below(source.length);
      return source.slice(0, at) + source.slice(at + below(40));
    }
  }
}

/** Some pieces left out, some in another's place. */
function moved(source: string, grammar: Grammar, { below, pick }: Random): string {
  const all = source.match(grammar.piece) ?? [];
  return source.replace(grammar.piece, (piece) => {
    const chance = below(20);
    return chance === 0 ? '' : chance < 3 ? (pick(all) ?? '') : piece;
  });
}
