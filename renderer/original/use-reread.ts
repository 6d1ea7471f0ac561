import { useState } from 'react';
import type { Output, RawInput } from '../../shared/contract/api.ts';
import type { Take } from '../../shared/domain/take.ts';
import { AppError } from '../../shared/errors.ts';
import { messageOf } from '../client.ts';
import { takeTexts } from '../texts/original.ts';
import { messages } from '../texts/structure.ts';
import { useWorkplace } from '../workplace.tsx';

/** That the original asks for a password; `wrong` once one was tried. */
type Locked = 'no' | 'asking' | 'wrong';

type How = Pick<RawInput<'documents.reread'>, 'password' | 'take' | 'libreOffice'>;

export type Reread = (job: string, how: How) => Promise<Output<'documents.reread'>>;

/** Reads the original again with the recogniser of today, or for another of its texts, and says what became of it. */
export function useReread(reread: Reread) {
  const { client, toasts } = useWorkplace();
  const [isRunning, setIsRunning] = useState(false);
  const [locked, setLocked] = useState<Locked>('no');
  const [wish, setWish] = useState<How>({});

  async function run(how: How = {}): Promise<void> {
    setIsRunning(true);
    const { password: _, ...again } = how;
    setWish(again);
    setLocked('no');
    try {
      const reading = client.job(
        (job) => reread(job, how),
        () => {},
      );
      const { changedBlocks, lostCorrections, lostAnnotations } = await reading.result;
      const lost = [lostCorrections.length, lostAnnotations.length] as const;
      if (lost[0] + lost[1] > 0) toasts.show({ kind: 'warn', text: messages.rereadLost(...lost) });
      else
        toasts.show({
          kind: 'ok',
          text: how.take === undefined ? messages.reread(changedBlocks) : takeTexts.taken[how.take],
        });
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
    start: (take?: Take) => void run(take === undefined ? {} : { take }),
    byOffice: () => void run({ libreOffice: true }),
    unlock: (password: string) => void run({ ...wish, password }),
    giveUp: () => setLocked('no'),
  };
}
