import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { messageOf } from '../client.ts';
import { type Command, named } from '../commands.ts';
import type { Place } from '../navigation.ts';
import { Screen, SearchButton, StatusBar, TopBar } from '../shell/shell.tsx';
import { draftsTexts as texts } from '../texts/drafts.ts';
import { Icon } from '../ui/icon.tsx';
import { EmptyState, Failed, Kbd } from '../ui/parts.tsx';
import { useCommands, useHostEvents, usePlace, useWorkplace } from '../workplace.tsx';
import { DraftList } from './draft-list.tsx';
import './drafts.css';
import { createDraftsStore } from './drafts-store.ts';
import { NewDraftDialog } from './new-draft-dialog.tsx';

type Asked = { readonly documentId: string | null };

export function DraftsScreen() {
  const { client, navigation, toasts } = useWorkplace();
  const [drafts] = useState(() => createDraftsStore(client));
  const state = useStore(drafts.store);
  const [asked, setAsked] = useAskedDialog();
  useEffect(() => void drafts.load(), [drafts]);
  useHostEvents(
    useCallback(
      (event: HostEvent) => {
        if (event.event === 'library.changed' && event.data.what === 'drafts') void drafts.load();
      },
      [drafts],
    ),
  );
  const create = useCallback(() => setAsked({ documentId: null }), [setAsked]);
  useCommands(
    'drafts',
    useMemo((): readonly Command[] => [named('draft.new', create)], [create]),
  );
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
          <Button type="primary" icon={<Icon name="plus" />} onClick={create}>
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
      {asked !== null && (
        <NewDraftDialog documentId={asked.documentId} onClose={() => setAsked(null)} onCreated={open} />
      )}
    </Screen>
  );
}

const keys = [
  ['↑ ↓', texts.keys.help],
  ['Enter', texts.keys.open],
  ['Del', texts.keys.remove],
  ['Ctrl N', texts.keys.create],
] as const;

/** Places whose dialog was opened: coming back to one later shows the list. */
const opened = new WeakSet<Place>();

/** The dialog is asked for by the command, or by a place that names the document to begin from. */
function useAskedDialog(): [Asked | null, (asked: Asked | null) => void] {
  const place = usePlace();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (place.screen !== 'drafts' || place.newFrom === undefined || opened.has(place)) return;
    opened.add(place);
    setAsked({ documentId: place.newFrom });
  }, [place]);
  return [asked, setAsked];
}
