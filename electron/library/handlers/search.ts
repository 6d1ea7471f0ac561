import { type SearchTerms, searchTerms } from '../../../shared/domain/search-terms.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import type { OpenLibrary } from '../open-library.ts';

type SearchHandlers = Pick<LibraryHandlers, Extract<keyof LibraryHandlers, `search.${string}`>>;

export function searchHandlers({ search }: OpenLibrary): SearchHandlers {
  return {
    'search.query': ({ text, limit, offset, within }) => {
      const terms = termsOf(text);
      const started = performance.now();
      const { total, hits } = search.page(terms, { limit, offset, within });
      return { total, elapsedMs: performance.now() - started, hits };
    },
    'search.facets': ({ text }) => ({ documents: search.countByDocument(termsOf(text)) }),
    'search.headings': ({ text, limit }) => search.headings(termsOf(text), limit),
  };
}

function termsOf(text: string): SearchTerms {
  const terms = searchTerms(text);
  if (terms === null) throw new AppError('bad-input', '请输入要查找的词，至少一个字。');
  return terms;
}
