import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { StoredProfile } from '../../shared/contract/profiles.ts';
import { profileTexts as texts } from '../texts/profiles.ts';

type Props = {
  readonly profiles: readonly StoredProfile[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onRemove: () => void;
};

/** The profiles there are, one tab stop for all. */
export function ProfileList({ profiles, chosen, onChoose, onRemove }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = profiles.findIndex(({ profile }) => profile.id === chosen);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: profiles.length - 1 }[event.key];
    const next = to === undefined ? undefined : profiles[to];
    if (event.key === 'Delete' && profiles[at]?.origin === 'own') onRemove();
    if (next !== undefined) onChoose(next.profile.id);
    if (to !== undefined) event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="scroll profile-list"
      role="listbox"
      aria-label={texts.list}
      aria-activedescendant={`${id}${chosen}`}
      tabIndex={0}
      data-first-focus
      onKeyDown={press}
    >
      {profiles.map(({ origin, profile }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
        <div
          key={profile.id}
          id={`${id}${profile.id}`}
          role="option"
          aria-selected={profile.id === chosen}
          className={profile.id === chosen ? 'row on' : 'row'}
          onClick={() => onChoose(profile.id)}
        >
          <span className="grow">{profile.name}</span>
          {origin === 'built-in' && <span className="quiet">{texts.builtIn}</span>}
        </div>
      ))}
    </div>
  );
}
