import type { Block } from '../../../../shared/domain/block.ts';
import { type LaidBlock, paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';

/** An internal paper of these blocks. */
export function laid(...blocks: Block[]): readonly LaidBlock[] {
  return layOut({ title: null, blocks, labels: null }).blocks;
}

/** `role text`, and for headings `role level/outline text`. */
export function lines(blocks: readonly LaidBlock[]): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return 'table';
    const place = block.role === 'heading' || block.role === 'runIn' ? ` ${block.level}/${block.outline}` : '';
    return `${block.role}${place} ${paragraphText(block)}`;
  });
}
