import { memo } from 'react';
import { outlineTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { ProgressDot } from './progress-dot.tsx';
import type { OutlineRow } from './survey.ts';

type Props = {
  readonly row: OutlineRow;
  readonly position: number;
  readonly siblings: number;
  readonly isHere: boolean;
  readonly isStop: boolean;
  readonly isDragged: boolean;
  /** Where a dragged section would land. */
  readonly drop: 'before' | 'after' | null;
};

/** One line of the outline. What happens to it is heard by the tree: there may be hundreds of lines, drawn after every pause. */
export const OutlineRowLine = memo(function OutlineRowLine(props: Props) {
  const { row, isHere, isStop, isDragged, drop } = props;
  const name = rowName(row);
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
      aria-setsize={props.siblings}
      aria-posinset={props.position}
      aria-selected={isHere}
      tabIndex={isStop ? 0 : -1}
      title={name}
    >
      {row.isFrame ? <span className="progress-dot" /> : <ProgressDot progress={row.progress} />}
      <span className="cut grow">{name}</span>
      {!row.isFrame && row.progress !== 'empty' && (
        <span className="outline-characters">{row.characters.toLocaleString('zh-CN')}</span>
      )}
      {!row.isFrame && (
        <button type="button" className="icon-button outline-more" tabIndex={-1} aria-label={texts.more(name)}>
          <Icon name="more" />
        </button>
      )}
    </div>
  );
});

function rowName(row: OutlineRow): string {
  return row.isFrame ? texts.closing : (row.label ?? '') + (row.title || texts.unnamed);
}
