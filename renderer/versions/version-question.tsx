import { useStore } from 'zustand';
import { useLibrary } from '../library/library-context.tsx';
import { VersionDialog } from './version-dialog.tsx';

/** Asks over any screen of which document the one at hand is the newer version. */
export function VersionQuestion() {
  const { versions } = useLibrary();
  const asking = useStore(versions.store, (state) => state.asking);
  return asking === null ? null : <VersionDialog documentId={asking} />;
}
