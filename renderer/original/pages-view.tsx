import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import {
  boxesOf,
  offsetIn,
  type PageBox,
  type PlacedPart,
  partAt,
  placedParts,
} from '../../shared/domain/original-places.ts';
import { originalTexts as texts } from '../texts/original.ts';
import type { OriginalHost } from './host.ts';
import { allLines, type OriginalLines, type OriginalState } from './original-lines.ts';
import { PageBoxes } from './page-boxes.tsx';
import { selectedOnPages } from './page-selection.ts';
import { PageTools } from './page-tools.tsx';
import type { PageSize, PdfState } from './pdf-file.ts';
import { PdfPage } from './pdf-page.tsx';
import { useTogether } from './use-together.ts';
import { useWords } from './use-words.ts';
import { blockAt, stretchOf, wordsOf } from './words.ts';
import { rememberedZoom, rememberZoom, useScale, type Zoom, zoomed } from './zoom.ts';

type Props = {
  readonly file: Extract<PdfState, { readonly status: 'ready' }>;
  readonly original: OriginalLines;
  readonly state: Extract<OriginalState, { readonly status: 'ready' }>;
  readonly host: OriginalHost;
  readonly scroller: RefObject<HTMLElement | null>;
};

const gap = 12;
/** A click this near to a line, in points, means it. */
const reach = 6;

