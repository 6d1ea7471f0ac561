import { Button, Dropdown } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Screen, SearchButton, StatusBar, TopBar } from '../shell/shell.tsx';
import { libraryTexts, trashTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { EmptyState, Failed } from '../ui/parts.tsx';
import { FirstStart } from './first-start.tsx';
import { ImportButton } from './import-button.tsx';
import { useLibrary } from './library-context.tsx';

import { LibraryView } from './library-view.tsx';

const keys = [
  ['↑↓', '选择'],
  ['Enter', '打开'],
  ['E', '改元数据'],
  ['Del', '移到回收站'],
] as const;

const trashKeys = [
  ['↑↓', '选择'],
  ['R', trashTexts.restore],
] as const;

export function LibraryScreen({ documentId }: { readonly documentId: string | null }) {
  const { library, imports } = useLibrary();
  const state = useStore(library.store);
  const isImporting = useStore(
    imports.store,
    ({ work, isOpen }) => work.status === 'running' || (isOpen && work.status === 'finished'),
  );
  useEffect(() => {
    void library.load().then(() => {
      if (documentId !== null) library.choose(documentId);
    });
  }, [library, documentId]);
  const isTrash = state.status === 'ready' && state.shelf === 'trash';
  const count = state.status === 'ready' ? state.documents.length : 0;
  const isEmpty = state.status === 'ready' && !isTrash && count === 0 && !isImporting;
  return (
    <Screen
      top={<Top isTrash={isTrash} isEmpty={isEmpty} />}
      status={
        <StatusBar
          facts={state.status === 'ready' ? [`${isTrash ? trashTexts.title : libraryTexts.title} ${count} 篇`] : []}
          keys={isEmpty || count === 0 ? [['F1', '快捷键']] : isTrash ? trashKeys : keys}
        />
      }
    >
      {state.status === 'loading' && <p className="screen-loading quiet">{libraryTexts.loading}</p>}
      {state.status === 'failed' && (
        <Failed message={state.message}>
          <Button onClick={() => void library.load()}>{libraryTexts.retry}</Button>
        </Failed>
      )}
      {isEmpty && <FirstStart />}
      {isTrash && count === 0 && (
        <EmptyState {...trashTexts.empty}>
          <Button onClick={() => void library.openShelf('library')}>{trashTexts.back}</Button>
        </EmptyState>
      )}
      {state.status === 'ready' && !isEmpty && !(isTrash && count === 0) && <LibraryView state={state} />}
    </Screen>
  );
}

function Top({ isTrash, isEmpty }: { readonly isTrash: boolean; readonly isEmpty: boolean }) {
  const { library } = useLibrary();
  if (isTrash) {
    return (
      <TopBar title={trashTexts.title} state={<span className="quiet cut">{trashTexts.hint}</span>}>
        <Button icon={<Icon name="left" />} onClick={() => void library.openShelf('library')}>
          {trashTexts.back}
        </Button>
      </TopBar>
    );
  }
  return (
    <TopBar title={libraryTexts.title}>
      {!isEmpty && <SearchButton />}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [{ key: 'trash', label: trashTexts.title, icon: <Icon name="trash" /> }],
          onClick: () => void library.openShelf('trash'),
        }}
      >
        <Button icon={<Icon name="more" />} aria-label={libraryTexts.more} />
      </Dropdown>
      <ImportButton />
    </TopBar>
  );
}
