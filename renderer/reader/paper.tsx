import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Zone } from '../../shared/domain/block.ts';
import { noteTexts, readerTexts } from '../texts/reader.ts';
import type { Highlight } from '../ui/runs.ts';
import { highlightsOf, hitsByBlock, sectionLooks, selectedBlocks } from './block-marks.ts';
import { BlockView } from './block-view.tsx';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { useReader, useReady } from './reader-context.ts';
import { type Ready, shownAnnotations } from './ready.ts';
import { useCopying } from './use-copying.ts';
import { usePaperKeys } from './use-paper-keys.ts';
import { useSelection } from './use-selection.ts';

const none: readonly never[] = [];

/** From so many on, what is out of sight is not laid out: so many paragraphs at a time, for each such box costs something in every frame. */
const manyBlocks = 1500;
const inStretch = 50;

/** The text as it stands in the document. */
export function Paper({ showsCaret }: { readonly showsCaret: boolean }) {
  const reader = useReader();
  const ready = useReady((state) => state);
  const paper = useRef<HTMLElement>(null);
  const { blocks } = ready.document;
  const paragraphs = useMemo(() => paragraphsOf(blocks), [blocks]);
  const marks = useMarks(ready);
  const stop = ready.caret ?? blocks[0]?.id;
  useSelection(paper);
  const keys = usePaperKeys(paper);
  const copy = useCopying();

  function view(paragraph: Paragraph): ReactNode {
    const isMany = paragraph.blocks.length > 1;
    const views = paragraph.blocks.map((block) => (
      <BlockView
        key={block.id}
        block={block}
        isPart={isMany}
        highlights={marks.highlights.get(block.id) ?? none}
        hits={marks.hits.get(block.id) ?? none}
        isStop={block.id === stop}
        isSelected={marks.selected.has(block.id)}
        isLinked={showsCaret && block.id === ready.caret}
        sectionLook={marks.looks.get(block.id) ?? null}
        description={marks.descriptions.get(block.id)}
      />
    ));
    return isMany ? <p key={paragraph.id}>{views}</p> : views;
  }

  const isLong = blocks.length > manyBlocks;
  const zone = (name: Zone): ReactNode[] => {
    const here = paragraphs.filter((paragraph) => paragraph.zone === name);
    if (!isLong) return here.map(view);
    return stretches(here).map((stretch) => (
      <div key={stretch[0]?.id} className="reader-stretch">
        {stretch.map(view)}
      </div>
    ));
  };
  const cover = zone('cover');
  const annex = zone('annex');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a block does what a click on its highlight does
    <article
      ref={paper}
      className="reader-text"
      data-pane="text"
      aria-label={readerTexts.textPane}
      {...keys}
      onCopy={copy}
      onClick={(event) => {
        if (document.getSelection()?.isCollapsed === false) return;
        const notes = notesAt(event.target);
        reader.choose(notes[notes.indexOf(ready.chosen ?? '') + 1] ?? notes[0] ?? null);
      }}
    >
      {cover.length > 0 && (
        <>
          <div className="cover">{cover}</div>
          <hr />
        </>
      )}
      {zone('main')}
      {annex.length > 0 && (
        <>
          <hr />
          {annex}
        </>
      )}
    </article>
  );
}

function stretches(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const count = Math.ceil(paragraphs.length / inStretch);
  return Array.from({ length: count }, (_, i) => paragraphs.slice(i * inStretch, (i + 1) * inStretch));
}

/** The annotations under the pointer, the innermost first: a second click takes the one around it. */
function notesAt(target: EventTarget): readonly string[] {
  const notes: string[] = [];
  let element = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
  while (element !== null) {
    notes.push(element.dataset['note'] ?? '');
    element = element.parentElement?.closest<HTMLElement>('[data-note]') ?? null;
  }
  return notes;
}

/** What is drawn over the blocks. Blocks whose marks did not change keep the same ones, and are not drawn again. */
function useMarks(ready: Ready) {
  const { annotations, hidden, chosen, editing, selected, find } = ready;
  const { blocks } = ready.document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the parts of `ready` that highlights are made of
  const highlights = useMemo(() => highlightsOf(ready), [annotations, hidden, chosen, editing?.of, blocks]);
  const hits = useMemo(() => hitsByBlock(find), [find]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and these a selection of whole blocks
  const selectedIds = useMemo(() => selectedBlocks(ready), [selected, editing?.of, blocks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and these annotated sections and their words
  const more = useMemo(() => {
    const shown = shownAnnotations(ready);
    const tags = new Map<string, string[]>();
    for (const { place, tag } of shown) {
      if (place.state !== 'lost') tags.set(place.blockId, [...(tags.get(place.blockId) ?? []), tag ?? noteTexts.plain]);
    }
    const descriptions = new Map([...tags].map(([id, here]) => [id, noteTexts.inBlock(here)]));
    return { looks: sectionLooks(blocks, shown), descriptions };
  }, [annotations, hidden, blocks]);
  return {
    highlights: useUnchanged<readonly Highlight[]>(highlights),
    hits: useUnchanged(hits),
    selected: selectedIds,
    ...more,
  };
}

function useUnchanged<T>(next: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const before = useRef(next);
  const kept = useMemo(() => {
    const same = (key: string, value: T): T => {
      const old = before.current.get(key);
      return old !== undefined && JSON.stringify(old) === JSON.stringify(value) ? old : value;
    };
    return new Map([...next].map(([key, value]) => [key, same(key, value)]));
  }, [next]);
  useEffect(() => {
    before.current = kept;
  }, [kept]);
  return kept;
}
