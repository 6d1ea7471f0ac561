import { type PackedEntry, packEntry, readZip, unpackEntry, writeZip } from './zip.ts';

/** Parts of our own, and what is written into others so that they are found: each entry stands before the tag it names. */
type Additions = {
  readonly parts: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, { readonly before: string; readonly entry: string }>>;
};

/** Puts our parts in the place of docx's, with fixed dates and a fixed order. What docx packed and nobody changes stays packed. */
export function finishPackage(
  packed: ArrayBuffer,
  parts: Readonly<Record<string, string>>,
  added: Additions = { parts: {}, entries: {} },
): Uint8Array {
  const made = readZip(packed);
  const finished = (name: string, entry: PackedEntry): PackedEntry => {
    const own = parts[name];
    const addition = added.entries[name];
    if (addition !== undefined) return packEntry(withEntry(own ?? unpackEntry(entry), addition));
    return own === undefined ? entry : packEntry(own);
  };
  // Readers that look at the first entry only want the content types there.
  const first = '[Content_Types].xml';
  const inOrder = [...made].toSorted(([a], [b]) => Number(b === first) - Number(a === first));
  return writeZip([
    ...inOrder.map(([name, entry]) => [name, finished(name, entry)] as const),
    ...Object.entries(added.parts).map(([name, content]) => [name, packEntry(content)] as const),
  ]);
}

function withEntry(xml: string, { before, entry }: Additions['entries'][string]): string {
  const at = xml.lastIndexOf(before);
  if (at < 0) throw new Error(`docx wrote no ${before}, which the part ends with`);
  return xml.slice(0, at) + entry + xml.slice(at);
}
