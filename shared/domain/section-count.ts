import type { Block } from './block.ts';
import type { OutlineSection } from './outline-view.ts';

/** 节 are counted alike everywhere: headings are sections, items (一是…) are not. */
export function sectionCount(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'heading').length;
}

/** The same where only the outline is known: the labels of items, as officials write them, end like no other. */
export function isCountedSection({ label, inline }: Pick<OutlineSection, 'label' | 'inline'>): boolean {
  return label === null ? !inline : !/[是要，]$/u.test(label);
}
