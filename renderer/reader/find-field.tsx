import type { RefObject } from 'react';
import { SearchField } from '../ui/search-field.tsx';
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
  return (
    <SearchField
      field={field}
      value={find?.text ?? ''}
      found={find && { at: find.at + 1, count: find.hits.length }}
      onChange={(text) => reader.find(text, firstBlock())}
      onStep={reader.stepHit}
      onClear={() => reader.find('', null)}
      onLeave={() => {
        reader.find('', null);
        onLeave();
      }}
    />
  );
}
