import { Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { readerTexts } from '../texts/reader.ts';
import { EmptyState, Failed } from '../ui/parts.tsx';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import { createReader } from './reader.ts';
import { ReaderContext, useReader, useTell } from './reader-context.ts';
import { ReadyScreen } from './ready-screen.tsx';
import './reader.css';

type Props = { readonly documentId: string; readonly blockId: string | null; readonly query: string | null };

/** Reading one document of the library, and annotating it. */
export function ReaderScreen({ documentId, blockId, query }: Props) {
  const { client } = useWorkplace();
  const [reader] = useState(() => createReader(client, documentId));
  const isReady = useStore(reader.store, ({ status }) => status === 'ready');
  useEffect(() => void reader.load(), [reader]);
  useHostEvents(useCallback((event) => reader.hear(event), [reader]));
  return (
    <ReaderContext value={reader}>
      {isReady ? <ReadyScreen blockId={blockId} query={query} /> : <NotReady />}
    </ReaderContext>
  );
}

/** What stands in place of the text: that it is being opened, why it is not, or that it is in the trash. */
function NotReady() {
  const reader = useReader();
  const tell = useTell();
  const { navigation } = useWorkplace();
  const state = useStore(reader.store);
  const toLibrary = <Button onClick={() => void navigation.go({ screen: 'library' })}>{readerTexts.toLibrary}</Button>;
  switch (state.status) {
    case 'failed':
      return (
        <Bare>
          <Failed message={state.message}>
            {toLibrary}
            <Button onClick={() => tell(reader.load())}>{readerTexts.retry}</Button>
          </Failed>
        </Bare>
      );
    case 'trashed':
      return (
        <Bare title={state.title}>
          <EmptyState title={readerTexts.inTrash} text={readerTexts.inTrashText}>
            {toLibrary}
            <Button type="primary" onClick={() => tell(reader.restoreDocument())}>
              {readerTexts.restore}
            </Button>
          </EmptyState>
        </Bare>
      );
    default:
      return (
        <Bare>
          <p className="reader-loading" role="status">
            {readerTexts.loading}
          </p>
        </Bare>
      );
  }
}

function Bare({ title = readerTexts.document, children }: { readonly title?: string; readonly children: ReactNode }) {
  const top = <TopBar back={{ label: readerTexts.library, place: { screen: 'library' } }} title={title} />;
  return (
    <Screen top={top} status={<StatusBar facts={[]} keys={[]} />}>
      {children}
    </Screen>
  );
}
