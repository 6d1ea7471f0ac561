import { readCopies } from './issuance-fields.ts';
import type { Imprint } from './issued.ts';
import { hasRole, type LaidBlock, paragraphText } from './laid-out.ts';

/** `printedOn` without 印发. */
export type BroughtImprint = Omit<Imprint, 'lines'>;

/** The imprint that a text brings as paragraphs of its own, taken off. */
export function withoutImprint(blocks: readonly LaidBlock[]): {
  readonly blocks: readonly LaidBlock[];
  readonly brought: BroughtImprint;
} {
  const read = blocks.map((block) => (hasRole(block, 'note') ? lineOfImprint(paragraphText(block).trim()) : null));
  const [copies, printed] = [read.find((line) => line?.copyTo), read.find((line) => line?.printedOn)];
  return {
    blocks: blocks.filter((_, i) => read[i] == null || (read[i] !== copies && read[i] !== printed)),
    brought: {
      copyTo: copies?.copyTo ?? null,
      printedBy: printed?.printedBy ?? null,
      printedOn: printed?.printedOn ?? null,
    },
  };
}

/** `抄送：区委办公室。` or `区科技局办公室　2025年1月8日印发`. */
function lineOfImprint(line: string): BroughtImprint | null {
  if (/^抄\s*送\s*[:：]\s*\S/u.test(line)) return { copyTo: readCopies(line), printedBy: null, printedOn: null };
  const printed = /^(?:(\S[^\d]{0,60}?)[\s，,]*)?(\d{4}年\d{1,2}月\d{1,2}日)\s*印发$/u.exec(line);
  return printed === null ? null : { copyTo: null, printedBy: printed[1] ?? null, printedOn: printed[2] ?? null };
}
