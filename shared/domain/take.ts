import { z } from 'zod';

/** Which of its two texts a document with tracked changes is read for: all of them accepted, or none made yet. */
export const Take = z.enum(['final', 'original']);
export type Take = z.infer<typeof Take>;
