import { type KeyboardEvent, useRef } from 'react';
import { localDate } from '../library/arrange.ts';
import { dateInWords, libraryTexts } from '../texts/library.ts';
import { trashTexts as texts } from '../texts/trash.ts';
import { Icon } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import type { Trashed } from './trash-store.ts';

type Props = {
  readonly items: readonly Trashed[];
  readonly chosen: Trashed;
  readonly choose: (id: string) => void;
  readonly restore: (item: Trashed) => void;
};

/** One tab stop; the arrows choose, R brings back. */
export function TrashList({ items, chosen, choose, restore }: Props) {
  const list = useRef<HTMLDivElement>(null);
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = items.indexOf(chosen);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(items.length - 1, to));
      list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus();
    } else if (event.key.toLowerCase() === 'r') restore(chosen);
    else return;
    event.preventDefault();
  }
  return (
    <div ref={list} className="trash-list scroll" role="listbox" aria-label={texts.list} onKeyDown={press}>
      {items.map((item) => (
        <Row key={item.summary.id} item={item} isChosen={item === chosen} choose={() => choose(item.summary.id)} />
      ))}
    </div>
  );
}

type RowProps = { readonly item: Trashed; readonly isChosen: boolean; readonly choose: () => void };

function Row({ item: { kind, summary }, isChosen, choose }: RowProps) {
  const { title, organisation, characters, deletedAt } = summary;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of all its rows
    <div
      role="option"
      className={isChosen ? 'row row-2 on' : 'row row-2'}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onFocus={choose}
      onClick={choose}
    >
      <Icon name={kind === 'draft' ? 'pen' : 'document'} />
      <div className="grow">
        <div className="row-title cut" title={title}>
          {title}
        </div>
        <div className="row-meta cut">
          <Meta
            items={[
              organisation,
              libraryTexts.characters(characters),
              deletedAt && texts.deletedOn(dateInWords(localDate(deletedAt))),
            ]}
          />
        </div>
      </div>
      <span className="trash-kind">{texts.kinds[kind]}</span>
    </div>
  );
}