/** An original that has pages, as it is printed. */
export function PagesView({ file, original, state, host, scroller }: Props) {
  const { blocks, here, marks, together, choose } = host;
  const [zoom, setZoom] = useState<Zoom>(rememberedZoom);
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const scale = useScale(zoom, scroller, file.size.width);
  const sizeOf = (number: number): PageSize => sizes.get(number) ?? file.size;
  useEffect(() => void original.look(1, state.total), [original, state.total]);
  const parts = useMemo(() => placedParts(allLines(state) ?? []), [state]);

  const virtualizer = useVirtualizer({
    count: file.document.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(index + 1).height * scale + gap,
    paddingStart: gap,
    overscan: 1,
  });
  const inSight = useRef({ page: 1, share: 0 });
  const [page, setPage] = useState(1);
  const show = useCallback(
    (place: { readonly page: number; readonly share: number }) => {
      const item = virtualizer.measurementsCache[place.page - 1];
      if (item !== undefined) virtualizer.scrollToOffset(item.start - gap + item.size * place.share);
    },
    [virtualizer],
  );
  // Whatever stood at the upper edge stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the places of pages come from
  useLayoutEffect(() => {
    virtualizer.measure();
    const place = inSight.current;
    requestAnimationFrame(() => show(place));
  }, [virtualizer, show, scale, sizes]);
  const onSize = useCallback((number: number, size: PageSize) => {
    setSizes((known) => {
      const before = known.get(number);
      return before?.width === size.width && before.height === size.height ? known : new Map(known).set(number, size);
    });
  }, []);

  const block = useMemo(() => blocks.find(({ id }) => id === here) ?? null, [blocks, here]);
  const hereBoxes = useMemo(() => {
    const stretch = block === null ? null : stretchOf(state, block, null);
    return stretch === null ? [] : boxesOf(parts, stretch);
  }, [block, parts, state]);
  const drawn = useMemo(() => {
    const byId = new Map(blocks.map((each) => [each.id, each]));
    return marks.map((mark) => {
      const of = byId.get(mark.blockId);
      const stretch = of === undefined ? null : stretchOf(state, of, mark);
      return { ...mark, boxes: stretch === null ? [] : boxesOf(parts, stretch) };
    });
  }, [blocks, marks, parts, state]);

  const { lead, moved } = useTogether(
    together,
    useCallback(
      ({ line, share }) => {
        const own = parts.filter((part) => part.line === line);
        const part = own[Math.min(own.length - 1, Math.floor(share * own.length))];
        if (part !== undefined)
          show({ page: part.page, share: part.box[1] / (sizes.get(part.page) ?? file.size).height });
      },
      [parts, show, sizes, file.size],
    ),
  );
  const chosen = drawn.find((mark) => mark.chosen && mark.boxes.length > 0);
  useShowing(chosen?.boxes ?? hereBoxes, (boxes) => {
    const element = scroller.current;
    if (element === null) return;
    const edges = boxes.flatMap(({ page, box }) => {
      const item = virtualizer.measurementsCache[page - 1];
      return item === undefined ? [] : [{ top: item.start + box[1] * scale, bottom: item.start + box[3] * scale }];
    });
    const [upper, lower] = [element.scrollTop, element.scrollTop + element.clientHeight];
    const [first] = edges;
    if (first === undefined || edges.some(({ top, bottom }) => bottom > upper && top < lower)) return;
    virtualizer.scrollToOffset(Math.max(0, first.top - element.clientHeight / 4));
  });
  useWords(
    scroller,
    host.words,
    useCallback((): readonly QuoteRange[] => {
      const stretch = selectedOnPages(scroller.current, parts, scale, document.getSelection());
      return stretch === null ? [] : wordsOf(state, blocks, stretch);
    }, [scroller, parts, scale, state, blocks]),
  );

  function scrolled(): void {
    const element = scroller.current;
    if (element === null) return;
    const item = virtualizer.getVirtualItemForOffset(element.scrollTop + gap);
    if (item === undefined) return;
    inSight.current = { page: item.index + 1, share: (element.scrollTop + gap - item.start) / item.size };
    const middle = virtualizer.getVirtualItemForOffset(element.scrollTop + element.clientHeight / 2);
    setPage((middle?.index ?? item.index) + 1);
    const place = linePlace(parts, item.index + 1, (element.scrollTop + gap - item.start) / scale);
    if (place !== null) moved(place);
  }

  function click(event: MouseEvent): void {
    if (host.words !== null && document.getSelection()?.isCollapsed === false) return;
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null;
    if (element === null) return;
    const origin = element.getBoundingClientRect();
    const [x, y] = [(event.clientX - origin.left) / scale, (event.clientY - origin.top) / scale];
    const number = Number(element.dataset['page']);
    const part = partAt(parts, number, x, y, reach);
    const there = part === null ? null : blockAt(blocks, part.line, offsetIn(part, x, '', 'behind'));
    const at = drawn.filter(({ boxes }) =>
      boxes.some(
        ({ page, box }) => page === number && x >= box[0] && x <= box[2] && y >= box[1] - 1 && y <= box[3] + 1,
      ),
    );
    choose(there?.id ?? null, at.map(({ id }) => id).reverse());
  }

  function changeZoom(next: Zoom): void {
    rememberZoom(next);
    setZoom(next);
  }

  function press(event: KeyboardEvent): void {
    lead();
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    if (event.key === '+' || event.key === '=') changeZoom(zoomed(scale, 1));
    else if (event.key === '-') changeZoom(zoomed(scale, -1));
    else if (event.key === '0') changeZoom('fit');
    else if (event.key === 'Enter') host.leave();
    else return;
    event.preventDefault();
  }

  const widest = Math.max(file.size.width, ...[...sizes.values()].map(({ width }) => width)) * scale;
  return (
    <>
      <PageTools
        page={page}
        pages={file.document.numPages}
        onPage={(number) => show({ page: number, share: 0 })}
        zoom={zoom}
        scale={scale}
        onZoom={changeZoom}
      />
      <section
        ref={scroller}
        className="scroll original-pages"
        aria-label={texts.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        onScroll={scrolled}
        onWheel={lead}
        onPointerDown={lead}
        onKeyDown={press}
        onClick={click}
      >
        <div className="pdf-pages" style={{ height: virtualizer.getTotalSize(), minWidth: widest }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => (
            <div key={key} className="pdf-place" style={{ transform: `translateY(${start}px)` }}>
              <PdfPage file={file} number={index + 1} size={sizeOf(index + 1)} scale={scale} onSize={onSize}>
                <PageBoxes page={index + 1} scale={scale} here={hereBoxes} marks={drawn} />
              </PdfPage>
            </div>
          ))}
        </div>
      </section>
    </>
  );
}

/** Brings boxes into sight when they are others than before. */
function useShowing(boxes: readonly PageBox[], show: (boxes: readonly PageBox[]) => void): void {
  const latest = useRef({ boxes, show });
  latest.current = { boxes, show };
  const name = boxes.map(({ page, box }) => [page, ...box].join()).join(' ');
  useEffect(() => {
    if (name !== '') latest.current.show(latest.current.boxes);
  }, [name]);
}

/** The line of the text at a height of a page, or the next one below. */
function linePlace(parts: readonly PlacedPart[], page: number, y: number) {
  const part = parts.find((each) => each.page > page || (each.page === page && each.box[3] > y));
  if (part === undefined) return null;
  const own = parts.filter(({ line }) => line === part.line);
  return { line: part.line, share: own.indexOf(part) / own.length };
}
