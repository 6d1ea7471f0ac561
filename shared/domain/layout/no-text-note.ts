import type { Block } from '../block.ts';

const note = /^[（(【[]?[此本]页无正文[）)】\]]?[。.]?$/u;

/** Blocks that only say 此页无正文: the standard wants lines set closer instead (7.3.5.5). */
export function noTextNotes(blocks: readonly Block[]): readonly string[] {
  return blocks.filter(({ text }) => note.test(text.replace(/\s/gu, ''))).map(({ id }) => id);
}
