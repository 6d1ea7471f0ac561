import { type JSX, memo } from 'react';
import { type Block, isRunIn, opensSection } from '../../shared/domain/block.ts';
import type { Highlight, Hit } from '../ui/runs.ts';
import type { TagLook } from '../ui/tag.tsx';
import { BlockText } from './block-text.tsx';

type Props = {
  readonly block: Block;
  /** Stands in a paragraph with others. */
  readonly isPart: boolean;
  readonly highlights: readonly Highlight[];
  readonly hits: readonly Hit[];
  readonly isStop: boolean;
  readonly isSelected: boolean;
  /** Stands out as the one that the original beside it shows. */
  readonly isLinked: boolean;
  readonly sectionLook: TagLook | null;
  /** Its annotations in words. */
  readonly description: string | undefined;
};

/** A block as it looks on paper. One of all is in the tab order; the arrow keys lead to the others. */
export const BlockView = memo(function BlockView(props: Props) {
  const { block, isPart, highlights, hits, isStop, isSelected, isLinked, sectionLook, description } = props;
  const Element = isPart ? 'span' : elementOf(block);
  return (
    <Element
      className={`${classesOf(block, isPart, isSelected, sectionLook)}${isLinked ? ' linked' : ''}`}
      data-block={block.id}
      tabIndex={isStop ? 0 : -1}
      aria-description={description}
    >
      <BlockText block={block} isPart={isPart} highlights={highlights} hits={hits} />
    </Element>
  );
});

function classesOf(block: Block, isPart: boolean, isSelected: boolean, look: TagLook | null): string {
  const kind = isPart ? 'part' : isHeadingLine(block) ? `level-${Math.min(block.depth, 3)}` : block.kind;
  return ['block', `block-${kind}`, isSelected ? 'selected' : '', look === null ? '' : `under-section section-${look}`]
    .filter((name) => name !== '')
    .join(' ');
}

function isHeadingLine(block: Block): block is Block & { readonly depth: number } {
  return opensSection(block) && block.kind === 'heading' && !isRunIn(block);
}

/** The bar above the text holds the page's first heading. */
function elementOf(block: Block): keyof JSX.IntrinsicElements & ('div' | 'p' | 'h2' | 'h3' | 'h4' | 'h5') {
  if (block.kind === 'table') return 'div';
  if (block.kind === 'title') return 'h2';
  if (!isHeadingLine(block)) return 'p';
  return block.depth === 1 ? 'h3' : block.depth === 2 ? 'h4' : 'h5';
}
