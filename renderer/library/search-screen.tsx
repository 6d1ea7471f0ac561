import { Button, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SearchHit } from '../../shared/contract/search.ts';
import { type Command, named } from '../commands.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { useEscape } from '../shell/use-escape.ts';
import { filterTexts, libraryTexts, searchTexts } from '../texts/library.ts';
import { Columns } from '../ui/columns.tsx';
import { Icon } from '../ui/icon.tsx';
import { PanelToggle } from '../ui/panel-toggle.tsx';
import { EmptyState, Failed } from '../ui/parts.tsx';
import { useCommands, usePlace, useWorkplace } from '../workplace.tsx';
import { ClearButton } from './clear-button.tsx';
import { useLibrary } from './library-context.tsx';
import './search.css';
import { SearchFacets } from './search-facets.tsx';
import { SearchHits } from './search-hits.tsx';
import { SearchPreview } from './search-preview.tsx';
import { hitKey, type ShownSearch } from './search-store.ts';

const keys = [
  ['↑↓', '选择'],
  ['F4', '下一处'],
  ['Enter', '打开到这一节'],
  ['Esc', '返回'],
] as const;

export function SearchScreen(_: { readonly query: string }) {
  const { search } = useLibrary();
  const place = usePlace();
  const state = useStore(search.store);
  useEscape(search.stepBack);
  useEffect(() => {
    if (place.screen === 'search') void search.open(place);
  }, [search, place]);
  return (
    <Screen
      top={
        <TopBar
          back={{ label: searchTexts.back, place: { screen: 'library' } }}
          title={searchTexts.title}
          state={<SearchField />}
        />
      }
      status={
        <StatusBar
          facts={state.status === 'ready' ? [searchTexts.places(state.all)] : []}
          keys={state.status === 'ready' && state.all > 0 ? keys : [['Esc', '返回']]}
        />
      }
    >
      {state.status === 'empty' && <EmptyState {...searchTexts.start} />}
      {state.status === 'searching' && <p className="screen-loading quiet">{searchTexts.searching}</p>}
      {state.status === 'failed' && (
        <Failed message={state.message}>
          <Button onClick={() => void search.search(state.text)}>{libraryTexts.retry}</Button>
        </Failed>
      )}
      {state.status === 'ready' && state.all === 0 && (
        <EmptyState {...searchTexts.nothing(state.text)}>
          <Button
            onClick={() => {
              void search.search('');
              document.getElementById('search-text')?.focus();
            }}
          >
            {searchTexts.clear}
          </Button>
        </EmptyState>
      )}
      {state.status === 'ready' && state.all > 0 && <Results state={state} />}
    </Screen>
  );
}

/** Searches while one types; each search begins when the typing rests. */
function SearchField() {
  const { search } = useLibrary();
  const { navigation } = useWorkplace();
  const stored = useStore(search.store, ({ text }) => text);
  const [text, setText] = useState(stored);
  const [searched, setSearched] = useState(stored);
  const field = useRef<InputRef>(null);
  const [hasHits] = useState(() => search.isOpenAt(navigation.store.getState().place));
  if (stored !== searched) {
    setSearched(stored);
    setText(stored);
  }
  useEffect(() => {
    // On the way back from a hit the hit has the focus.
    if (!hasHits) field.current?.focus({ cursor: 'all' });
  }, [hasHits]);
  const isComposing = useRef(false);
  useEffect(() => {
    if (text === stored || isComposing.current) return;
    const timer = setTimeout(() => void search.search(text), 250);
    return () => clearTimeout(timer);
  }, [search, text, stored]);
  return (
    <Input
      ref={field}
      id="search-text"
      className="search-field"
      data-command="find.here"
      prefix={<Icon name="search" />}
      suffix={text !== '' && <ClearButton field="search-text" clear={() => setText('')} />}
      maxLength={200}
      placeholder={searchTexts.placeholder}
      aria-label={searchTexts.field}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
      }}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) focusHits();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        focusHits();
      }}
    />
  );
}

function focusHits(): void {
  document.querySelector<HTMLElement>('.search-results [aria-selected="true"]')?.focus();
}

function Results({ state }: { readonly state: ShownSearch }) {
  const { search } = useLibrary();
  const { navigation, newDraft } = useWorkplace();
  const [isPreviewOpen, setIsPreviewOpen] = useState(() => window.innerWidth >= 1100);
  const { hits } = state;
  const chosen = hits.find((hit) => hitKey(hit) === state.chosen) ?? hits[0] ?? null;
  const open = ({ documentId, blockId }: SearchHit): void =>
    void navigation.go({ screen: 'reader', documentId, blockId, query: state.text });

  useCommands(
    'search',
    useMemo((): readonly Command[] => {
      const step = (by: number): void => {
        const next = hits[(chosen === null ? -1 : hits.indexOf(chosen)) + by];
        if (next !== undefined) search.choose(next);
      };
      return [
        { id: 'here.next', label: '下一处', keys: 'F4', run: () => step(1) },
        { id: 'here.previous', label: '上一处', keys: 'Shift+F4', run: () => step(-1) },
        named('pane.right', () => setIsPreviewOpen((isOpen) => !isOpen)),
        named('draft.new', () => newDraft.ask(chosen?.documentId ?? null)),
        named('find.here', () => document.getElementById('search-text')?.focus()),
      ];
    }, [search, newDraft, hits, chosen]),
  );

  return (
    <div className="search-results">
      <Columns
        name="search"
        left={{
          label: searchTexts.facets,
          content: <SearchFacets state={state} />,
          width: 184,
          min: 150,
          max: 300,
          open: true,
        }}
        right={{
          label: searchTexts.preview,
          content: chosen !== null && <SearchPreview hit={chosen} text={state.text} open={() => open(chosen)} />,
          width: 424,
          min: 320,
          max: 560,
          open: isPreviewOpen && chosen !== null,
        }}
      >
        {chosen === null ? (
          <EmptyState {...searchTexts.nothingHere}>
            <Button onClick={() => void search.clearFilter()}>{filterTexts.clear}</Button>
          </EmptyState>
        ) : (
          <SearchHits
            state={state}
            chosen={chosen}
            open={open}
            toggle={
              <PanelToggle
                label={searchTexts.preview}
                isOpen={isPreviewOpen}
                toggle={() => setIsPreviewOpen((isOpen) => !isOpen)}
              />
            }
          />
        )}
      </Columns>
    </div>
  );
}
