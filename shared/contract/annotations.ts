import { z } from 'zod';
import { Anchor, Place } from '../domain/anchor.ts';

export const Annotation = z.strictObject({
  id: z.string(),
  documentId: z.string(),
  anchor: Anchor,
  place: Place,
  sectionPath: z.array(z.string()),
  tag: z.string().nullable(),
  note: z.string(),
  author: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Annotation = z.infer<typeof Annotation>;

const Tag = z.string().trim().min(1).max(40).nullable();
const Note = z.string().max(20_000);

/** What to annotate. A quote without a block is looked for in the whole document and must stand there once. */
const Target = z.discriminatedUnion('target', [
  z.strictObject({ target: z.literal('quote'), quote: z.string().min(1) }),
  z.strictObject({
    target: z.literal('range'),
    blockId: z.string(),
    start: z.int().min(0),
    end: z.int().min(1),
  }),
  z.strictObject({ target: z.literal('block'), blockId: z.string() }),
  z.strictObject({ target: z.literal('section'), blockId: z.string() }),
]);

export const annotationsApi = {
  'annotations.add': {
    needs: 'write',
    input: z.strictObject({ documentId: z.string(), on: Target, tag: Tag, note: Note }),
    output: Annotation,
  },
  'annotations.list': {
    needs: 'read',
    input: z.strictObject({ documentId: z.string().nullable() }),
    output: z.array(Annotation),
  },
  'annotations.change': {
    needs: 'write',
    input: z.strictObject({ id: z.string(), tag: Tag.optional(), note: Note.optional() }),
    output: Annotation,
  },
  /** Puts a lost annotation on the words the user chose. */
  'annotations.place': {
    needs: 'write',
    input: z.strictObject({ id: z.string(), on: Target }),
    output: Annotation,
  },
  /** Takes `place` back: the annotation has the address again that it had before, lost or not. */
  'annotations.unplace': {
    needs: 'write',
    input: z.strictObject({ id: z.string(), anchor: Anchor }),
    output: Annotation,
  },
  'annotations.remove': { needs: 'write', input: z.strictObject({ id: z.string() }), output: z.null() },
  'annotations.restore': { needs: 'write', input: z.strictObject({ id: z.string() }), output: Annotation },
} as const;
