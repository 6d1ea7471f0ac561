import { entriesBefore, headLines, imprintLines } from './issued-words.ts';
import { type LaidBlock, type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import { rowMark } from './signing.ts';
import { textWidth } from './text-width.ts';

const lineWidth = 28;
const rule = '─'.repeat(lineWidth);

/**
 * For mail and web forms: one paragraph a line, indented with two full-width spaces, blank lines as on paper. Head and imprint are
 * set off by lines; the table of contents has no pages to name.
 */
export function toPlainText(laidOut: LaidOut): string {
  const { blocks, issued } = laidOut;
  const head = issued === undefined ? [] : [...headLines(issued.head), ...(issued.form === 'order' ? [] : [rule])];
  const imprint = issued?.imprint == null ? [] : ['', rule, ...imprintLines(issued.imprint), rule];
  const text = blocks.flatMap((block, i) => {
    const entries = entriesBefore(laidOut, i);
    return [...(entries.length === 0 ? [] : contents(entries)), blank(block, i) + words(block)];
  });
  return `${[...head, ...text, ...imprint].join('\n')}\n`;
}

function contents(entries: ReturnType<typeof entriesBefore>): readonly string[] {
  return ['', '目录', '', ...entries.map(({ level, text }) => space((level - 1) * 2) + text)];
}

function blank(block: LaidBlock, i: number): string {
  return '\n'.repeat(i > 0 && block.newPage ? Math.max(block.blankLinesBefore, 1) : block.blankLinesBefore);
}

function words(block: LaidBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n');
  const text = paragraphText(block).replaceAll('\n', '');
  if (block.indent?.kind === 'middles') return sideBySide(text.split(rowMark), block.indent.at);
  return space(leading(block)) + text;
}

/** In full characters. What stands at the right on paper is moved there in a line of 28. */
function leading(paragraph: LaidParagraph): number {
  const { indent, role } = paragraph;
  switch (indent?.kind) {
    case 'begins':
      return Math.max(0, lineWidth - indent.beforeRightEdge);
    case 'lines': {
      const { left, firstLine, right } = indent;
      return right > 0 ? Math.max(0, lineWidth - right - textWidth(paragraphText(paragraph))) : left + firstLine;
    }
    default: {
      const flush = ['letterhead', 'documentNumber', 'title', 'subtitle', 'byline', 'addressee', 'annexMark'];
      return flush.includes(role) ? 0 : 2;
    }
  }
}

function sideBySide(names: readonly string[], middles: readonly number[]): string {
  return names.reduce((line, name, i) => {
    const start = (middles[i] ?? 0.5) * lineWidth - textWidth(name) / 2;
    return line + space(Math.max(i === 0 ? 0 : 1, start - textWidth(line))) + name;
  }, '');
}

function space(characters: number): string {
  return '\u3000'.repeat(Math.floor(characters));
}
