import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { isScan } from '../../shared/contract/documents.ts';
import { type Command, named } from '../commands.ts';
import { useEscape } from '../shell/use-escape.ts';
import { filterTexts, importTexts, libraryTexts } from '../texts/library.ts';
import { Columns } from '../ui/columns.tsx';
import { EmptyState } from '../ui/parts.tsx';
import { versionCommands } from '../versions/version-commands.ts';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { type DetailActions, DetailPanel } from './detail-panel.tsx';
import { DocumentList } from './document-list.tsx';
import { documentItems } from './document-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ImportPanel } from './import-panel.tsx';
import { useLibrary } from './library-context.tsx';
import type { ShownLibrary } from './library-store.ts';
import { useDocumentActions } from './use-document-actions.ts';

/** The list, and beside it what is in the chosen document. */
export function LibraryView({ state }: { readonly state: ShownLibrary }) {
  const { library, detail, imports, versions } = useLibrary();
  const isImporting = useStore(imports.store, ({ work, isOpen }) => isOpen && work.status !== 'idle');
  const [isPanelOpen, setIsPanelOpen] = useState(() => window.innerWidth >= 1100);
  const [editing, setEditing] = useState<string | null>(null);
  const { chosenId } = state;
  const chosen = state.documents.find(({ id }) => id === chosenId) ?? null;
  const actions = useDocumentActions();
  const edit = (id: string | null) => {
    if (id !== null) setIsPanelOpen(true);
    else focusList();
    setEditing(id);
  };

  useEffect(() => {
    // Whoever runs through the list does not wait for what lies between.
    const timer = setTimeout(() => void detail.show(chosenId), 60);
    return () => clearTimeout(timer);
  }, [detail, chosenId]);

  const { newDraft } = useWorkplace();
  useEscape(
    useCallback(() => {
      if (!library.stepBack()) focusList();
      // The library is where everything begins: there is no screen before it.
      return true;
    }, [library]),
  );
  const chosenDocument = chosen?.id ?? null;
  useCommands(
    'library',
    useMemo((): readonly Command[] => {
      const focusText = () => document.getElementById('library-text')?.focus();
      return [
        named('pane.right', () => setIsPanelOpen((isOpen) => !isOpen)),
        named('find.here', focusText),
        named('draft.new', () => newDraft.ask(chosenDocument)),
        ...versionCommands(versions, chosenDocument),
      ];
    }, [newDraft, versions, chosenDocument]),
  );

  function key(pressed: string, id: string): 'stays' | 'goes' | null {
    const what = pressed.toLowerCase();
    if (what === 'delete') actions.remove(id);
    else if (what === 'e') edit(id);
    else if (what === 'd') actions.draft(id);
    else return null;
    return what === 'delete' ? 'goes' : 'stays';
  }

  const actionsOn = (id: string): DetailActions => ({
    open: (blockId) => actions.open(id, blockId),
    structure: () => actions.structure(id),
    draft: () => actions.draft(id),
    setVersion: () => versions.ask(id),
    remove: () => {
      // The keys go on in the list, not at the same button of the next document.
      focusList();
      actions.remove(id);
    },
    edit: (isEditing) => edit(isEditing ? id : null),
  });
  const content = isImporting ? (
    <ImportPanel />
  ) : chosen === null ? (
    <p className="detail-none quiet">{libraryTexts.choose}</p>
  ) : (
    <DetailPanel summary={chosen} isEditing={editing === chosen.id} actions={actionsOn(chosen.id)} />
  );
  return (
    <div className={isImporting ? 'library importing' : 'library'}>
      <Columns
        name="library"
        right={{
          label: libraryTexts.panelLabel,
          content,
          width: 376,
          min: 300,
          max: 560,
          open: isPanelOpen || isImporting,
        }}
      >
        {state.documents.length > 0 && (
          <FilterBar
            state={state}
            isPanelOpen={isPanelOpen || isImporting}
            togglePanel={() => setIsPanelOpen((isOpen) => !isOpen)}
          />
        )}
        {state.documents.length === 0 ? (
          <EmptyState {...importTexts.firstOnes} />
        ) : state.rows.length === 0 ? (
          <EmptyState {...libraryTexts.noMatch}>
            <Button onClick={() => library.clearFilter()}>{filterTexts.clear}</Button>
          </EmptyState>
        ) : (
          <DocumentList
            state={state}
            label={libraryTexts.listLabel}
            onOpen={actions.open}
            onKey={key}
            menuOf={(id) => {
              const document = state.documents.find((each) => each.id === id);
              return documentItems(actionsOn(id), document !== undefined && isScan(document));
            }}
          />
        )}
      </Columns>
    </div>
  );
}

function focusList(): void {
  document.querySelector<HTMLElement>('.document-list [aria-selected="true"]')?.focus();
}
