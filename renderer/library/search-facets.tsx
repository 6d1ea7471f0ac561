import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import { counted, filterTexts, libraryTexts, searchTexts } from '../texts/library.ts';
import { facets, facetValues } from './arrange.ts';
import { useLibrary } from './library-context.tsx';
import { isNarrowed, type ShownSearch } from './search-store.ts';

/** How many of all hits there are by year, office and genre; ticking narrows down. */
export function SearchFacets({ state }: { readonly state: ShownSearch }) {
  const { search } = useLibrary();
  const { counts, documents, filter } = state;
  const groups = useMemo(() => {
    if (typeof counts === 'string') return [];
    const found = [...counts.keys()].flatMap((id) => documents.get(id) ?? []);
    return facets.map((facet) => ({ facet, values: facetValues(found, facet, ({ id }) => counts.get(id) ?? 0) }));
  }, [counts, documents]);
  return (
    <div className="search-facets scroll">
      {groups.map(({ facet, values }) => (
        <fieldset key={facet}>
          <legend className="section-head">{filterTexts[facet]}</legend>
          {values.map(({ value, label, count }) => (
            <Checkbox
              key={value}
              className="search-facet"
              checked={filter[facet].includes(value)}
              onChange={() => void search.toggle(facet, value)}
            >
              <span className="cut" title={label}>
                {label}
              </span>
              <span className="count">{counted(count)}</span>
            </Checkbox>
          ))}
        </fieldset>
      ))}
      {counts === 'counting' && <p className="count search-partly">{searchTexts.counting}</p>}
      {counts === 'failed' && (
        <p className="count search-partly">
          {searchTexts.notCounted}
          <button type="button" className="link" onClick={() => void search.count()}>
            {libraryTexts.retry}
          </button>
        </p>
      )}
      {isNarrowed(state) && (
        <Button size="small" onClick={() => void search.clearFilter()}>
          {filterTexts.clear}
        </Button>
      )}
    </div>
  );
}
