import { messages } from '../texts/reader.ts';
import type { Operation } from './operations.ts';
import { type Editing, type Ready, targetsOf } from './ready.ts';

type Hands = {
  readonly ready: () => Ready | null;
  readonly change: (changes: Partial<Ready>) => void;
  readonly act: (...operations: readonly Operation[]) => Promise<void>;
};

/** Writing notes: on the selection, or over again. Nothing is in the library before it is saved. */
export function createEditing({ ready, change, act }: Hands) {
  function edit(id: string): void {
    const annotation = ready()?.annotations.find((each) => each.id === id);
    if (annotation === undefined) return;
    change({ chosen: id, editing: { of: { kind: 'old', id }, text: annotation.note, tag: annotation.tag } });
  }

  return {
    edit,

    /** N: a note on what is selected, or the text of the chosen one. Answers a sentence when there is neither. */
    startNote(): string | null {
      const state = ready();
      if (state === null) return null;
      const [on, ...more] = targetsOf(state.selected);
      if (more.length > 0) return messages.oneBlock(more.length + 1);
      if (on !== undefined) {
        change({ editing: { of: { kind: 'new', on }, text: '', tag: null }, chosen: null, selected: null });
        return null;
      }
      if (state.chosen === null) return messages.chooseFirst;
      edit(state.chosen);
      return null;
    },

    write(changes: Partial<Pick<Editing, 'text' | 'tag'>>): void {
      const editing = ready()?.editing;
      if (editing) change({ editing: { ...editing, ...changes } });
    },

    /** Answers the way back to what was written, or null when nothing was. */
    cancelEditing(): (() => void) | null {
      const state = ready();
      const editing = state?.editing ?? null;
      if (state === null || editing === null) return null;
      change({ editing: null });
      return operationOf(editing, state) === null ? null : () => change({ editing });
    },

    /** Saves what is being written; when it cannot be saved it stays open. An annotation left with nothing goes away. */
    async saveEditing(): Promise<void> {
      const state = ready();
      const editing = state?.editing ?? null;
      if (state === null || editing === null) return;
      const operation = operationOf(editing, state);
      change({ editing: null });
      if (operation === null) return;
      try {
        await act(operation);
      } catch (error) {
        change({ editing });
        throw error;
      }
    },
  };
}

function operationOf({ of, text, tag }: Editing, { annotations }: Ready): Operation | null {
  const note = text.trim();
  const isNothing = note === '' && tag === null;
  if (of.kind === 'new') return isNothing ? null : { op: 'add', on: of.on, tag, note };
  const before = annotations.find(({ id }) => id === of.id);
  if (before === undefined || (before.note === note && before.tag === tag)) return null;
  return isNothing ? { op: 'remove', id: of.id } : { op: 'change', id: of.id, tag, note };
}
