import { useState } from 'react';
import { messageOf } from '../client.ts';
import { messages } from '../texts/structure.ts';
import { useWorkplace } from '../workplace.tsx';
import { useStructure } from './structure-context.ts';

/** Reads the original again with the recogniser of today, and says what became of it. */
export function useReread() {
  const structure = useStructure();
  const { client, toasts } = useWorkplace();
  const [isRunning, setIsRunning] = useState(false);

  async function run(): Promise<void> {
    setIsRunning(true);
    try {
      const { changedBlocks, lostCorrections, lostAnnotations } = await client.job(structure.reread, () => {}).result;
      const lost = [lostCorrections.length, lostAnnotations.length] as const;
      if (lost[0] + lost[1] > 0) toasts.show({ kind: 'warn', text: messages.rereadLost(...lost) });
      else toasts.show({ kind: 'ok', text: messages.reread(changedBlocks) });
    } catch (error) {
      toasts.show({ kind: 'error', text: messageOf(error) });
    } finally {
      setIsRunning(false);
    }
  }

  return { isRunning, start: () => void run() };
}
