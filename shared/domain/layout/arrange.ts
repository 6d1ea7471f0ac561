import { attachmentIndent, closingIndents } from './indents.ts';
import { type LaidBlock, type LaidParagraph, paragraphText } from './laid-out.ts';
import { textWidth } from './text-width.ts';

/** Gives the paragraphs of one zone what depends on their neighbours: blank lines, indents, what must stay together. */
export function arrange(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const roles = bylines(blocks);
  return roles.map((block, i): LaidBlock => {
    const before = roles[i - 1];
    const blankLinesBefore = before === undefined ? 0 : blankLines(block, before);
    if (block.kind === 'table') return { ...block, blankLinesBefore };
    const after = roles[i + 1];
    return {
      ...block,
      blankLinesBefore,
      newPage: block.role === 'annexMark' && before !== undefined,
      keepWithNext: staysWith(block, after),
      indent: indentOf(block, roles, i),
    };
  });
}

/** Unit and date above the text stand centred under the title, as internal summaries have them. */
function bylines(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const text = blocks.findIndex(
    (b) => b.kind === 'table' || ['addressee', 'heading', 'runIn', 'item', 'body'].includes(b.role),
  );
  const title = blocks.findIndex((b) => hasRole(b, 'title'));
  return blocks.map((block, i) => {
    const above = title >= 0 && title < i && i < text;
    return above && (hasRole(block, 'signature') || hasRole(block, 'date') || hasRole(block, 'note'))
      ? { ...block, role: 'byline' }
      : block;
  });
}

function hasRole<R extends LaidParagraph['role']>(
  block: LaidBlock | undefined,
  role: R,
): block is Extract<LaidBlock, { readonly role: unknown }> & { readonly role: R } {
  return block !== undefined && block.kind === 'paragraph' && block.role === role;
}

/** Clauses 7.2.5 and 7.3.1 (title), 7.3.2 (under the title), 7.3.4 (attachments), 7.3.5.2 (signature), 7.3.7 (annex). */
function blankLines(block: LaidBlock, before: LaidBlock): number {
  const last = before.kind === 'table' ? 'table' : before.role;
  const role = block.kind === 'table' ? 'table' : block.role;
  switch (role) {
    case 'letterhead':
    case 'subtitle':
    case 'byline':
    case 'note':
    case 'annexMark':
      return 0;
    case 'documentNumber':
      return last === 'letterhead' ? 2 : 0;
    case 'title':
      return last === 'title' ? 0 : last === 'letterhead' || last === 'documentNumber' ? 2 : 1;
    case 'attachment':
    case 'signature':
      return last === role ? 0 : 1;
    case 'date':
      return last === 'signature' ? 0 : 1;
    default:
      return ['title', 'subtitle', 'byline', 'letterhead', 'documentNumber', 'annexMark'].includes(last) ? 1 : 0;
  }
}

/** A page must not hold the signature alone (7.3.5.5). LibreOffice would move a long paragraph as a whole, so only a short one is kept. */
function staysWith(block: LaidParagraph, after: LaidBlock | undefined): boolean {
  if (hasRole(block, 'signature')) return hasRole(after, 'date') || hasRole(after, 'signature');
  const closing = hasRole(after, 'signature') || hasRole(after, 'date');
  return closing && textWidth(paragraphText(block)) <= 28 * 3;
}

function indentOf(block: LaidParagraph, blocks: readonly LaidBlock[], i: number): LaidParagraph['indent'] {
  const text = paragraphText(block);
  if (block.role === 'attachment') return attachmentIndent(text, !hasRole(blocks[i - 1], 'attachment'));
  if (block.role === 'signature') {
    const next = blocks[i + 1];
    return closingIndents(text, hasRole(next, 'date') ? paragraphText(next) : null).name;
  }
  if (block.role === 'date') {
    const before = blocks[i - 1];
    return closingIndents(hasRole(before, 'signature') ? paragraphText(before) : null, text).date;
  }
  return block.indent;
}
