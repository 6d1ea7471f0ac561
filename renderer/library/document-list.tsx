import type { MenuProps } from 'antd';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { libraryTexts } from '../texts/library.ts';
import { asksForMenu, MenuAt, type MenuPoint, menuPoint } from '../ui/menu-at.tsx';
import { isOnRowMore } from '../ui/row-more.tsx';
import { useRowList } from '../ui/use-row-list.ts';
import { DocumentRow } from './document-row.tsx';
import { useLibrary } from './library-context.tsx';
import type { ShownLibrary } from './library-store.ts';
import { groupAt, heights, indexesOf, keyOf, useInSight, useKeptPlace } from './list-place.ts';

type Props = {
  readonly state: ShownLibrary;
  readonly label: string;
  readonly onOpen: (id: string) => void;
  /** Keys beside moving and opening. Answers what they do to the document, `null` when they mean nothing. */
  readonly onKey: (key: string, id: string) => 'stays' | 'goes' | null;
  /** What the menu of a document's row offers. */
  readonly menuOf: (id: string) => NonNullable<MenuProps['items']>;
};

export function DocumentList({ state, label, onOpen, onKey, menuOf }: Props) {
  const [menu, setMenu] = useState<(MenuPoint & { readonly id: string }) | null>(null);
  const { library, toConfirm } = useLibrary();
  const known = useStore(toConfirm.store, (confirm) => confirm.known);
  const { rows, chosenId } = state;
  const places = useMemo(() => indexesOf(rows), [rows]);
  const chosenAt = chosenId === null ? -1 : (places.get(chosenId) ?? -1);
  const drafting = useMemo(() => {
    // A draft from an old version counts for the newest, which stands for it in the list.
    const newest = new Map(state.older.map(({ id, newestVersionId }) => [id, newestVersionId]));
    const sources = state.drafts.flatMap(({ source }) => (source.from === 'document' ? [source.documentId] : []));
    return new Set(sources.map((id) => newest.get(id) ?? id));
  }, [state.drafts, state.older]);
  const keyOfRow = useCallback((index: number) => keyOf(rows[index]) ?? index, [rows]);
  const { scroller, virtualizer, focusRow, takeFocus, stepOf } = useRowList({
    count: rows.length,
    chosen: chosenId,
    chosenAt,
    keyOf: keyOfRow,
    heightOf: (index) => heights[rows[index]?.kind ?? 'document'],
    overscan: 6,
    topPadding: heights.group,
  });
  const items = virtualizer.getVirtualItems();
  useInSight(items.map(({ index }) => rows[index]));
  useKeptPlace(state, scroller);

  function openMenu(event: KeyboardEvent | MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    const id = row?.dataset['id'];
    if (row === null || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    takeFocus();
    library.choose(id);
    setMenu({ id, ...menuPoint(event, row) });
  }

  function closeMenu(): void {
    setMenu(null);
    focusRow(chosenId);
  }

  function press(event: KeyboardEvent): void {
    // The menu hears them at the window, also before it has the focus.
    if (menu !== null) return;
    if (asksForMenu(event)) {
      openMenu(event);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || chosenId === null) return;
    const step = stepOf(event.key, heights.document);
    if (step !== 0) {
      takeFocus();
      library.move(step);
    } else if (event.key === 'Enter') onOpen(chosenId);
    else {
      const does = onKey(event.key, chosenId);
      if (does === null) return;
      // Its row takes the focus along; the row in its place gets it.
      if (does === 'goes') takeFocus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const group = groupAt(rows, virtualizer.getVirtualItemForOffset(virtualizer.scrollOffset ?? 0)?.index ?? 0);
  return (
    <>
      <div
        ref={scroller}
        className="document-list scroll"
        role="listbox"
        aria-label={label}
        tabIndex={rows.length === 0 ? 0 : -1}
        onKeyDown={press}
        onContextMenu={openMenu}
      >
        <div className="group-head group-now" role="presentation">
          {group !== null && <GroupHead label={group.label} count={group.count} />}
        </div>
        <div role="presentation" style={{ height: virtualizer.getTotalSize() - heights.group, position: 'relative' }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const top = start - heights.group;
            if (row.kind === 'group') {
              return (
                <div
                  key={`group ${row.label}`}
                  className="group-head row-placed"
                  role="presentation"
                  style={{ transform: `translateY(${top}px)` }}
                >
                  <GroupHead label={row.label} count={row.count} />
                </div>
              );
            }
            const { id } = row.document;
            return (
              <DocumentRow
                key={id}
                document={row.document}
                position={row.position}
                total={places.size}
                isChosen={id === chosenId}
                isDrafting={drafting.has(id)}
                toConfirm={known.get(id)}
                top={top}
                onChoose={(event) => {
                  takeFocus();
                  library.choose(id);
                  if (isOnRowMore(event)) openMenu(event);
                }}
                onOpen={() => onOpen(id)}
              />
            );
          })}
        </div>
      </div>
      {menu !== null && <MenuAt at={menu} items={menuOf(menu.id)} onClose={closeMenu} />}
    </>
  );
}

function GroupHead({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      <b>{label}</b>
      <span>{libraryTexts.documents(count)}</span>
    </>
  );
}
