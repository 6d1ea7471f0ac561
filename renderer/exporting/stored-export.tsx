import { useEffect, useState } from 'react';
import type { DraftSummary, StoredDraft } from '../../shared/contract/drafts.ts';
import { messageOf } from '../client.ts';
import { useWorkplace } from '../workplace.tsx';
import { ExportDialog } from './export-dialog.tsx';

type Props = { readonly draft: Pick<DraftSummary, 'id'>; readonly onClose: () => void };

/** The export dialog for a draft that is not open: it is read first. */
export function StoredExport({ draft: { id }, onClose }: Props) {
  const { client, navigation, toasts } = useWorkplace();
  const [draft, setDraft] = useState<StoredDraft | null>(null);
  useEffect(() => {
    let isWanted = true;
    client.call('drafts.get', { id }).then(
      (stored) => {
        if (isWanted) setDraft(stored);
      },
      (error: unknown) => {
        if (!isWanted) return;
        toasts.show({ kind: 'error', text: messageOf(error) });
        onClose();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, toasts, id, onClose]);
  return draft === null ? null : (
    <Stored
      draft={draft}
      onClose={onClose}
      onGoTo={(blockId) => void navigation.go({ screen: 'editor', draftId: id, blockId })}
    />
  );
}

type StoredProps = {
  readonly draft: StoredDraft;
  readonly onClose: () => void;
  readonly onGoTo: (blockId: string) => void;
};

function Stored({ draft, onClose, onGoTo }: StoredProps) {
  const [labels] = useState(() => new Map(Object.entries(draft.labels)));
  return (
    <ExportDialog
      source={{ of: 'draft', id: draft.summary.id }}
      title={draft.summary.title}
      blocks={draft.blocks}
      labels={labels}
      onClose={onClose}
      onGoTo={onGoTo}
    />
  );
}
