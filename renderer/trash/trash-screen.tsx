import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { messageOf } from '../client.ts';
import { Screen, SearchButton, StatusBar, TopBar } from '../shell/shell.tsx';
import { nothingToUndo, useEscape } from '../shell/use-escape.ts';
import { trashTexts as texts } from '../texts/trash.ts';
import { Columns } from '../ui/columns.tsx';
import { Icon } from '../ui/icon.tsx';
import { EmptyState, Failed } from '../ui/parts.tsx';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import './trash.css';
import { TrashList } from './trash-list.tsx';
import { TrashPanel } from './trash-panel.tsx';
import { createTrashStore, type Trashed } from './trash-store.ts';

/** What was thrown away, documents and drafts together, and the way back. */
export function TrashScreen() {
  const { client, navigation, toasts } = useWorkplace();
  const [trash] = useState(() => createTrashStore(client, navigation.rowOf('trash')));
  const state = useStore(trash.store);
  useEffect(() => void trash.load(), [trash]);
  useHostEvents(
    useCallback(
      (event: HostEvent) => {
        if (event.event === 'library.changed' || event.event === 'library.restarted') void trash.load();
      },
      [trash],
    ),
  );
  useEscape(nothingToUndo);
  const open = ({ kind, summary: { id } }: Trashed): void =>
    void navigation.go(kind === 'draft' ? { screen: 'editor', draftId: id } : { screen: 'reader', documentId: id });
  const restore = (item: Trashed): void => {
    const action = { label: texts.open, run: () => open(item) };
    void trash
      .restore(item)
      .then(() => toasts.show({ kind: 'ok', text: texts.restored[item.kind](item.summary.title), action }))
      .catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
  };
  const choose = (id: string): void => {
    trash.choose(id);
    navigation.chooseRow('trash', id);
  };
  const items = state.status === 'ready' ? state.items : [];
  const chosen = state.status === 'ready' ? items.find(({ summary }) => summary.id === state.chosenId) : undefined;
  return (
    <Screen
      top={
        <TopBar title={texts.title} state={<span className="quiet cut">{texts.hint}</span>}>
          <SearchButton />
          <Button icon={<Icon name="left" />} onClick={() => void navigation.goBack()}>
            {texts.back}
          </Button>
        </TopBar>
      }
      status={
        <StatusBar facts={[texts.count(items.length)]} keys={items.length === 0 ? texts.keysEmpty : texts.keys} />
      }
    >
      {state.status === 'loading' && <p className="screen-loading quiet">{texts.loading}</p>}
      {state.status === 'failed' && (
        <Failed message={state.message}>
          <Button onClick={() => void trash.load()}>{texts.retry}</Button>
        </Failed>
      )}
      {state.status === 'ready' && chosen === undefined && (
        <EmptyState {...texts.empty}>
          <Button onClick={() => void navigation.goBack()}>{texts.back}</Button>
        </EmptyState>
      )}
      {chosen !== undefined && (
        <Columns
          name="trash"
          right={{
            label: texts.panel,
            content: <TrashPanel item={chosen} restore={() => restore(chosen)} />,
            width: 376,
            min: 300,
            max: 560,
            open: window.innerWidth >= 1100,
          }}
        >
          <TrashList items={items} chosen={chosen} choose={choose} restore={restore} />
        </Columns>
      )}
    </Screen>
  );
}
