import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { localAdvances } from './advances.ts';
import { isDrawn, nextZoom, pageAt, scrollTo, useScale, useZoomWheel, type Zoom } from './desk.ts';
import { Page } from './page-paper.tsx';
import { layPaper, pageOf, sheetSize } from './paper.ts';
import { PreviewBar } from './preview-bar.tsx';
import { charactersPerLine } from './typeset-items.ts';

type Props = {
  readonly laidOut: LaidOut;
  readonly profile: Profile;
  /** What is shown first, and marked. */
  readonly blockId?: string | null;
  /** Leads from a paragraph on paper to the same one in the text. */
  readonly onGoTo?: ((blockId: string) => void) | undefined;
};

/** The pages as they come out, as near as a browser can tell. */
export function PagePreview({ laidOut, profile, blockId = null, onGoTo }: Props) {
  const advance = useMemo(() => localAdvances(profile), [profile]);
  const paper = useMemo(() => layPaper(laidOut, profile, advance), [laidOut, profile, advance]);
  const size = useMemo(() => sheetSize(profile, paper), [profile, paper]);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [page, setPage] = useState(() => pageOf(paper, blockId));
  const desk = useRef<HTMLElement>(null);
  const scale = useScale(desk, zoom, size);
  // A dialog is laid out only after it is shown, and hears no keys before.
  const pages = scale === 0 ? [] : paper.sheets;
  const shown = useRef(page);
  shown.current = page;
  // Another size of the paper does not turn the page.
  useLayoutEffect(() => {
    if (scale > 0) scrollTo(desk.current, shown.current);
  }, [scale]);
  const resize = useCallback((direction: 1 | -1) => setZoom(nextZoom(scale, direction)), [scale]);
  useZoomWheel(desk, resize);
  const show = (wanted: number): void => {
    const next = Math.max(1, Math.min(pages.length, wanted));
    scrollTo(desk.current, next);
    setPage(next);
  };
  const press = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey ? zoomKeys[event.key] : pageKeys[event.key];
    if (act === undefined && !(event.key === 'Enter' && !event.ctrlKey)) return;
    event.preventDefault();
    if (typeof act === 'function') show(act(page, pages.length));
    else if (act === undefined) onGoTo?.(firstBlock(desk.current, page) ?? '');
    else if (act === 'full') setZoom(1);
    else resize(act);
  };
  const pick = ({ target }: MouseEvent): void => {
    if (document.getSelection()?.isCollapsed === false) return; // somebody marks words to copy them
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-block]')?.dataset['block'] : undefined;
    if (id !== undefined) onGoTo?.(id);
  };
  return (
    <div className="preview">
      <p className="preview-note">
        {texts.note}
        {onGoTo !== undefined && texts.goToText}
      </p>
      <section
        ref={desk}
        className="preview-desk"
        data-leads={onGoTo === undefined ? undefined : ''}
        aria-label={texts.preview}
        data-first-focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={press}
        onClick={pick}
        onScroll={() => setPage(pageAt(desk.current))}
      >
        {pages.map((_, i) => (
          <Page
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={i}
            profile={profile}
            paper={paper}
            at={i}
            scale={scale}
            marked={blockId}
            isDrawn={isDrawn(i + 1, page, pages.length)}
          />
        ))}
      </section>
      <PreviewBar
        page={page}
        count={pages.length}
        profile={profile}
        characters={charactersPerLine(profile, advance)}
        zoom={zoom}
        scale={scale}
        onPage={show}
        onZoom={setZoom}
      />
    </div>
  );
}

const pageKeys: Readonly<Record<string, (page: number, count: number) => number>> = {
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  Home: () => 1,
  End: (_, count) => count,
};

const zoomKeys: Readonly<Record<string, 1 | -1 | 'full'>> = { '=': 1, '+': 1, '-': -1, '0': 'full' };

/** The first paragraph that stands on a page. */
function firstBlock(desk: HTMLElement | null, page: number): string | undefined {
  return desk?.querySelector<HTMLElement>(`[data-page="${page}"] [data-block]`)?.dataset['block'];
}
