import { z } from 'zod';
import { TableSpan } from './table-spans.ts';

/** A piece of a line on a page, as long as the page's width allows: a printed line of a paragraph, a row of a table. */
const PagePart = z.strictObject({
  /** 1-based. */
  page: z.int().min(1),
  /** So many units of the line's text stand on this part and those before it. */
  until: z.int().min(0),
  /** Left, top, right, bottom in points, from the upper left corner of the page. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type PagePart = z.infer<typeof PagePart>;

/** Where a line stands in the original: the paragraph by its count, or its parts on one page or more. */
const LinePlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), index: z.int().min(0) }),
  z.strictObject({ kind: z.literal('page'), parts: z.array(PagePart).min(1) }),
]);

/** How a line looked. A key that is left out says that the format does not tell, or that it is nothing special. */
export const LineHint = z.strictObject({
  /** 1 = topmost heading. */
  outlineLevel: z.int().min(1).max(9).optional(),
  /** As the user sees it in the list of styles. */
  styleName: z.string().optional(),
  /** The whole line is. */
  bold: z.literal(true).optional(),
  /** A heading that shares its line with the body: so many characters are bold, or stand before a style separator. */
  boldUntil: z.int().min(1).optional(),
  centred: z.literal(true).optional(),
  sizePt: z.number().positive().optional(),
  /** A row of a table: every tab in the line parts two cells, empty ones too. */
  isTable: z.literal(true).optional(),
  /** Cells that begin in this row of a table and reach over so many lines and columns. */
  spans: z
    .array(TableSpan.omit({ row: true }))
    .min(1)
    .optional(),
  /** Part of a table of contents. */
  isContents: z.literal(true).optional(),
  place: LinePlace.optional(),
});
export type LineHint = z.infer<typeof LineHint>;
