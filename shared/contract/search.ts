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

export const searchApi = {
  /** Blocks that hold every word of the query. `total` counts all of them, `hits` the asked-for page, newest document first. */
  'search.query': {
    needs: 'read',
    input: z.strictObject({
      text: z.string().max(200),
      limit: z.int().min(0).max(1000).default(50),
      offset: z.int().min(0).default(0),
    }),
    output: z.strictObject({ total: z.int(), elapsedMs: z.number(), hits: z.array(SearchHit) }),
  },
} as const;
