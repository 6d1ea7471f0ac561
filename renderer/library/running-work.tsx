import { useStore } from 'zustand';
import { importTexts } from '../texts/library.ts';
import { usePlace, useWorkplace } from '../workplace.tsx';
import { useLibrary } from './library-context.tsx';

/** An import in the status bar of any screen, where its panel is not in sight. */
export function RunningWork() {
  const { imports } = useLibrary();
  const { navigation } = useWorkplace();
  const { work, isOpen } = useStore(imports.store);
  const { screen } = usePlace();
  if (work.status !== 'running' || (isOpen && screen === 'library')) return null;
  const { done, total } = work;
  return (
    <button
      type="button"
      className="running-work"
      onClick={() => {
        imports.open(true);
        void navigation.go({ screen: 'library' });
      }}
    >
      {importTexts.running(done, total)}
      <span className="running-bar">
        <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </span>
    </button>
  );
}
