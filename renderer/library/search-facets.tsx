import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import { counted, filterTexts, searchTexts } from '../texts/library.ts';
import { facets, facetValues } from './arrange.ts';
import { useLibrary } from './library-context.tsx';
import type { ShownSearch } from './search-store.ts';

/** How many hits there are by year, office and genre; ticking narrows down. */
export function SearchFacets({ state }: { readonly state: ShownSearch }) {
  const { search } = useLibrary();
  const { hits, documents, filter, total } = state;
  const groups = useMemo(() => {
    // One entry per hit, so that the numbers count hits.
    const found = hits.flatMap(({ documentId }) => documents.get(documentId) ?? []);
    return facets.map((facet) => ({ facet, values: facetValues(found, facet) }));
  }, [hits, documents]);
  const isFiltered = facets.some((facet) => filter[facet].length > 0);
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
              onChange={() => search.toggle(facet, value)}
            >
              <span className="cut" title={label}>
                {label}
              </span>
              <span className="count">{counted(count)}</span>
            </Checkbox>
          ))}
        </fieldset>
      ))}
      {hits.length < total && <p className="count search-partly">{searchTexts.partly(hits.length)}</p>}
      {isFiltered && (
        <Button size="small" onClick={() => search.clearFilter()}>
          {filterTexts.clear}
        </Button>
      )}
    </div>
  );
}
