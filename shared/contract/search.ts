import { z } from 'zod';

export const SearchHit = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  blockId: z.string(),
  /** Headings from the top down, label and title. */
  sectionPath: z.array(z.string()),
  /** The block as it reads, label included. */
  text: z.string(),
  /** UTF-16 offsets in `text`, end exclusive. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchHit = z.infer<typeof SearchHit>;

const text = z.string().max(200);

export const searchApi = {
  /**
   * Blocks that hold every word of the query. `total` counts all of them, `hits` the asked-for page, newest document first.
   * With `within` both are of these documents alone.
   */
  'search.query': {
    needs: 'read',
    input: z.strictObject({
      text,
      within: z.array(z.string()).max(100_000).optional(),
      limit: z.int().min(0).max(1000).default(50),
      offset: z.int().min(0).default(0),
    }),
    output: z.strictObject({ total: z.int(), elapsedMs: z.number(), hits: z.array(SearchHit) }),
  },
  /** How many of all the hits each document has. Apart from the query, so that its first page does not wait for it. */
  'search.facets': {
    needs: 'read',
    input: z.strictObject({ text }),
    output: z.strictObject({ documents: z.array(z.strictObject({ id: z.string(), hits: z.int() })) }),
  },
  /** Sections whose heading itself holds every word, newest document first. */
  'search.headings': {
    needs: 'read',
    input: z.strictObject({ text, limit: z.int().min(1).max(100).default(8) }),
    output: z.array(SearchHit),
  },
} as const;
