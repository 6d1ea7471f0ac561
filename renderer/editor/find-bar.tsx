import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { replaceTexts as texts } from '../texts/finding.ts';
import { SearchField } from '../ui/search-field.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { Find } from './find.ts';
import './find-bar.css';

/** Above the paper while something is sought. */
export function FindBar({ find }: { readonly find: Find }) {
  const { mode, text, hits, at, asked } = useStore(find.store);
  const field = useRef<HTMLInputElement>(null);
  // Asked for once more, it takes the focus again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts
  useEffect(() => {
    if (mode === 'closed') return;
    field.current?.focus();
    field.current?.select();
  }, [mode, asked]);
  if (mode === 'closed') return null;
  return (
    <div className="toolbar find-bar" data-pane="find">
      <SearchField
        field={field}
        value={text}
        found={text === '' ? null : { at: at + 1, count: hits.length }}
        onChange={find.find}
        onStep={find.step}
        onClear={find.close}
        onLeave={find.close}
      />
      {mode === 'find' ? (
        <Button type="text" data-command="here.replace" title={texts.show} onClick={() => find.open('replace')}>
          {texts.one}…
        </Button>
      ) : (
        <Replacing find={find} hasHits={hits.length > 0} />
      )}
    </div>
  );
}

function Replacing({ find, hasHits }: { readonly find: Find; readonly hasHits: boolean }) {
  const { toasts } = useWorkplace();
  const [words, setWords] = useState('');
  const all = (): void => {
    const done = find.replaceAll(words);
    if (done === null) return;
    toasts.show({ kind: 'info', text: texts.done(done.count), action: { label: texts.undo, run: done.back } });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') find.close();
    else if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) find.replaceOne(words);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <Input
        className="replace-field"
        aria-label={texts.label}
        placeholder={texts.label}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
      />
      <Button disabled={!hasHits} onClick={() => find.replaceOne(words)}>
        {texts.one}
      </Button>
      <Button disabled={!hasHits} onClick={all}>
        {texts.all}
      </Button>
    </>
  );
}
