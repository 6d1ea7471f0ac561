import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { messageOf } from '../client.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { Screen, SearchButton, StatusBar, TopBar } from '../shell/shell.tsx';
import { draftsTexts as texts } from '../texts/drafts.ts';
import { Icon } from '../ui/icon.tsx';
import { EmptyState, Failed, Kbd } from '../ui/parts.tsx';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import { DraftList } from './draft-list.tsx';
import './drafts.css';
import { createDraftsStore } from './drafts-store.ts';

export function DraftsScreen() {
  const { client, navigation, newDraft, toasts } = useWorkplace();
  const [drafts] = useState(() => createDraftsStore(client));
  const state = useStore(drafts.store);
  useEffect(() => void drafts.load(), [drafts]);
  useHostEvents(
    useCallback(
      (event: HostEvent) => {
        if (event.event === 'library.changed' && event.data.what === 'drafts') void drafts.load();
      },
      [drafts],
    ),
  );
  const create = (): void => newDraft.ask(null);
  const failed = (error: unknown): void => toasts.show({ kind: 'error', text: messageOf(error) });
  const remove = ({ id, title }: DraftSummary): void => {
    const undo = (): void =>
      void drafts.restore(id).then(() => toasts.show({ kind: 'ok', text: texts.restored(title) }), failed);
    void drafts
      .remove(id)
      .then(() => toasts.show({ kind: 'ok', text: texts.removed(title), action: { label: texts.undo, run: undo } }))
      .catch(failed);
  };
  const open = (id: string): void => void navigation.go({ screen: 'editor', draftId: id });
  const count = state.status === 'ready' ? state.drafts.length : 0;
  return (
    <Screen
      top={
        <TopBar title={texts.screen}>
          <SearchButton />
          <MoreButton />
          <Button type="primary" data-command="draft.new" icon={<Icon name="plus" />} onClick={create}>
            {texts.create}
          </Button>
        </TopBar>
      }
      status={<StatusBar facts={count === 0 ? [] : [texts.count(count)]} keys={count === 0 ? [] : keys} />}
    >
      {state.status === 'failed' && (
        <Failed message={state.message}>
          <Button onClick={() => void drafts.load()}>{texts.reload}</Button>
        </Failed>
      )}
      {state.status === 'ready' &&
        (count === 0 ? (
          <EmptyState title={texts.emptyTitle} text={texts.emptyText}>
            <Button type="primary" size="large" onClick={create}>
              {texts.create} <Kbd>Ctrl N</Kbd>
            </Button>
            <Button size="large" onClick={() => void navigation.go({ screen: 'library' })}>
              {texts.toLibrary}
            </Button>
          </EmptyState>
        ) : (
          <DraftList drafts={state.drafts} onOpen={open} onRemove={remove} />
        ))}
    </Screen>
  );
}

const keys = [
  ['↑ ↓', texts.keys.help],
  ['Enter', texts.keys.open],
  ['Del', texts.keys.remove],
  ['Ctrl N', texts.keys.create],
] as const;
