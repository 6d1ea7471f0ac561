import { Select } from 'antd';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { localAdvances } from './advances.ts';
import { pageAt, scrollTo, useScale, type Zoom, zooms } from './desk.ts';
import { flow, gridOf } from './flow.ts';
import { pageSize } from './page-look.ts';
import { Page } from './page-paper.tsx';
import { charactersPerLine, layPages } from './typeset-items.ts';

/** The pages as they come out, as near as a browser can tell. */
export function PagePreview({ laidOut, profile }: { readonly laidOut: LaidOut; readonly profile: Profile }) {
  const size = useMemo(() => pageSize(profile), [profile]);
  const advance = useMemo(() => localAdvances(profile), [profile]);
  const laid = useMemo(() => layPages(flow(laidOut), profile, advance), [laidOut, profile, advance]);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [page, setPage] = useState(1);
  const desk = useRef<HTMLElement>(null);
  const scale = useScale(desk, zoom, size);
  // A dialog is laid out only after it is shown, and hears no keys before.
  const pages = scale === 0 ? [] : laid.pages;
  const shown = useRef(page);
  shown.current = page;
  // Another size of the paper does not turn the page.
  useLayoutEffect(() => {
    if (scale > 0) scrollTo(desk.current, shown.current);
  }, [scale]);
  const count = pages.length;
  const show = (wanted: number): void => {
    const next = Math.max(1, Math.min(count, wanted));
    scrollTo(desk.current, next);
    setPage(next);
  };
  const press = (event: KeyboardEvent): void => {
    const to = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: count }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  };
  return (
    <div className="preview">
      <p className="preview-note">{texts.note}</p>
      <section
        ref={desk}
        className="preview-desk"
        aria-label={texts.preview}
        data-first-focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={press}
        onScroll={() => setPage(pageAt(desk.current))}
      >
        {pages.map((slices, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <Page key={i} profile={profile} items={laid.items} slices={slices} number={i + 1} scale={scale} />
        ))}
      </section>
      <div className="preview-bar">
        <Facts page={page} count={count} profile={profile} characters={charactersPerLine(profile, advance)} />
        <div className="grow" />
        <Turn label={texts.previous} icon="left" disabled={page <= 1} onTurn={() => show(page - 1)} />
        <Turn label={texts.next} icon="right" disabled={page >= count} onTurn={() => show(page + 1)} />
        <Select
          size="small"
          aria-label={texts.zoom}
          value={zoom}
          popupMatchSelectWidth={false}
          options={zooms.map((value) => ({ value, label: texts.zooms[value] }))}
          onChange={setZoom}
        />
      </div>
    </div>
  );
}

type FactsProps = {
  readonly page: number;
  readonly count: number;
  readonly profile: Profile;
  readonly characters: number;
};

function Facts({ page, count, profile, characters }: FactsProps) {
  const grid = gridOf(profile);
  const differs = characters !== 0 && characters !== grid.characters;
  return (
    <span aria-live="polite">
      <Meta
        items={[
          count === 0 ? texts.measuring : texts.pageOf(page, count),
          texts.grid(grid.lines, grid.characters),
          differs ? texts.measured(grid.lines, characters) : null,
        ]}
      />
    </span>
  );
}

type TurnProps = {
  readonly label: string;
  readonly icon: 'left' | 'right';
  readonly disabled: boolean;
  readonly onTurn: () => void;
};

function Turn({ label, icon, disabled, onTurn }: TurnProps) {
  return (
    <button type="button" className="icon-button" title={label} aria-label={label} disabled={disabled} onClick={onTurn}>
      <Icon name={icon} />
    </button>
  );
}
