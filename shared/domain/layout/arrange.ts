import { attachmentIndent, closingIndents } from './indents.ts';
import { hasRole, type LaidBlock, type LaidParagraph, paragraphText } from './laid-out.ts';
import { blankAbove, blankAboveDate, blankBetween, inRows, type Signing } from './signing.ts';
import { textWidth } from './text-width.ts';

/**
 * Gives the paragraphs of one zone what depends on their neighbours: blank lines, indents, what must stay together. The names and
 * the date leave room for what they are signed with.
 */
export function arrange(blocks: readonly LaidBlock[], signing: Signing): readonly LaidBlock[] {
  const placed = bylines(blocks);
  const roles = signing === 'sealed' ? inRows(placed) : placed;
  // It stays on its page even if the signature does not: the first page must show text (7.3.3).
  const firstText = roles.findIndex(isText);
  const arranged = roles.map((block, i): LaidBlock => {
    const before = roles[i - 1];
    const blankLinesBefore = before === undefined ? 0 : blankLines(block, before, signing);
    const after = roles[i + 1];
    if (block.kind === 'table') return { ...block, blankLinesBefore, keepWithNext: isClosing(after) };
    return {
      ...block,
      blankLinesBefore,
      newPage: block.role === 'annexMark' && before !== undefined,
      keepWithNext: i !== firstText && staysWith(block, after),
      indent: indentOf(block, roles, i, signing),
    };
  });
  return withHeadings(arranged);
}

/** A heading goes to the next page with what stands under it, where that goes there because of the signature. */
function withHeadings(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const firstText = blocks.findIndex(isText);
  const out = [...blocks];
  for (let i = blocks.length - 2; i > firstText; i--) {
    const [block, next] = [out[i], out[i + 1]];
    if (!hasRole(block, 'heading') || next?.kind !== 'paragraph' || !isText(next) || !next.keepWithNext) continue;
    const isUnder = 'outline' in next ? next.outline > block.outline : true;
    if (isUnder) out[i] = { ...block, keepWithNext: true };
  }
  return out;
}

/** Unit and date above the text stand centred under the title, as internal summaries have them. */
function bylines(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const text = blocks.findIndex((b) => hasRole(b, 'addressee') || isText(b));
  const title = blocks.findIndex((b) => hasRole(b, 'title'));
  return blocks.map((block, i) => {
    const above = title >= 0 && title < i && i < text;
    return above && (hasRole(block, 'signature') || hasRole(block, 'date') || hasRole(block, 'note'))
      ? { ...block, role: 'byline' }
      : block;
  });
}

function isText(block: LaidBlock): boolean {
  return block.kind === 'table' || ['heading', 'runIn', 'item', 'body'].includes(block.role);
}

/** Clauses 7.2.5 and 7.3.1 (title), 7.3.2 (under the title), 7.3.4 (attachments), 7.3.5 (signature), 7.3.7 (annex). */
function blankLines(block: LaidBlock, before: LaidBlock, signing: Signing): number {
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
      return last === role ? 0 : 1;
    case 'signature':
      return last === role ? blankBetween[signing] : blankAbove[signing];
    case 'date':
      return last === 'signature' ? blankAboveDate[signing] : blankAbove[signing];
    default:
      return ['title', 'subtitle', 'byline', 'letterhead', 'documentNumber', 'annexMark'].includes(last) ? 1 : 0;
  }
}

/** LibreOffice moves a paragraph that stays with the next one as a whole: a longer one would leave a page half empty. */
const longestKept = 28 * 8;

/** The last of a text that is signed below: it comes along to the page of the signature, but for the first text of all. */
export function signedBelow(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const last = blocks.at(-1);
  if (last === undefined || blocks.findIndex(isText) >= blocks.length - 1) return blocks;
  const stays = last.kind === 'table' || textWidth(paragraphText(last)) <= longestKept;
  return stays ? withHeadings(blocks.with(-1, { ...last, keepWithNext: true })) : blocks;
}

/** A page must not hold the signature alone (7.3.5.5), nor with the list of attachments. */
function staysWith(block: LaidParagraph, after: LaidBlock | undefined): boolean {
  if (hasRole(block, 'signature')) return hasRole(after, 'date') || hasRole(after, 'signature');
  return isClosing(after) && textWidth(paragraphText(block)) <= longestKept;
}

function isClosing(block: LaidBlock | undefined): boolean {
  return hasRole(block, 'signature') || hasRole(block, 'date') || hasRole(block, 'attachment');
}

function indentOf(
  block: LaidParagraph,
  blocks: readonly LaidBlock[],
  i: number,
  signing: Signing,
): LaidParagraph['indent'] {
  if (block.role === 'attachment') {
    return attachmentIndent(paragraphText(block), !hasRole(blocks[i - 1], 'attachment'));
  }
  if (block.role !== 'signature' && block.role !== 'date') return block.indent;
  const { names, date, first } = closingAround(blocks, i);
  const indents = closingIndents(names, date, signing);
  return block.role === 'date' ? indents.date : (indents.names[i - first] ?? null);
}

type Closing = { readonly names: readonly string[]; readonly date: string | null; readonly first: number };

/** The names one below the other that the block at `i` belongs to, and the date right behind them. */
function closingAround(blocks: readonly LaidBlock[], i: number): Closing {
  let first = i;
  while (hasRole(blocks[first - 1], 'signature')) first -= 1;
  const names: string[] = [];
  for (let at = first; ; at += 1) {
    const block = blocks[at];
    if (hasRole(block, 'signature')) names.push(paragraphText(block));
    else return { names, date: hasRole(block, 'date') ? paragraphText(block) : null, first };
  }
}
