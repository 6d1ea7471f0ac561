import { createStore } from 'zustand/vanilla';
import { type CommandId, namedCommands } from '../shared/contract/commands.ts';

/** Something the user can do, as data: menu, palette, keyboard and help read the same list. */
export type Command = {
  readonly id: CommandId | `here.${string}`;
  readonly label: string;
  /** As `Ctrl+Shift+F`, `F9`, `Alt+1`; `undefined` when there is no key. */
  readonly keys?: string;
  /** A plain key that is meant in a text field, too. */
  readonly whileTyping?: true;
  readonly run: () => void;
};

/** A command that the native menu has too, under the name and key that it has there. */
export function named(id: CommandId, run: () => void): Command {
  return { id, ...namedCommands[id], run };
}

export type Commands = ReturnType<typeof createCommands>;

/** The commands that make sense now: those of the application, and those of the screen that is open. */
export function createCommands() {
  const store = createStore<{ readonly groups: ReadonlyMap<string, readonly Command[]> }>(() => ({
    groups: new Map(),
  }));

  function all(): readonly Command[] {
    // The screen's own come last and win: the same key means the nearer thing.
    return [...store.getState().groups.values()].flat();
  }

  return {
    store,
    all,
    /** Offers commands under a name until the returned function is called. */
    offer(group: string, commands: readonly Command[]): () => void {
      store.setState(({ groups }) => ({
        groups: new Map([...groups].filter(([name]) => name !== group)).set(group, commands),
      }));
      return () =>
        store.setState(({ groups }) => ({ groups: new Map([...groups].filter(([, list]) => list !== commands)) }));
    },
    run(id: string): boolean {
      const command = all().findLast((each) => each.id === id);
      command?.run();
      return command !== undefined;
    },
    /** Runs what the pressed keys mean. While somebody types, keys without Ctrl or Alt mean it only where a command says so. */
    press(event: KeyboardEvent): boolean {
      if (event.isComposing) return false;
      const pressed = keysOf(event);
      const isPlain = !pressed.startsWith('Ctrl+') && !pressed.startsWith('Alt+') && !/^(Shift\+)?F\d/.test(pressed);
      const mustBeMeant = isPlain && isTyping(event.target);
      const command = all().findLast(
        ({ keys, whileTyping }) => keys === pressed && (!mustBeMeant || whileTyping === true),
      );
      command?.run();
      return command !== undefined;
    },
  };
}

function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
