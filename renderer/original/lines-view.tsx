import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import { originalTexts as texts } from '../texts/original.ts';
import { onLanes, type Stretch } from '../ui/runs.ts';
import type { OriginalHost } from './host.ts';
import { selectedInLines } from './line-selection.ts';
import { type LineMarks, LineText, looksOf, sizeOf, usualSize } from './line-text.tsx';
import { lineIn, type OriginalLines, type OriginalState } from './original-lines.ts';
import type { LinePlace } from './scroll-together.ts';
import { useTogether } from './use-together.ts';
import { useWords } from './use-words.ts';
import { blockAt, stretchOf, wordsOf } from './words.ts';

type Props = {
  readonly original: OriginalLines;
  readonly state: Extract<OriginalState, { readonly status: 'ready' }>;
  readonly host: OriginalHost;
  readonly scroller: RefObject<HTMLElement | null>;
};

/** An original that has no pages, line by line as it was left. */
export function LinesView({ original, state, host, scroller }: Props) {
  const { blocks, here, marks, together } = host;
  const block = useMemo(() => blocks.find(({ id }) => id === here) ?? null, [blocks, here]);
  const virtualizer = useVirtualizer({
    count: state.total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lineIn(state, index + 1)?.length ?? 0, scroller.current?.clientWidth ?? 400),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => void original.look(first + 1, last + 1), [original, first, last]);

  const { lead, moved } = useTogether(
    together,
    useCallback(
      ({ line, share }: LinePlace) => {
        virtualizer.scrollToIndex(line - 1, { align: 'start' });
        const item = virtualizer.measurementsCache[line - 1];
        if (share > 0 && item !== undefined) virtualizer.scrollToOffset(item.start + item.size * share);
      },
      [virtualizer],
    ),
  );

  // Whatever is chosen comes into sight here too.
  const line = block?.source?.line ?? null;
  useEffect(() => {
    if (line !== null) virtualizer.scrollToIndex(line - 1, { align: 'auto' });
  }, [line, virtualizer]);

  const usual = useMemo(() => usualSize([...state.pages.values()].flat()), [state.pages]);
  const drawn = useMemo(() => {
    const byId = new Map(blocks.map((each) => [each.id, each]));
    return marks.flatMap((mark) => {
      const of = byId.get(mark.blockId);
      const place = of === undefined ? null : stretchOf(state, of, mark);
      return place === null ? [] : [{ ...mark, ...place }];
    });
  }, [blocks, marks, state]);
  useWords(
    scroller,
    host.words,
    useCallback((): readonly QuoteRange[] => {
      const stretch = selectedInLines(scroller.current, state);
      return stretch === null ? [] : wordsOf(state, blocks, stretch);
    }, [scroller, state, blocks]),
  );

  function marksOf(start: number, length: number): LineMarks {
    const inLine = <T extends Stretch>(each: T): T => ({
      ...each,
      start: Math.max(0, Math.min(length, each.start - start)),
      end: Math.max(0, Math.min(length, each.end - start)),
    });
    const source = block?.source ?? null;
    const own = source === null ? null : inLine({ start: source.start, end: source.end });
    return {
      highlights: onLanes(drawn.map(inLine).filter((each) => each.end > each.start)),
      here: own !== null && own.end > own.start ? own : null,
    };
  }

  function scrolled(): void {
    const offset = (scroller.current?.scrollTop ?? 0) + 1;
    const item = virtualizer.getVirtualItemForOffset(offset);
    if (item === undefined) return;
    moved({ line: item.index + 1, share: Math.max(0, (offset - item.start) / item.size) });
  }

  function chooseAt(target: EventTarget, number: number): void {
    if (host.words !== null && document.getSelection()?.isCollapsed === false) return;
    const piece = target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null;
    const start = lineIn(state, number)?.start ?? 0;
    const ids: string[] = [];
    for (let at = piece; at !== null; at = at.parentElement?.closest<HTMLElement>('[data-note]') ?? null) {
      if (at.dataset['note'] !== undefined) ids.push(at.dataset['note']);
    }
    host.choose(blockAt(blocks, number, start + Number(piece?.dataset['from'] ?? 0))?.id ?? null, ids);
  }

  return (
    <section
      ref={scroller}
      className={together === null ? 'scroll original-lines' : 'scroll original-lines numbered'}
      aria-label={texts.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      onScroll={scrolled}
      onWheel={lead}
      onPointerDown={lead}
      onKeyDown={(event) => {
        lead();
        if (event.key === 'Enter') host.leave();
      }}
    >
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start, key }) => {
          const number = index + 1;
          const shown = lineIn(state, number);
          const source = block?.source ?? null;
          const isHere = source !== null && source.line <= number && number <= source.endLine;
          const looks = shown === null ? '' : looksOf(shown.hint);
          const name = `original-line${isHere ? ' on' : ''}${host.cutLines.has(number) ? ' was-cut' : ''}${looks}`;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the text beside it is the way for the keyboard
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text beside it is the way for the keyboard
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={name}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => chooseAt(event.target, number)}
            >
              {together !== null && <span className="original-number">{number}</span>}
              <div className="original-text" style={shown === null ? {} : sizeOf(shown.hint, usual)}>
                {shown !== null && <LineText line={shown} marks={marksOf(shown.start, shown.text.length)} />}
                {shown !== null && shown.length > shown.text.length && (
                  <span className="quiet">{texts.cut(shown.length)}</span>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </section>
  );
}

const lineHeight = 26;

/** Before a line is measured: Chinese characters are as wide as they are high. */
function heightOf(length: number, width: number): number {
  const inLine = Math.max(8, Math.floor((width - 64) / 15));
  return Math.max(1, Math.ceil(length / inLine)) * lineHeight;
}
