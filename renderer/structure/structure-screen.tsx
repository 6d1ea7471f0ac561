import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { DocumentNotThere } from '../document/not-there.tsx';
import { createOriginalLines } from '../original/original-lines.ts';
import { structureTexts } from '../texts/structure.ts';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import { ReadyScreen } from './ready-screen.tsx';
import { StructureContext } from './structure-context.ts';
import { createStructureStore } from './structure-store.ts';
import './structure.css';

type Props = { readonly documentId: string; readonly blockId: string | null };

/** How a document was read, and what to make right of it. */
export function StructureScreen({ documentId, blockId }: Props) {
  const { client } = useWorkplace();
  const [stores] = useState(() => ({
    structure: createStructureStore(client, documentId),
    original: createOriginalLines(client, documentId),
    lastMessage: { close: null },
  }));
  const { structure, original } = stores;
  const notThere = useStore(structure.store, (state) => (state.status === 'ready' ? null : state));
  useEffect(() => void structure.load(), [structure]);
  useHostEvents(useCallback((event) => structure.hear(event), [structure]));
  useHostEvents(original.hear);
  return (
    <StructureContext value={stores}>
      {notThere === null ? (
        <ReadyScreen blockId={blockId} />
      ) : (
        <DocumentNotThere
          state={notThere}
          load={structure.load}
          restore={structure.restoreDocument}
          words={structureTexts}
        />
      )}
    </StructureContext>
  );
}
