import { useEffect, useState } from 'react';
import { originalTexts as texts } from '../texts/original.ts';
import { Icon } from '../ui/icon.tsx';
import { percentOf, type Zoom, zoomed } from './zoom.ts';

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
};

/** Which page is in sight, and how large. */
export function PageTools({ page, pages, onPage, zoom, scale, onZoom }: Props) {
  return (
    <div className="pdf-tools">
      <PageField page={page} pages={pages} onPage={onPage} />
      <span className="grow" />
      <button
        type="button"
        className="icon-button"
        aria-label={texts.smaller}
        title={`${texts.smaller}（-）`}
        onClick={() => onZoom(zoomed(scale, -1))}
      >
        <Icon name="minus" />
      </button>
      <span className="pdf-zoom" role="status">
        {texts.zoom(percentOf(scale))}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.larger}
        title={`${texts.larger}（+）`}
        onClick={() => onZoom(zoomed(scale, 1))}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className={zoom === 'fit' ? 'fit-button on' : 'fit-button'}
        aria-pressed={zoom === 'fit'}
        title={`${texts.fit}（0）`}
        onClick={() => onZoom('fit')}
      >
        {texts.fit}
      </button>
    </div>
  );
}

function PageField({ page, pages, onPage }: Pick<Props, 'page' | 'pages' | 'onPage'>) {
  const [text, setText] = useState(String(page));
  useEffect(() => setText(String(page)), [page]);
  const go = () => {
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages));
    else setText(String(page));
  };
  return (
    <span className="pdf-field">
      <input
        type="text"
        inputMode="numeric"
        aria-label={texts.page}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => setText(String(page))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go();
        }}
      />
      <span>{texts.pageOf(pages)}</span>
    </span>
  );
}
