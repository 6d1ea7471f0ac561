import { messages } from '../texts/reader.ts';
import { useWorkplace } from '../workplace.tsx';
import { useReader, useTell } from './reader-context.ts';

/** Puts the lost annotation on what is selected, and says so with the way back. */
export function usePlacing(): () => void {
  const reader = useReader();
  const tell = useTell();
  const { toasts } = useWorkplace();
  async function place(): Promise<string | null> {
    const state = reader.ready();
    const before = state?.annotations.find(({ id }) => id === state.placing);
    const refusal = await reader.place();
    if (refusal !== null || before === undefined) return refusal;
    const run = () => tell(reader.bringBack({ op: 'unplace', id: before.id, anchor: before.anchor }));
    toasts.show({ kind: 'ok', text: messages.placed, action: { label: messages.undo, run } });
    return null;
  }
  return () => tell(place());
}
