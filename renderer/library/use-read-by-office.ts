import { useState } from 'react';
import { messageOf } from '../client.ts';
import { useOffice } from '../office.ts';
import { useWorkplace } from '../workplace.tsx';
import type { Imported } from './import-store.ts';
import { useLibrary } from './library-context.tsx';

/** Reads imported documents again by LibreOffice, one after the other; the first that fails ends it, with its reason. */
export function useReadByOffice() {
  const { imports } = useLibrary();
  const { toasts } = useWorkplace();
  const office = useOffice();
  const [reading, setReading] = useState<string | null>(null);

  async function read(results: readonly Imported[]): Promise<void> {
    try {
      for (const result of results) {
        setReading(result.file);
        await imports.readByOffice(result);
      }
    } catch (error) {
      toasts.show({ kind: 'error', text: messageOf(error) });
    } finally {
      setReading(null);
    }
  }

  return {
    isThere: office != null,
    /** The file that is being read. */
    reading,
    read: (results: readonly Imported[]) => void read(results),
  };
}
