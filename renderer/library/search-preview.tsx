import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { SearchHit } from '../../shared/contract/search.ts';
import { headingEnd } from '../../shared/domain/anchor.ts';
import { type Block, blockReading, opensSection } from '../../shared/domain/block.ts';
import { sectionPaths } from '../../shared/domain/outline.ts';
import { searchTerms, wordRanges } from '../../shared/domain/search-terms.ts';
import { libraryTexts, searchTexts } from '../texts/library.ts';
import { Marked } from '../ui/marked.tsx';
import { Failed } from '../ui/parts.tsx';
import { useLibrary } from './library-context.tsx';

type Props = { readonly hit: SearchHit; readonly text: string; readonly open: () => void };

/** The section that a hit stands in, as it reads. */
export function SearchPreview({ hit, text, open }: Props) {
  const { preview } = useLibrary();
  const state = useStore(preview.store);
  useEffect(() => {
    const timer = setTimeout(() => void preview.show(hit.documentId), 60);
    return () => clearTimeout(timer);
  }, [preview, hit.documentId]);
  const blocks = state.status === 'ready' && state.id === hit.documentId ? state.document.blocks : none;
  const section = useMemo(() => sectionAround(blocks, hit.blockId), [blocks, hit.blockId]);
  const words = useMemo(() => searchTerms(text)?.words ?? [], [text]);
  return (
    <div className="search-preview">
      <div className="hit-preview-head">
        <div className="grow">
          <h2 className="cut" title={hit.title}>
            {hit.title}
          </h2>
          <div className="count cut">{hit.sectionPath.join(' › ') || searchTexts.noSection}</div>
        </div>
        <Button onClick={open}>{searchTexts.open}</Button>
      </div>
      {state.status === 'failed' && (
        <Failed message={state.message}>
          <Button onClick={() => void preview.reload()}>{libraryTexts.retry}</Button>
        </Failed>
      )}
      <div className="hit-preview-text scroll">
        {section.map((block) => {
          const isHit = block.id === hit.blockId;
          const reading = blockReading(block);
          // The heading alone is bold, not the text that runs on in its paragraph.
          const end = opensSection(block) ? headingEnd(block) : 0;
          const body = reading.slice(end);
          return (
            <p key={block.id} ref={isHit ? intoView : undefined} className={isHit ? 'hit-preview-hit' : undefined}>
              {end > 0 && (
                <b>
                  <Marked text={reading.slice(0, end)} ranges={wordRanges(reading.slice(0, end), words)} />
                </b>
              )}
              <Marked text={body} ranges={wordRanges(body, words)} />
            </p>
          );
        })}
      </div>
    </div>
  );
}

const none: readonly Block[] = [];

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** A hit in the last item of a long section is shown with what stands around it, not with the whole half of the document. */
function sectionAround(blocks: readonly Block[], blockId: string): readonly Block[] {
  const paths = sectionPaths(blocks);
  const path = paths.get(blockId) ?? [];
  // An item is a sentence; the section that holds it is what people call the section.
  const section = path.findLast(({ kind }) => kind === 'heading') ?? path.at(-1);
  if (section === undefined) {
    const at = blocks.findIndex(({ id }) => id === blockId);
    return blocks.slice(Math.max(0, at - 1), at + 2);
  }
  return blocks.filter(({ id }) => paths.get(id)?.includes(section));
}
