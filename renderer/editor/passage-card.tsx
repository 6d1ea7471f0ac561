import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { Annotation } from '../../shared/contract/annotations.ts';
import { type Block, blockReading, opensSection, type TableBlock } from '../../shared/domain/block.ts';
import { seenCells } from '../../shared/domain/table-spans.ts';
import { sourceTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { Tag, tagLook } from '../ui/tag.tsx';
import { runsOf } from './passages.ts';
import { selectedWords } from './selected-words.ts';

type Props = {
  readonly block: Block;
  readonly notes: readonly Annotation[];
  /** How it stands in the draft already; used passages fade. */
  readonly use: 'copied' | 'rewritten' | null;
  readonly isCurrent: boolean;
  /** The one that Tab and F6 lead to. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
  readonly onInsertWords: (words: string) => void;
  readonly onInsertWhole: () => void;
};

export function PassageCard({ block, notes, use, isCurrent, isStop, onChoose, onInsertWords, onInsertWhole }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const tags = [...new Set(notes.flatMap(({ tag }) => (tag === null ? [] : [tag])))];
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.target !== card.current || event.altKey || event.ctrlKey) return;
    if (event.key === 'Enter' || event.key === ' ') onChoose();
    else if (step !== 0) neighbourOf(card.current, step)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups a passage with what can be done with it
    <div
      ref={card}
      className={['passage', use === null ? '' : 'used', isCurrent ? 'on' : ''].join(' ')}
      role="group"
      aria-label={blockReading(block).slice(0, 24)}
      aria-current={isCurrent}
      tabIndex={isStop ? 0 : -1}
      data-passage={block.id}
      onClick={onChoose}
      onFocus={onChoose}
      onKeyDown={press}
    >
      {block.kind === 'table' ? <Cells block={block} /> : <Words block={block} notes={notes} />}
      {notes.map(
        ({ id, note, author, tag }) =>
          note !== '' && (
            <p key={id} className={`passage-note noted-by-${tagLook(tag)}`}>
              {author !== null && <span className="quiet">{author}：</span>}
              {note}
            </p>
          ),
      )}
      <div className="passage-foot">
        {isCurrent && (
          <>
            <Button
              type="primary"
              size="small"
              onPointerDown={keepSelection}
              onClick={() => {
                const words = selectedWords()?.words;
                if (words === undefined) onInsertWhole();
                else onInsertWords(words);
              }}
            >
              {texts.insertSelection} <Kbd>Ctrl ⏎</Kbd>
            </Button>
            <Button size="small" onPointerDown={keepSelection} onClick={onInsertWhole}>
              {texts.insertWhole}
            </Button>
          </>
        )}
        {use !== null && (
          <span className="passage-use">
            <Icon name="check" size={12} />
            {texts[use]}
          </span>
        )}
        <span className="grow" />
        {tags.map((tag) => (
          <Tag key={tag} name={tag} />
        ))}
      </div>
    </div>
  );
}

function Words({ block, notes }: Pick<Props, 'block' | 'notes'>) {
  return (
    <p>
      {opensSection(block) && block.label !== null && <span className="passage-label">{block.label.text}</span>}
      {runsOf(block, notes).map(({ from, text, tag, isNoted }) =>
        isNoted ? (
          <mark key={from} className={`noted noted-${tagLook(tag)}`}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

function Cells({ block }: { readonly block: TableBlock }) {
  return (
    <table>
      <tbody>
        {seenCells(block).map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its number, and never moves
          <tr key={row}>
            {cells.map((cell) =>
              cell.row < row ? null : (
                <td key={cell.column} rowSpan={cell.rows} colSpan={cell.columns}>
                  {block.rows[row]?.[cell.column]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A press on a button must not take away the selection that the button is about. */
function keepSelection(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

function neighbourOf(card: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const all = [...(card?.parentElement?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])];
  return card === null ? null : (all[all.indexOf(card) + step] ?? null);
}
