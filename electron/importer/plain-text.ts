import { decodeText } from './decode.ts';
import type { Reading } from './reading.ts';

export async function readPlainText(bytes: Uint8Array, { name }: { readonly name: string }): Promise<Reading> {
  const { text, encoding } = await decodeText(bytes, name);
  return { ...textAlone(text), encoding };
}

/** The reading of a format that says nothing beside its text. */
export function textAlone(text: string): Omit<Reading, 'encoding'> {
  return { text, hints: [], comments: [], revisions: [], notes: [], bookmarks: [], properties: [], warnings: [] };
}
