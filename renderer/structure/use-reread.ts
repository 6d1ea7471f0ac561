import { useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { messageOf } from '../client.ts';
import { messages } from '../texts/structure.ts';
import { useWorkplace } from '../workplace.tsx';
import { useStructure } from './structure-context.ts';

/** That the original asks for a password; `wrong` once one was tried. */
type Locked = 'no' | 'asking' | 'wrong';

/** Reads the original again with the recogniser of today, and says what became of it. */
export function useReread() {
  const structure = useStructure();
  const { client, toasts } = useWorkplace();
  const [isRunning, setIsRunning] = useState(false);
  const [locked, setLocked] = useState<Locked>('no');

  async function run(how: Parameters<typeof structure.reread>[1] = {}): Promise<void> {
    setIsRunning(true);
    setLocked('no');
    try {
      const reading = client.job(
        (job) => structure.reread(job, how),
        () => {},
      );
      const { changedBlocks, lostCorrections, lostAnnotations } = await reading.result;
      const lost = [lostCorrections.length, lostAnnotations.length] as const;
      if (lost[0] + lost[1] > 0) toasts.show({ kind: 'warn', text: messages.rereadLost(...lost) });
      else toasts.show({ kind: 'ok', text: messages.reread(changedBlocks) });
    } catch (error) {
      const code = error instanceof AppError ? error.code : null;
      if (code === 'file-encrypted') setLocked('asking');
      else if (code === 'file-password-wrong') setLocked('wrong');
      else toasts.show({ kind: 'error', text: messageOf(error) });
    } finally {
      setIsRunning(false);
    }
  }

  return {
    isRunning,
    locked,
    start: () => void run(),
    byOffice: () => void run({ libreOffice: true }),
    unlock: (password: string) => void run({ password }),
    giveUp: () => setLocked('no'),
  };
}
