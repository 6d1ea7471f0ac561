import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Command, named } from '../commands.ts';
import { settingsTexts } from '../texts/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { KeysTable } from '../ui/keys-table.tsx';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { Overlay } from './overlay.tsx';

/** F1: all keys that mean something now, and those of the lists. */
export function KeysOverlay() {
  const { commands } = useWorkplace();
  const [isOpen, setIsOpen] = useState(false);
  const groups = useStore(commands.store, (state) => state.groups);
  useCommands(
    'keys',
    useMemo((): readonly Command[] => [named('help.keys', () => setIsOpen(true))], []),
  );
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  return (
    <Overlay label={settingsTexts.keysTitle} className="keys-overlay" onClose={close}>
      <div className="keys-head">
        <h2>{settingsTexts.keysTitle}</h2>
        <span className="grow" />
        <button
          type="button"
          className="icon-button"
          aria-label={settingsTexts.close}
          title={settingsTexts.done}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="keys-body" tabIndex={0}>
        <KeysTable commands={[...groups.values()].flat()} />
      </div>
    </Overlay>
  );
}
