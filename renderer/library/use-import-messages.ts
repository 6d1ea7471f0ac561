import { useEffect } from 'react';
import { importTexts } from '../texts/library.ts';
import { useWorkplace } from '../workplace.tsx';
import { isNew } from './import-store.ts';
import type { LibraryStores } from './library-context.tsx';

/** Says that an import is finished where its list is not in sight. */
export function useImportMessages({ imports }: LibraryStores): void {
  const { navigation, toasts } = useWorkplace();
  useEffect(
    () =>
      imports.store.subscribe(({ work, isOpen }, before) => {
        if (work.status !== 'finished' || before.work.status !== 'running') return;
        const isInSight = isOpen && navigation.store.getState().place.screen === 'library';
        if (isInSight) return;
        const show = {
          label: importTexts.show,
          run: () => {
            imports.open(true);
            void navigation.go({ screen: 'library' });
          },
        };
        const failed = work.results.filter(({ status }) => status === 'failed').length;
        const added = work.results.filter(isNew).length;
        if (work.refusal !== null) toasts.show({ kind: 'error', text: work.refusal, action: show });
        else toasts.show({ kind: failed > 0 ? 'warn' : 'ok', text: importTexts.toast(added, failed), action: show });
      }),
    [imports, navigation, toasts],
  );
}
