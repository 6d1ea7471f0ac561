import type { Head } from './issued.ts';
import { hasRole, type LaidBlock, paragraphText } from './laid-out.ts';

export type BroughtHead = {
  readonly letterhead: string | null;
  readonly number: string | null;
  readonly signers: readonly string[];
  readonly marks: Head['marks'];
};

/** The head that a text brings as paragraphs of its own, taken off. */
export function withoutHead(blocks: readonly LaidBlock[]): { blocks: readonly LaidBlock[]; brought: BroughtHead } {
  const end = blocks.findIndex((block) => !hasRole(block, 'letterhead') && !hasRole(block, 'documentNumber'));
  const own = blocks.slice(0, end < 0 ? blocks.length : end);
  const lines = own.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block).trim()] : []));
  const numbers = own.flatMap((block) => (hasRole(block, 'documentNumber') ? [paragraphText(block)] : []));
  const [number = null, behind = ''] = numbers[0] === undefined ? [] : numbers[0].split(/(?<=号)/u);
  // The last of an odd number of names stands in the line of the number.
  const last = behind.includes('签发人') ? '' : behind;
  const rows = [...lines.flatMap((line) => /签发人\s*[:：]\s*(.+)$/u.exec(line)?.[1] ?? []), last];
  const signers = rows.flatMap((row) => row.split(/[\s、，,]+/u)).filter((name) => name !== '');
  const marks = lines.flatMap((text): Head['marks'] => {
    if (/^\d{6}$/u.test(text)) return [{ kind: 'copyNumber', text }];
    if (/^(?:绝密|机密|秘密)/u.test(text)) return [{ kind: 'secrecy', text }];
    return /^(?:特急|加急)$/u.test(text) ? [{ kind: 'urgency', text }] : [];
  });
  const isMark = (line: string) => marks.some(({ text }) => text === line);
  const letterhead = own
    .flatMap((block) => (hasRole(block, 'letterhead') ? [paragraphText(block).trim()] : []))
    .find((line) => !isMark(line) && !line.startsWith('签发人'));
  return {
    blocks: blocks.slice(own.length),
    brought: {
      letterhead: letterhead ?? null,
      number: number?.trim() ?? null,
      signers,
      marks,
    },
  };
}
