import { Button, Dropdown, Input } from 'antd';
import { useMemo } from 'react';
import { filterTexts, libraryTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { PanelToggle } from '../ui/panel-toggle.tsx';
import { facets, facetValues, isFiltered, type Order } from './arrange.ts';
import { ClearButton } from './clear-button.tsx';
import { FilterButton } from './filter-button.tsx';
import { useLibrary } from './library-context.tsx';
import type { ShownLibrary } from './library-store.ts';

type Props = { readonly state: ShownLibrary; readonly isPanelOpen: boolean; readonly togglePanel: () => void };

export function FilterBar({ state, isPanelOpen, togglePanel }: Props) {
  const { library } = useLibrary();
  const { documents, filter, order } = state;
  const values = useMemo(() => facets.map((facet) => ({ facet, values: facetValues(documents, facet) })), [documents]);
  const shown = state.rows.reduce((count, row) => count + (row.kind === 'document' ? 1 : 0), 0);
  const filtered = isFiltered(filter);
  return (
    <div className="toolbar filter-bar" role="toolbar" aria-label={filterTexts.bar}>
      <Input
        id="library-text"
        className="filter-text"
        size="small"
        prefix={<Icon name="search" size={12} />}
        suffix={filter.text !== '' && <ClearButton field="library-text" clear={() => library.filter({ text: '' })} />}
        placeholder={filterTexts.text}
        aria-label={filterTexts.text}
        data-command="find.here"
        value={filter.text}
        onChange={(event) => library.filter({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          document.querySelector<HTMLElement>('.document-list [aria-selected="true"]')?.focus();
        }}
      />
      {values.map(({ facet, values: list }) => (
        <FilterButton
          key={facet}
          name={filterTexts[facet]}
          values={list}
          chosen={filter[facet]}
          onChange={(chosen) => library.filter({ [facet]: chosen })}
        />
      ))}
      {filtered && (
        <Button type="text" size="small" onClick={() => library.clearFilter()}>
          {filterTexts.clear}
        </Button>
      )}
      <span className="grow" />
      <span className="count" aria-live="polite">
        {filtered ? libraryTexts.shownOf(shown, documents.length) : libraryTexts.documents(documents.length)}
      </span>
      <OrderButton order={order} onChange={library.order} />
      <PanelToggle label={libraryTexts.details} isOpen={isPanelOpen} toggle={togglePanel} />
    </div>
  );
}

const names: Readonly<Record<Order, string>> = { year: filterTexts.byYear, import: filterTexts.byImport };

function OrderButton({ order, onChange }: { readonly order: Order; readonly onChange: (order: Order) => void }) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [order],
        items: Object.entries(names).map(([key, label]) => ({ key, label })),
        onClick: ({ key }) => onChange(key as Order),
      }}
    >
      <Button type="text" size="small" icon={<Icon name="sort" />} aria-label={`${filterTexts.order}：${names[order]}`}>
        {names[order]}
      </Button>
    </Dropdown>
  );
}
