import { useCallback, useEffect, useState } from 'react';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { useHostEvents, useWorkplace } from '../workplace.tsx';

/** All versions of a document, newest first; none while it is alone. */
export function useVersions({ id, newestVersionId, olderVersions }: DocumentSummary): readonly DocumentSummary[] {
  const { client } = useWorkplace();
  const [found, setFound] = useState<{ readonly of: string; readonly list: readonly DocumentSummary[] } | null>(null);
  const isAlone = newestVersionId === null && olderVersions === 0;
  const [changes, setChanges] = useState(0);
  useHostEvents(
    useCallback((event: HostEvent) => {
      if (event.event === 'library.changed' && event.data.what === 'documents') setChanges((count) => count + 1);
    }, []),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is read again
  useEffect(() => {
    if (isAlone) return;
    let isOld = false;
    // Without an answer the list stays as it was: the document itself says what is wrong with the library.
    client.call('versions.list', { documentId: id }).then(
      (list) => {
        if (!isOld) setFound({ of: id, list });
      },
      () => {},
    );
    return () => {
      isOld = true;
    };
  }, [client, id, isAlone, changes]);
  return isAlone || found?.of !== id ? none : found.list;
}

const none: readonly DocumentSummary[] = [];
