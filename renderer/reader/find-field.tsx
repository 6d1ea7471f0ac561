import type { KeyboardEvent, RefObject } from 'react';
import { findTexts } from '../texts/reader.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useReader, useReady } from './reader-context.ts';

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  /** The first block on the screen: the search begins there. */
  readonly firstBlock: () => string | null;
  /** Gives the keyboard back to the text. */
  readonly onLeave: () => void;
};

export function FindField({ field, firstBlock, onLeave }: Props) {
  const reader = useReader();
  const find = useReady((ready) => ready.find);
  const count = find?.hits.length ?? 0;
  const at = (find?.at ?? 0) + 1;

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') reader.stepHit(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      reader.find('', null);
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
        aria-label={findTexts.label}
        placeholder={findTexts.label}
        value={find?.text ?? ''}
        onChange={(event) => reader.find(event.target.value, firstBlock())}
        onFocus={(event) => event.target.select()}
        onKeyDown={press}
      />
      {find === null ? (
        <Kbd>Ctrl F</Kbd>
      ) : (
        <>
          <span className="find-count" aria-hidden="true">
            {count === 0 ? findTexts.none : findTexts.count(at, count)}
          </span>
          <FindButton icon="up" label={findTexts.previous} onClick={() => reader.stepHit(-1)} />
          <FindButton icon="down" label={findTexts.next} onClick={() => reader.stepHit(1)} />
          <FindButton icon="close" label={findTexts.clear} onClick={() => reader.find('', null)} />
        </>
      )}
      <span className="unseen" aria-live="polite">
        {find === null ? '' : count === 0 ? findTexts.none : findTexts.countAloud(at, count)}
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
