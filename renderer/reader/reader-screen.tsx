import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { DocumentNotThere } from '../document/not-there.tsx';
import { readerTexts } from '../texts/reader.ts';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import { createReader } from './reader.ts';
import { ReaderContext } from './reader-context.ts';
import { ReadyScreen } from './ready-screen.tsx';
import './reader.css';

type Props = { readonly documentId: string; readonly blockId: string | null; readonly query: string | null };

/** Reading one document of the library, and annotating it. */
export function ReaderScreen({ documentId, blockId, query }: Props) {
  const { client } = useWorkplace();
  const [reader] = useState(() => createReader(client, documentId));
  const notThere = useStore(reader.store, (state) => (state.status === 'ready' ? null : state));
  useEffect(() => void reader.load(), [reader]);
  useHostEvents(useCallback((event) => reader.hear(event), [reader]));
  return (
    <ReaderContext value={reader}>
      {notThere === null ? (
        <ReadyScreen blockId={blockId} query={query} />
      ) : (
        <DocumentNotThere state={notThere} load={reader.load} restore={reader.restoreDocument} words={readerTexts} />
      )}
    </ReaderContext>
  );
}
