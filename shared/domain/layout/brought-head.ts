import { isOrganisation } from '../structure/framing-words.ts';
import type { Head } from './issued.ts';
import { hasRole, type LaidBlock, paragraphText } from './laid-out.ts';

export type BroughtHead = {
  /** As it stands, or the names of a joint document with 文件 behind the last. */
  readonly letterhead: readonly string[];
  readonly number: string | null;
  readonly signers: readonly string[];
  readonly marks: Head['marks'];
};

/** The head that a text brings as paragraphs of its own, taken off. */
export function withoutHead(blocks: readonly LaidBlock[]): { blocks: readonly LaidBlock[]; brought: BroughtHead } {
  const end = blocks.findIndex((block) => !hasRole(block, 'letterhead') && !hasRole(block, 'documentNumber'));
  const own = blocks.slice(0, end < 0 ? blocks.length : end);
  const lines = own.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block).trim()] : []));
  // Who signs may fill several rows, the last of them beside the number.
  const signers = lines.flatMap(
    (line) => /(?:签发人\s*[:：]|(?<=\d\s*号)(?!\s*签发人))\s*(.+)$/u.exec(line)?.[1]?.split(/[\s、，,]+/u) ?? [],
  );
  const numbers = own.flatMap((block) => (hasRole(block, 'documentNumber') ? [paragraphText(block).trim()] : []));
  const marks = lines.flatMap((text): Head['marks'] => {
    if (/^\d{6}$/u.test(text)) return [{ kind: 'copyNumber', text }];
    if (/^(?:绝密|机密|秘密)/u.test(text)) return [{ kind: 'secrecy', text }];
    return /^(?:特急|加急)$/u.test(text) ? [{ kind: 'urgency', text }] : [];
  });
  const isMark = (line: string) => marks.some(({ text }) => text === line);
  const names = own
    .flatMap((block) => (hasRole(block, 'letterhead') ? [paragraphText(block).trim()] : []))
    .filter((line) => !isMark(line) && !line.startsWith('签发人'));
  const joint = names.filter((line) => line === '文件' || isOrganisation(line.replace(/文件$/u, '')));
  return {
    blocks: blocks.slice(own.length),
    brought: {
      letterhead: joint.length > 1 ? joint : names.slice(0, 1),
      number: numbers[0]?.replace(/(?<=\d\s*号).*$/u, '') ?? null,
      signers,
      marks,
    },
  };
}
