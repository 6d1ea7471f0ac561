import { Button } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { MoreButton } from '../shell/more-button.tsx';
import { Screen, SearchButton, StatusBar, TopBar } from '../shell/shell.tsx';
import { libraryTexts } from '../texts/library.ts';
import { Failed } from '../ui/parts.tsx';
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
  const count = state.status === 'ready' ? state.documents.length : 0;
  const isEmpty = state.status === 'ready' && count === 0 && !isImporting;
  return (
    <Screen
      top={
        <TopBar title={libraryTexts.title}>
          {!isEmpty && <SearchButton />}
          <MoreButton />
          <ImportButton />
        </TopBar>
      }
      status={
        <StatusBar
          facts={state.status === 'ready' ? [`${libraryTexts.title} ${count} 篇`] : []}
          keys={isEmpty || count === 0 ? [['F1', '快捷键']] : keys}
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
      {state.status === 'ready' && !isEmpty && <LibraryView state={state} />}
    </Screen>
  );
}
