import { Dropdown } from 'antd';
import type { KeyboardEvent, PointerEvent } from 'react';
import { outlineTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { addSectionAfter, changeSection, type SectionAction } from './actions.ts';
import { ProgressDot } from './progress-dot.tsx';
import type { Session } from './session.ts';
import type { OutlineRow } from './survey.ts';

type Props = {
  readonly row: OutlineRow;
  readonly session: Session;
  readonly position: number;
  readonly siblings: number;
  readonly isHere: boolean;
  readonly isStop: boolean;
  readonly isDragged: boolean;
  /** Where a dragged section would land. */
  readonly drop: 'before' | 'after' | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
};

export function OutlineRowLine({ row, session, isHere, isStop, isDragged, drop, onRemove, ...rest }: Props) {
  const name = row.isFrame ? texts.closing : (row.label ?? '') + (row.title || texts.unnamed);
  const classes = ['outline-row', `level-${Math.min(row.depth, 4)}`];
  if (isHere) classes.push('on');
  if (isDragged) classes.push('dragged');
  if (drop !== null) classes.push(`drop-${drop}`);
  const state = row.isFrame ? '' : `，${texts.progress[row.progress]}，${texts.characters(row.characters)}`;
  return (
    <div
      className={classes.join(' ')}
      role="treeitem"
      data-row={row.id}
      data-frame={row.isFrame || undefined}
      aria-label={name + state}
      aria-level={row.depth}
      aria-setsize={rest.siblings}
      aria-posinset={rest.position}
      aria-selected={isHere}
      tabIndex={isStop ? 0 : -1}
      title={name}
      onPointerDown={row.isFrame ? undefined : rest.onPointerDown}
      onKeyDown={row.isFrame && rest.onKeyDown !== undefined ? frameKeys(rest.onKeyDown) : rest.onKeyDown}
      onClick={() => session.show(row.id)}
    >
      {row.isFrame ? <span className="progress-dot" /> : <ProgressDot progress={row.progress} />}
      <span className="cut grow">{name}</span>
      {!row.isFrame && row.progress !== 'empty' && (
        <span className="outline-characters">{row.characters.toLocaleString('zh-CN')}</span>
      )}
      {!row.isFrame && <More name={name} session={session} id={row.id} onRemove={onRemove} />}
    </div>
  );
}

/** Signature and date are gone to, nothing else. */
function frameKeys(press: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey && event.key !== 'Delete' && event.key !== 'Insert') press(event);
  };
}

const actions: readonly { readonly key: SectionAction; readonly keys: string }[] = [
  { key: 'up', keys: 'Alt+↑' },
  { key: 'down', keys: 'Alt+↓' },
  { key: 'promote', keys: 'Alt+←' },
  { key: 'demote', keys: 'Alt+→' },
];

type MoreProps = {
  readonly name: string;
  readonly session: Session;
  readonly id: string;
  readonly onRemove: () => void;
};

function More({ name, session, id, onRemove }: MoreProps) {
  const items = [
    ...actions.map(({ key, keys }) => ({
      key,
      label: texts[key],
      extra: keys,
      onClick: () => void changeSection(session, key, id),
    })),
    { key: 'line', type: 'divider' as const },
    { key: 'add', label: texts.add, extra: 'Insert', onClick: () => addSectionAfter(session, id) },
    { key: 'remove', label: texts.remove, extra: 'Delete', danger: true, onClick: onRemove },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the row from hearing what is meant for its menu
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the row do what the menu does
    <span className="outline-more" onClick={(event) => event.stopPropagation()}>
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <button
          type="button"
          className="icon-button"
          tabIndex={-1}
          aria-label={texts.more(name)}
          onPointerDown={(event) => event.stopPropagation()}
        >
          <Icon name="more" />
        </button>
      </Dropdown>
    </span>
  );
}
