import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import { type Command, named } from '../commands.ts';
import { StoredExport } from '../exporting/stored-export.tsx';
import { draftsTexts as texts } from '../texts/drafts.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge, Kbd, Meta } from '../ui/parts.tsx';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { whenText } from './when.ts';

type Props = {
  readonly drafts: readonly DraftSummary[];
  readonly onOpen: (id: string) => void;
  readonly onRemove: (draft: DraftSummary) => void;
};

/** One tab stop; the arrows choose, Enter opens, Del removes. */
export function DraftList({ drafts, onOpen, onRemove }: Props) {
  const { navigation } = useWorkplace();
  const [chosenId, setChosenId] = useState(() => navigation.rowOf('drafts'));
  const [exporting, setExporting] = useState<DraftSummary | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const lastAt = useRef(0);
  const found = drafts.findIndex(({ id }) => id === chosenId);
  // Where the chosen one was removed, the row that took its place.
  const at = found < 0 ? Math.min(lastAt.current, drafts.length - 1) : found;
  const chosen = drafts[at];
  lastAt.current = at;
  const choose = (id: string): void => {
    setChosenId(id);
    navigation.chooseRow('drafts', id);
  };
  useCommands(
    'drafts.chosen',
    useMemo(
      (): readonly Command[] => (chosen === undefined ? [] : [named('draft.export', () => setExporting(chosen))]),
      [chosen],
    ),
  );
  const press = (event: KeyboardEvent): void => {
    if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: drafts.length - 1 }[event.key];
    if (to !== undefined) focusRow(list.current, Math.max(0, Math.min(drafts.length - 1, to)));
    else if (event.key === 'Enter') onOpen(chosen.id);
    else if (event.key === 'Delete') onRemove(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="panel grow">
      <div className="toolbar">
        <span className="quiet">
          <Meta items={[texts.count(drafts.length), texts.sorted]} />
        </span>
        <div className="grow" />
        {chosen !== undefined && <Actions draft={chosen} onOpen={onOpen} onExport={setExporting} onRemove={onRemove} />}
      </div>
      <div ref={list} className="scroll" role="listbox" aria-label={texts.list} onKeyDown={press}>
        {drafts.map((draft, i) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            chosen={i === at}
            onChoose={() => choose(draft.id)}
            onOpen={() => onOpen(draft.id)}
          />
        ))}
      </div>
      {exporting !== null && <StoredExport draft={exporting} onClose={() => setExporting(null)} />}
    </div>
  );
}

type ActionsProps = {
  readonly draft: DraftSummary;
  readonly onOpen: (id: string) => void;
  readonly onExport: (draft: DraftSummary) => void;
  readonly onRemove: (draft: DraftSummary) => void;
};

function Actions({ draft, onOpen, onExport, onRemove }: ActionsProps) {
  return (
    <>
      <Button onClick={() => onOpen(draft.id)}>
        {texts.open} <Kbd>Enter</Kbd>
      </Button>
      <Button onClick={() => onExport(draft)}>{texts.export}</Button>
      <Button type="text" onClick={() => onRemove(draft)}>
        {texts.remove}
      </Button>
    </>
  );
}

type RowProps = {
  readonly draft: DraftSummary;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
};

function DraftRow({ draft, chosen, onChoose, onOpen }: RowProps) {
  const { source } = draft;
  const kind = source.from === 'template' ? 'template' : source.whole ? 'whole' : 'structure';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of all its rows
    <div
      role="option"
      className={chosen ? 'row draft-row on' : 'row draft-row'}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      onFocus={onChoose}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <Icon name="document" />
      <span className="grow">
        <span className="draft-title" title={draft.title}>
          {draft.title}
        </span>
        <span className="draft-meta">
          <Meta
            items={[
              texts.year(draft.year),
              draft.organisation,
              texts.characters(draft.characters),
              texts.madeFrom[kind],
            ]}
          />
        </span>
      </span>
      {draft.slots > 0 ? (
        <Badge tone="warn">{texts.slots(draft.slots)}</Badge>
      ) : (
        <Badge tone="ok">{texts.noSlots}</Badge>
      )}
      <time className="draft-when" dateTime={draft.updatedAt}>
        {whenText(draft.updatedAt, new Date())}
      </time>
    </div>
  );
}

function focusRow(list: HTMLElement | null, index: number): void {
  const row = list?.querySelectorAll('[role=option]')[index];
  if (row instanceof HTMLElement) row.focus();
}
