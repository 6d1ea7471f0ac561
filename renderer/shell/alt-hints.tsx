import { useEffect, useState } from 'react';
import { keyCaps } from '../ui/key-caps.ts';
import { useWorkplace } from '../workplace.tsx';
import './alt-hints.css';

type Hint = { readonly id: string; readonly keys: string; readonly top: number; readonly left: number };

/** So long Alt is held until the keys are shown. A shorter tap is for the native menu. */
const heldMs = 400;

/** While Alt is held, the keys of what is on the screen, beside it: `data-command` says what command a button gives. */
export function AltHints() {
  const { commands } = useWorkplace();
  const [hints, setHints] = useState<readonly Hint[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = false;

    function show(): void {
      const keys = new Map(commands.all().map((command) => [command.id as string, command.keys]));
      isShown = true;
      setHints(hintsOf((id) => keys.get(id)));
    }

    function hide(): void {
      clearTimeout(timer);
      if (isShown) setHints([]);
      isShown = false;
    }

    function down(event: KeyboardEvent): void {
      if (event.key === 'Alt' && event.repeat) return;
      hide();
      const isAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (isAlone && document.querySelector('dialog[open], .ant-modal-wrap') === null) timer = setTimeout(show, heldMs);
    }

    function up(event: KeyboardEvent): void {
      // Whoever looked at the keys did not ask for the menu.
      if (event.key === 'Alt' && isShown) event.preventDefault();
      hide();
    }

    const listeners: readonly [string, (event: never) => void][] = [
      ['keydown', down],
      ['keyup', up],
      ['pointerdown', hide],
      ['wheel', hide],
      ['blur', hide],
    ];
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
    };
  }, [commands]);
  return hints.map(({ id, keys, top, left }) => (
    <span key={id} className="alt-hint" aria-hidden="true" style={{ top, left }}>
      {keys}
    </span>
  ));
}

/** On the icon in the rail, below the lower edge elsewhere: the words stay readable. One hint for each command. */
function hintsOf(keysOf: (id: string) => string | undefined): readonly Hint[] {
  const hints = new Map<string, Hint>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-command]')) {
    const id = element.dataset['command'] ?? '';
    const keys = keysOf(id);
    const box = element.getBoundingClientRect();
    if (keys === undefined || box.width === 0 || hints.has(id)) continue;
    const isInRail = element.closest('.rail') !== null;
    const top = isInRail ? box.top + 2 : box.bottom + 1;
    const left = isInRail ? box.left - 3 : box.left + Math.min(12, box.width / 8);
    hints.set(id, { id, keys: keyCaps(keys), top, left: besideOthers([...hints.values()], top, left) });
  }
  return [...hints.values()];
}

/** Not over a hint that begins farther left in the same line. */
function besideOthers(hints: readonly Hint[], top: number, left: number): number {
  const before = hints.findLast((hint) => Math.abs(hint.top - top) < 16 && hint.left <= left);
  return before === undefined ? left : Math.max(left, before.left + before.keys.length * 7 + 14);
}
