import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { originalTexts as texts } from '../texts/original.ts';
import type { PageSize, PdfState } from './pdf-file.ts';

type Props = {
  readonly file: Extract<PdfState, { readonly status: 'ready' }>;
  readonly number: number;
  readonly size: PageSize;
  /** Pixels a point. */
  readonly scale: number;
  readonly onSize: (number: number, size: PageSize) => void;
  /** What is drawn over it. */
  readonly children: ReactNode;
};

/** More pixels than this a canvas does not get, however large the page is shown. */
const mostPixels = 16_000_000;

/** A page as it is printed, with its words over it, to be selected. */
export const PdfPage = memo(function PdfPage({ file, number, size, scale, onSize, children }: Props) {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    file.document.getPage(number).then(
      (found) => {
        if (isGone) return;
        const { width, height } = found.getViewport({ scale: 1 });
        onSize(number, { width, height });
        setPage(found);
      },
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [file, number, onSize]);
  usePicture(page, paper, scale, () => setFailed(true));
  useWordsOf(file, page, words);
  const style = {
    width: size.width * scale,
    height: size.height * scale,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  };
  return (
    <section className="pdf-page" data-page={number} aria-label={texts.pageName(number)} style={style}>
      <div ref={paper} className="pdf-paper" aria-hidden="true" />
      {children}
      <div
        ref={words}
        className="pdf-text"
        // Between its lines a selection would jump to the end of the page.
        onPointerDown={({ currentTarget }) => currentTarget.classList.add('selecting')}
        onPointerUp={({ currentTarget }) => currentTarget.classList.remove('selecting')}
        onPointerLeave={({ currentTarget, buttons }) => buttons === 0 && currentTarget.classList.remove('selecting')}
      />
      {hasFailed && <p className="pdf-page-failed">{texts.pageFailed(number)}</p>}
    </section>
  );
});

/** Draws the page, anew when its scale changes; until that is done the old picture is stretched. */
function usePicture(
  page: PDFPageProxy | null,
  paper: RefObject<HTMLElement | null>,
  scale: number,
  onFailed: () => void,
): void {
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    if (page === null) return;
    let task: RenderTask | null = null;
    let isGone = false;
    const draw = async () => {
      const { width, height } = page.getViewport({ scale: 1 });
      const most = Math.sqrt(mostPixels / (width * height));
      const viewport = page.getViewport({ scale: Math.min(scale * devicePixelRatio, most) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      task = page.render({ canvas, viewport });
      await task.promise;
      if (!isGone) paper.current?.replaceChildren(canvas);
    };
    draw().catch(() => {
      if (!isGone) failed.current();
    });
    return () => {
      isGone = true;
      task?.cancel();
    };
  }, [page, paper, scale]);
}

/** Lays the page's words over its picture, unseen. They take their size from the page's. */
function useWordsOf(file: Props['file'], page: PDFPageProxy | null, words: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const container = words.current;
    if (page === null || container === null) return;
    const layer = new file.pdfJs.TextLayer({
      textContentSource: page.streamTextContent({ disableNormalization: true }),
      container,
      viewport: page.getViewport({ scale: 1 }),
    });
    const end = document.createElement('div');
    end.className = 'pdf-text-end';
    // A page without words is shown all the same.
    layer.render().then(
      () => container.append(end),
      () => {},
    );
    return () => {
      layer.cancel();
      container.replaceChildren();
    };
  }, [file, page, words]);
}
