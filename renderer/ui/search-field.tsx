import type { KeyboardEvent, RefObject } from 'react';
import { findTexts as texts } from '../texts/finding.ts';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './parts.tsx';
import './search-field.css';

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  /** Which hit is shown and how many there are; `null` while nothing is sought. */
  readonly found: { readonly at: number; readonly count: number } | null;
  readonly onChange: (text: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClear: () => void;
  /** Escape. */
  readonly onLeave: () => void;
};

/** What is sought in the text of a screen. Enter and F4 go on, with Shift back. */
export function SearchField({ field, value, found, onChange, onStep, onClear, onLeave }: Props) {
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey) onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    } else return;
    event.preventDefault();
  }

  return (
    <search className="find-field" data-command="find.here">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        aria-label={texts.label}
        placeholder={texts.label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={press}
      />
      {found === null ? (
        <Kbd>Ctrl F</Kbd>
      ) : (
        <>
          <span className="find-count" aria-hidden="true">
            {found.count === 0 ? texts.none : texts.count(found.at, found.count)}
          </span>
          <FindButton icon="up" label={texts.previous} onClick={() => onStep(-1)} />
          <FindButton icon="down" label={texts.next} onClick={() => onStep(1)} />
          <FindButton icon="close" label={texts.clear} onClick={onClear} />
        </>
      )}
      <span className="unseen" aria-live="polite">
        {found === null ? '' : found.count === 0 ? texts.none : texts.countAloud(found.at, found.count)}
      </span>
    </search>
  );
}

function FindButton({
  icon,
  label,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={12} />
    </button>
  );
}
