import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Block } from '../../shared/domain/block.ts';
import { originalTexts as texts } from '../texts/structure.ts';
import { Failed } from '../ui/parts.tsx';
import { lineIn } from './original-lines.ts';
import type { ScrollTogether } from './scroll-together.ts';
import { useOriginal, useReady, useStructure } from './structure-context.ts';

/** The original as it was left, line by line. It scrolls with the list, and shows where the chosen block stands. */
export function OriginalPane({ together }: { readonly together: ScrollTogether }) {
  const structure = useStructure();
  const original = useOriginal();
  const state = useStore(original.store);
  const dropped = useReady((ready) => ready.view.document.dropped);
  const blocks = useReady((ready) => ready.view.document.blocks);
  const chosen = useReady((ready) => ready.chosen);
  const cutLines = useMemo(() => new Set(dropped.map(({ line }) => line)), [dropped]);
  const block = useMemo(() => blocks.find(({ id }) => id === chosen), [blocks, chosen]);
  const scroller = useRef<HTMLElement>(null);
  const total = state.status === 'ready' ? state.total : 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lineIn(state, index + 1)?.length ?? 0, scroller.current?.clientWidth ?? 400),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => void original.look(first + 1, last + 1), [original, first, last]);

  useEffect(
    () =>
      together.join('original', ({ line, share }) => {
        virtualizer.scrollToIndex(line - 1, { align: 'start' });
        const item = virtualizer.measurementsCache[line - 1];
        if (share > 0 && item !== undefined) virtualizer.scrollToOffset(item.start + item.size * share);
      }),
    [together, virtualizer],
  );

  // Whatever is chosen comes into sight here too.
  const line = block?.source?.line ?? null;
  useEffect(() => {
    if (line !== null && total > 0) virtualizer.scrollToIndex(line - 1, { align: 'auto' });
  }, [line, total, virtualizer]);

  function scrolled(): void {
    const offset = (scroller.current?.scrollTop ?? 0) + 1;
    const item = virtualizer.getVirtualItemForOffset(offset);
    if (item === undefined) return;
    together.moved('original', { line: item.index + 1, share: Math.max(0, (offset - item.start) / item.size) });
  }

  function chooseAt(number: number): void {
    const here = blocks.find(({ source }) => source !== null && source.line <= number && number <= source.endLine);
    if (here !== undefined) structure.choose(here.id);
  }

  const lead = () => together.lead('original');
  return (
    <div className="original">
      <h2 className="original-head">
        {texts.label}
        <span className="quiet">{texts.hint}</span>
      </h2>
      {state.status === 'failed' && <Failed message={state.message} />}
      {state.status === 'none' && (
        <p className="screen-loading" role="status">
          {texts.loading}
        </p>
      )}
      <section
        ref={scroller}
        className="scroll original-lines"
        aria-label={texts.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        onScroll={scrolled}
        onWheel={lead}
        onPointerDown={lead}
        onKeyDown={lead}
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start, key }) => {
            const number = index + 1;
            const shown = lineIn(state, number);
            const isHere = isIn(block, number);
            const name = `original-line${isHere ? ' on' : ''}${cutLines.has(number) ? ' was-cut' : ''}`;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it is the way for the keyboard
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it is the way for the keyboard
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={name}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => chooseAt(number)}
              >
                <span className="original-number">{number}</span>
                <span className="original-text">
                  <Words text={shown?.text ?? ''} start={shown?.start ?? 0} block={isHere ? block : undefined} />
                  {shown !== null && shown.length > shown.text.length && (
                    <span className="quiet">{texts.cut(shown.length)}</span>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

/** The line's words; those of the chosen block stand out. */
function Words({
  text,
  start,
  block,
}: {
  readonly text: string;
  readonly start: number;
  readonly block: Block | undefined;
}) {
  const source = block?.source ?? null;
  if (source === null) return <>{text}</>;
  const from = Math.max(0, Math.min(text.length, source.start - start));
  const to = Math.max(from, Math.min(text.length, source.end - start));
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

function isIn(block: Block | undefined, line: number): boolean {
  const source = block?.source ?? null;
  return source !== null && source.line <= line && line <= source.endLine;
}

const lineHeight = 26;

/** Before a line is measured: Chinese characters are as wide as they are high. */
function heightOf(length: number, width: number): number {
  const inLine = Math.max(8, Math.floor((width - 64) / 15));
  return Math.max(1, Math.ceil(length / inLine)) * lineHeight;
}
