import { searchTerms } from '../../../shared/domain/search-terms.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import type { OpenLibrary } from '../open-library.ts';

export function searchHandlers(library: OpenLibrary): Pick<LibraryHandlers, 'search.query'> {
  return {
    'search.query': ({ text, limit, offset }) => {
      const terms = searchTerms(text);
      if (terms === null) throw new AppError('bad-input', '请输入要查找的词，至少一个字。');
      const started = performance.now();
      const { total, hits } = library.search(terms, limit, offset);
      return { total, elapsedMs: performance.now() - started, hits };
    },
  };
}
