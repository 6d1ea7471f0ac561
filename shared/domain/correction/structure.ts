import type { ParsedDocument } from '../document.ts';

/** What corrections act on: a document without its metadata. */
export type Structure = Readonly<Pick<ParsedDocument, 'blocks' | 'dropped' | 'changes' | 'diagnostics'>>;

/** A structure, and the index of the block that a correction was found to mean. */
export type Found = { readonly structure: Structure; readonly at: number };
