import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../../shared/contract/commands.ts';
import type { Place } from '../navigation.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { usePlace, useWorkplace } from '../workplace.tsx';

type Entry = {
  readonly label: string;
  readonly icon: IconName;
  readonly place: Place;
  readonly command: CommandId;
  readonly screens: readonly Place['screen'][];
};

const entries: readonly Entry[] = [
  {
    label: '资料库',
    icon: 'library',
    place: { screen: 'library' },
    command: 'go.library',
    screens: ['library', 'search', 'reader', 'structure'],
  },
  { label: '起草', icon: 'pen', place: { screen: 'drafts' }, command: 'go.drafts', screens: ['drafts', 'editor'] },
];
const settings: Entry = {
  label: '设置',
  icon: 'settings',
  place: { screen: 'settings' },
  command: 'go.settings',
  screens: ['settings'],
};

export function Rail() {
  return (
    <nav className="rail" aria-label="主导航">
      <div className="logo" aria-hidden="true">
        <b>稿</b>
      </div>
      {entries.map((entry) => (
        <RailEntry key={entry.label} entry={entry} />
      ))}
      <div className="grow" />
      <RailEntry entry={settings} />
    </nav>
  );
}

function RailEntry({ entry: { label, icon, place, command, screens } }: { readonly entry: Entry }) {
  const { navigation } = useWorkplace();
  const here = screens.includes(usePlace().screen);
  return (
    <button
      type="button"
      className={here ? 'rail-entry on' : 'rail-entry'}
      data-command={command}
      aria-current={here ? 'page' : undefined}
      onClick={() => void navigation.go(place)}
    >
      <Icon name={icon} size={20} />
      {label}
    </button>
  );
}

/** Where am I, its state, and what can be done; the primary action at the far right. */
export function TopBar({
  back,
  title,
  state,
  children,
}: {
  readonly back?: { readonly label: string; readonly place: Place };
  readonly title: string;
  readonly state?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { navigation } = useWorkplace();
  return (
    <header className="top-bar">
      {back !== undefined && (
        <button type="button" className="crumb" onClick={() => void navigation.goUp(back.place)}>
          {back.label}
        </button>
      )}
      <h1 title={title}>{title}</h1>
      {state}
      <div className="grow" />
      {children}
    </header>
  );
}

/** The status bar: that nothing leaves the machine, counts of the screen, and the keys of the screen. */
export function StatusBar({
  facts,
  keys,
}: {
  readonly facts: readonly string[];
  readonly keys: readonly (readonly [string, string])[];
}) {
  return (
    <footer className="status-bar">
      <span className="offline">离线</span>
      <span className="meta">
        <span>从不联网</span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <div className="status-keys">
        {keys.map(([key, what]) => (
          <span key={key} className="status-key">
            <Kbd>{key}</Kbd>
            {what}
          </span>
        ))}
      </div>
    </footer>
  );
}

/** A screen: top bar, content, status bar. `home` says what has the focus on arriving, where it is no list and no text to write in. */
export function Screen({
  top,
  status,
  home,
  children,
}: {
  readonly top: ReactNode;
  readonly status: ReactNode;
  readonly home?: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      {top}
      <main className="screen" data-home={home}>
        {children}
      </main>
      {status}
    </>
  );
}

/** The way to the search, in every top bar. */
export function SearchButton() {
  const { commands } = useWorkplace();
  useStore(commands.store);
  return (
    <button
      type="button"
      className="search-button"
      data-command="palette.open"
      onClick={() => commands.run('palette.open')}
    >
      <Icon name="search" />
      <span className="grow">搜索文稿、章节</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  );
}
