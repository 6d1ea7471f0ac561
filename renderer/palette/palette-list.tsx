import { type ReactNode, useEffect, useRef } from 'react';
import { wordRanges } from '../../shared/domain/search-terms.ts';
import { dateInWords, libraryTexts, paletteTexts, searchTexts } from '../texts/library.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { keyCaps } from '../ui/key-caps.ts';
import { aroundFirst, Marked } from '../ui/marked.tsx';
import { Kbd } from '../ui/parts.tsx';
import { type PaletteItem, wordsOf } from './palette-items.ts';

type Props = {
  readonly items: readonly PaletteItem[];
  readonly text: string;
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly open: (item: PaletteItem) => void;
};

const groupOf: Readonly<Record<PaletteItem['kind'], string>> = {
  section: paletteTexts.sections,
  document: paletteTexts.documents,
  draft: paletteTexts.drafts,
  search: paletteTexts.commands,
  command: paletteTexts.commands,
};

export function PaletteList({ items, text, chosen, choose, open }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    if (chosen === 0) list.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const words = wordsOf(text.replace(/^>/u, ''));
  const groups = [...new Set(items.map(({ kind }) => groupOf[kind]))];
  if (items.length === 0) return <p className="palette-nothing quiet">{paletteTexts.nothing}</p>;
  return (
    <div ref={list} id="palette-list" className="palette-list" role="listbox" aria-label={paletteTexts.label}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
        <div key={group} role="group" aria-label={group}>
          <div className="section-head palette-group" aria-hidden="true">
            {group}
          </div>
          {items.map(
            (item, index) =>
              groupOf[item.kind] === group && (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and answers the keys
                <div
                  key={item.id}
                  id={`palette-${index}`}
                  role="option"
                  aria-selected={index === chosen}
                  className={index === chosen ? 'row on' : 'row'}
                  onPointerMove={() => index !== chosen && choose(index)}
                  onClick={() => open(item)}
                >
                  <Line item={item} words={words} isChosen={index === chosen} />
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}

type LineProps = { readonly item: PaletteItem; readonly words: readonly string[]; readonly isChosen: boolean };

function Line({ item, words, isChosen }: LineProps) {
  const { icon, title, more, keys } = said(item, words);
  return (
    <>
      <Icon name={icon} />
      <span className="palette-title cut">{title}</span>
      <span className="palette-more cut">{more}</span>
      {keys !== undefined ? <Kbd>{keyCaps(keys)}</Kbd> : isChosen && <Kbd>Enter</Kbd>}
    </>
  );
}

type Said = {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly more: ReactNode;
  readonly keys: string | undefined;
};

function said(item: PaletteItem, words: readonly string[]): Said {
  const marked = (text: string) => <Marked text={text} ranges={wordRanges(text, words)} />;
  const plain = { keys: undefined };
  switch (item.kind) {
    case 'section': {
      const { text, ranges, sectionPath, title } = item.hit;
      const cut = aroundFirst(text, ranges, 6, 20);
      const section = sectionPath.at(-1) ?? searchTexts.noSection;
      const more = (
        <span className="meta">
          <span>
            <Marked {...cut} />
          </span>
          <span>{title}</span>
        </span>
      );
      return { ...plain, icon: 'demote', title: section, more };
    }
    case 'document': {
      const { title, date, organisation } = item.document;
      return {
        ...plain,
        icon: 'document',
        title: marked(title),
        more: date === null ? organisation : dateInWords(date),
      };
    }
    case 'draft':
      return {
        ...plain,
        icon: 'pen',
        title: marked(item.draft.title),
        more: libraryTexts.characters(item.draft.characters),
      };
    case 'search': {
      const more = item.total === null ? '' : searchTexts.places(item.total);
      return { icon: 'search', title: paletteTexts.searchAll(item.text), more, keys: 'Ctrl+Enter' };
    }
    case 'command':
      return { icon: 'right', title: marked(item.command.label), more: '', keys: item.command.keys };
  }
}
