import { useMemo } from 'react';
import type { Output } from '../../shared/contract/api.ts';
import { messageOf } from '../client.ts';
import { useLibrary } from '../library/library-context.tsx';
import { versionTexts as texts } from '../texts/versions.ts';
import { useWorkplace } from '../workplace.tsx';

/** What is done with versions, each with a message that takes it back. */
export function useVersionActions() {
  const { toasts } = useWorkplace();
  const { versions } = useLibrary();
  return useMemo(() => {
    const tell = (error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) });

    function toldSeparated(
      { olderId, annotationsKept, correctionsKept }: Output<'versions.separate'>,
      id: string,
    ): void {
      const text = texts.separated + texts.keptBehind(annotationsKept, correctionsKept);
      toasts.show({ kind: 'ok', text, action: { label: texts.undo, run: () => void accept(id, olderId) } });
    }

    async function accept(documentId: string, olderId: string): Promise<boolean> {
      try {
        const carried = await versions.accept(documentId, olderId);
        const text = `${texts.isVersionOf(carried.older.title)}${texts.carried(carried)}`;
        const kind = carried.annotations.lost + carried.corrections.lost > 0 ? 'warn' : 'ok';
        toasts.show({ kind, text, action: { label: texts.undo, run: () => separate(documentId) } });
        return true;
      } catch (error) {
        tell(error);
        return false;
      }
    }

    function separate(documentId: string): void {
      versions.separate(documentId).then((separated) => toldSeparated(separated, documentId), tell);
    }

    return {
      ask: versions.ask,
      accept,
      separate,
      take: (documentId: string, olderId: string): Promise<void> => versions.take(documentId, olderId).catch(tell),
      leaveApart: versions.leaveApart,
      askAgain: (documentId: string): void => {
        versions.askAgain(documentId).then((separated) => {
          if (separated !== null && (separated.annotationsKept > 0 || separated.correctionsKept)) {
            const text = texts.separated + texts.keptBehind(separated.annotationsKept, separated.correctionsKept);
            toasts.show({ kind: 'info', text });
          }
        }, tell);
      },
    };
  }, [toasts, versions]);
}
