import { Select } from 'antd';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { flow, gridOf } from './flow.ts';
import { type Measurement, measure } from './measure.ts';
import { type PageSize, pageSize, paragraphStyle } from './page-look.ts';
import { Item, Page } from './page-paper.tsx';

type Zoom = 'page' | 'width' | 'full';

/** The pages as they come out, as near as a browser can tell. */
export function PagePreview({ laidOut, profile }: { readonly laidOut: LaidOut; readonly profile: Profile }) {
  const items = useMemo(() => flow(laidOut), [laidOut]);
  const size = useMemo(() => pageSize(profile), [profile]);
  const [measurement, setMeasurement] = useState<Measurement>({ pages: [], characters: 0 });
  const [zoom, setZoom] = useState<Zoom>('page');
  const [page, setPage] = useState(1);
  const column = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLElement>(null);
  const scale = useScale(desk, zoom, size);
  useLayoutEffect(() => {
    if (column.current !== null) setMeasurement(measure(column.current, items, size));
  }, [items, size]);
  const count = measurement.pages.length;
  const show = (wanted: number): void => {
    const next = Math.max(1, Math.min(count, wanted));
    desk.current?.querySelector(`[data-page="${next}"]`)?.scrollIntoView({ block: 'start' });
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onKeyDown={press}
        onScroll={() => setPage(pageAt(desk.current))}
      >
        {measurement.pages.map((fragments, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <Page key={i} profile={profile} items={items} fragments={fragments} number={i + 1} scale={scale} />
        ))}
      </section>
      <div className="preview-bar">
        <Facts page={page} count={count} profile={profile} characters={measurement.characters} />
        <div className="grow" />
        <Turn label={texts.previous} icon="left" disabled={page <= 1} onTurn={() => show(page - 1)} />
        <Turn label={texts.next} icon="right" disabled={page >= count} onTurn={() => show(page + 1)} />
        <Select
          size="small"
          aria-label={texts.zoom}
          value={zoom}
          popupMatchSelectWidth={false}
          options={(['page', 'width', 'full'] as const).map((value) => ({ value, label: texts.zooms[value] }))}
          onChange={setZoom}
        />
      </div>
      <div className="measuring" aria-hidden="true">
        <div ref={column} className="page-text" style={{ width: size.textWidth }}>
          {items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is laid out has no names and never moves
            <Item key={i} profile={profile} item={item} part={null} />
          ))}
          <p style={{ ...paragraphStyle(profile, probe), textIndent: 0 }}>{probeText}</p>
        </div>
      </div>
    </div>
  );
}

const probeText = '国'.repeat(80);
const probe = {
  kind: 'paragraph',
  role: 'body',
  blockIds: [],
  runs: [],
  blankLinesBefore: 0,
  newPage: false,
  keepWithNext: false,
  indent: null,
} as const;

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
          texts.pageOf(page, count),
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

/** Around a page on the desk, and for the scroll bar beside it. */
const margin = 16;
const scrollBar = 16;

function useScale(desk: React.RefObject<HTMLElement | null>, zoom: Zoom, size: PageSize): number {
  const [room, setRoom] = useState({ width: 700, height: 560 });
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const look = (): void => setRoom({ width: element.offsetWidth, height: element.offsetHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  if (zoom === 'full') return 1;
  const toWidth = Math.max(0.2, (room.width - 2 * margin - scrollBar) / size.width);
  return zoom === 'width' ? toWidth : Math.min(toWidth, Math.max(0.2, (room.height - 2 * margin) / size.height));
}

/** The page that fills the middle of the desk. */
function pageAt(desk: HTMLElement | null): number {
  if (desk === null) return 1;
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2;
  const pages = [...desk.children];
  const at = pages.findIndex((page) => page.getBoundingClientRect().bottom >= middle);
  return at < 0 ? pages.length : at + 1;
}
