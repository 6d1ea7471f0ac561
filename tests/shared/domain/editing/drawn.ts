import fc from 'fast-check';
import type { Block } from '../../../../shared/domain/block.ts';
import type { DraftBlock } from '../../../../shared/domain/draft.ts';
import type { Blocks } from '../../../../shared/domain/editing/blocks.ts';
import { tidied } from '../../../../shared/domain/editing/tidy.ts';
import { shownLabels } from '../../../../shared/domain/numbering.ts';
import { heading, item, numbered, text } from '../drafting/build.ts';

/** Blocks written by hand, as a draft has them. */
export function draft(...blocks: readonly Block[]): Blocks {
  return blocks.map((block): DraftBlock => ({ ...block, provenance: null }));
}

/** `一、c1 （一）a ·p`: labels and ids in order, indented by nothing. */
export function shown(blocks: Blocks): string {
  const labels = shownLabels(blocks);
  return blocks.map((block) => (labels.get(block.id) ?? '·') + block.id).join(' ');
}

/** Two chapters with two sections each, a paragraph under each section, and a signature. */
export function twoChapters(): Blocks {
  return draft(
    text('t', '2025年工作计划', 'title'),
    numbered('c1', 1, 'chinese', 1),
    numbered('a', 2, 'chinese-bracketed', 1),
    text('pa', '甲。'),
    numbered('b', 2, 'chinese-bracketed', 2),
    text('pb', '乙。'),
    numbered('c2', 1, 'chinese', 2),
    text('lead', '引语。'),
    numbered('c', 2, 'chinese-bracketed', 1),
    text('pc', '丙。'),
    text('s', '云岭区科技局', 'signature'),
  );
}

/** Any draft: sections of drawn depths and kinds with paragraphs between them. */
export const drawnDraft: fc.Arbitrary<Blocks> = fc
  .array(
    fc.record({ depth: fc.integer({ min: 1, max: 4 }), kind: fc.constantFrom('heading', 'item', 'text', 'bare') }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((drawn) =>
    tidied(
      draft(
        ...drawn.map(({ depth, kind }, i): Block => {
          const id = `b${i}`;
          if (kind === 'text') return text(id, `第${i}段。`);
          if (kind === 'bare') return heading(id, depth, `标题${i}`);
          if (kind === 'item') return item(id, depth, (i % 3) + 1, `分项${i}。|内容`, i % 2 === 0);
          return numbered(id, depth, depth === 1 ? 'chinese' : 'chinese-bracketed', i + 1);
        }),
      ),
    ),
  );
