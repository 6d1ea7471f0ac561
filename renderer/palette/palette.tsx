import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Command, named } from '../commands.ts';
import { paletteTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { Overlay } from './overlay.tsx';
import './palette.css';
import { type PaletteItem, paletteItems } from './palette-items.ts';
import { PaletteList } from './palette-list.tsx';
import { createPaletteStore, type OpenPalette, type PaletteStore } from './palette-store.ts';

/** Finds sections, documents, drafts and commands from anywhere. */
export function Palette() {
  const { client, navigation } = useWorkplace();
  const [palette] = useState(() => createPaletteStore(client));
  const state = useStore(palette.store);
  useCommands(
    'palette',
    useMemo(
      (): readonly Command[] => [
        named('palette.open', () => void palette.open()),
        named('find.library', () => void navigation.go({ screen: 'search', query: selectedText() })),
      ],
      [palette, navigation],
    ),
  );
  if (state.status === 'closed') return null;
  return (
    <Overlay label={paletteTexts.label} className="palette" onClose={palette.close}>
      <Finder palette={palette} state={state} />
    </Overlay>
  );
}

function Finder({ palette, state }: { readonly palette: PaletteStore; readonly state: OpenPalette }) {
  const { navigation, commands } = useWorkplace();
  const groups = useStore(commands.store, (store) => store.groups);
  const { text, headings, hits, total, documents, drafts, chosen } = state;
  const items = useMemo(
    () => paletteItems({ text, headings, hits, total, documents, drafts }, [...groups.values()].flat()),
    [groups, text, headings, hits, total, documents, drafts],
  );
  const [now, setNow] = useState<PaletteItem | null>(null);
  // The palette goes first, so that the focus is back where it was when the command runs.
  useEffect(() => {
    if (now === null) return;
    palette.close();
    const place = placeOf(now, text);
    if (now.kind === 'command') queueMicrotask(now.command.run);
    else if (place !== null) void navigation.go(place);
  }, [now, palette, navigation, text]);

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = items.length - 1;
    const isSearch = event.ctrlKey && event.shiftKey && event.key.toUpperCase() === 'F';
    if (isSearch || (event.key === 'Enter' && event.ctrlKey)) {
      palette.close();
      void navigation.go({ screen: 'search', query: text.trim() });
    } else if (event.key === 'ArrowDown') palette.choose(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') palette.choose(chosen <= 0 ? last : chosen - 1);
    else if (event.key === 'PageDown') palette.choose(Math.min(last, chosen + 8));
    else if (event.key === 'PageUp') palette.choose(Math.max(0, chosen - 8));
    else if (event.key === 'Enter') setNow(items[chosen] ?? null);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="palette-field">
        <Icon name="search" size={20} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type in it
          autoFocus
          type="text"
          role="combobox"
          aria-label={paletteTexts.label}
          aria-expanded={items.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={items[chosen] === undefined ? undefined : `palette-${chosen}`}
          placeholder={paletteTexts.placeholder}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => palette.type(target.value)}
          onKeyDown={press}
        />
        <span className="count">{text === '' ? paletteTexts.hint : ''}</span>
      </div>
      <PaletteList items={items} text={text} chosen={chosen} choose={palette.choose} open={setNow} />
      <p className="visually-hidden" aria-live="polite">
        {text !== '' && total !== null ? paletteTexts.results(items.length) : ''}
      </p>
      <div className="palette-foot">
        {paletteTexts.keys.map(([key, what]) => (
          <span key={key} className="status-key">
            <Kbd>{key}</Kbd>
            {what}
          </span>
        ))}
        <span className="grow" />
        {paletteTexts.onlyCommands}
      </div>
    </>
  );
}

function placeOf(item: PaletteItem, text: string) {
  switch (item.kind) {
    case 'section':
      return {
        screen: 'reader',
        documentId: item.hit.documentId,
        blockId: item.hit.blockId,
        query: text.trim(),
      } as const;
    case 'document':
      return { screen: 'reader', documentId: item.document.id } as const;
    case 'draft':
      return { screen: 'editor', draftId: item.draft.id } as const;
    case 'search':
      return { screen: 'search', query: item.text } as const;
    case 'command':
      return null;
  }
}

/** A few selected words are what one wants to search for. */
function selectedText(): string {
  const text = String(getSelection() ?? '').trim();
  return text.length <= 40 && !text.includes('\n') ? text : '';
}
