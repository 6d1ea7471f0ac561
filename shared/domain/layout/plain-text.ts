import { type LaidBlock, type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import { textWidth } from './text-width.ts';

/** For mail and web forms: one paragraph a line, indented with two full-width spaces, blank lines as on paper. */
export function toPlainText({ blocks }: LaidOut): string {
  return `${blocks.map((block, i) => blank(block, i) + text(block)).join('\n')}\n`;
}

function blank(block: LaidBlock, i: number): string {
  return '\n'.repeat(i > 0 && block.newPage ? Math.max(block.blankLinesBefore, 1) : block.blankLinesBefore);
}

function text(block: LaidBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n');
  return space(leading(block)) + paragraphText(block).replaceAll('\n', '');
}

/** In full characters. What stands at the right on paper is moved there in a line of 28. */
function leading(paragraph: LaidParagraph): number {
  const { indent, role } = paragraph;
  if (indent !== null) {
    if (indent.kind === 'begins') return Math.max(0, 28 - indent.beforeRightEdge);
    if (indent.right > 0) return Math.max(0, 28 - indent.right - textWidth(paragraphText(paragraph)));
    return indent.left + indent.firstLine;
  }
  const flush = ['letterhead', 'documentNumber', 'title', 'subtitle', 'byline', 'addressee', 'annexMark'];
  return flush.includes(role) ? 0 : 2;
}

function space(characters: number): string {
  return '\u3000'.repeat(Math.floor(characters));
}
