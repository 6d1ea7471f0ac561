import { closingOf, line, signersOf, signingOf } from './frame-lines.ts';
import type { Issuance } from './issuance.ts';
import type { Head } from './issued.ts';
import { hasRole, type LaidBlock, type LaidParagraph, paragraphText } from './laid-out.ts';
import { titleParagraph } from './piece.ts';
import { rowMark } from './signing.ts';

/** The notice that sends the text out: editable paragraphs like any others. */
export function forwardNotice(issuance: Issuance, blocks: readonly LaidBlock[], head: Head): readonly LaidBlock[] {
  const textsOf = (role: LaidParagraph['role']): readonly string[] =>
    blocks.flatMap((block) => (hasRole(block, role) ? [paragraphText(block).replaceAll('\n', '')] : []));
  const textOf = (role: LaidParagraph['role']): string | null => textsOf(role)[0] ?? null;
  const title = textOf('title') ?? '';
  const signed =
    issuance.signature.length > 0 ? issuance.signature : textsOf('signature').flatMap((row) => row.split(rowMark));
  const offices = signed.length > 0 ? signed : head.letterhead.map((name) => name.replace(/文件$/u, ''));
  const sentence = issuance.sentence ?? `现将《${title}》印发给你们，请结合实际，认真抓好贯彻落实。`;
  return [
    titleParagraph(`${offices.join('\u3000')}关于印发《${title}》的通知`, []),
    line('addressee', issuance.addressee ?? textOf('addressee') ?? '', 1),
    line('body', sentence, 0),
    ...closingOf(signersOf({ ...issuance, signature: offices }), issuance.date ?? textOf('date'), signingOf(issuance)),
    ...(issuance.note === null ? [] : [line('note', issuance.note, 0)]),
  ];
}

/** What is sent out begins a page; its title stands where that of an annex does, in the third line (clause 7.3.7). */
export function behindNotice(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  return blocks.map((block, i) => (i === 0 ? { ...block, newPage: true, blankLinesBefore: 2 } : block));
}

/** The same for a text that brings its notice itself. */
export function sentOut(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const at = blocks.findIndex((block, i) => i > 0 && block.newPage);
  const first = blocks[at];
  return hasRole(first, 'title') ? blocks.with(at, { ...first, blankLinesBefore: 2 }) : blocks;
}

/** Whether the text begins with a notice that sends out what stands behind it. */
export function bringsNotice(blocks: readonly LaidBlock[]): boolean {
  const title = blocks.find((block) => hasRole(block, 'title'));
  const isNotice = title?.kind === 'paragraph' && /[印转]发.*通知$/u.test(paragraphText(title).replaceAll('\n', ''));
  return isNotice && blocks.some((block, i) => i > 0 && block.newPage);
}
