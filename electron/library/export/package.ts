import { type PackedEntry, packEntry, readZip, unpackEntry, writeZip } from './zip.ts';

/** Parts of our own, and what is written into others so that they are found: each entry stands before the tag it names. */
type Additions = {
  readonly parts: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, { readonly before: string; readonly entry: string }>>;
};

/** What docx always writes and our documents have nothing of; its notes name styles that are not there. */
const unused = ['word/footnotes.xml', 'word/endnotes.xml', 'word/numbering.xml'];
const ownProperties = 'docProps/custom.xml';

const contentTypes = '[Content_Types].xml';

/**
 * Puts our parts in the place of docx's, with fixed dates and a fixed order, and leaves out those that nothing needs. What docx
 * packed and nobody changes stays packed.
 */
export function finishPackage(
  packed: ArrayBuffer,
  parts: Readonly<Record<string, string>>,
  added: Additions | null = null,
): Uint8Array {
  const dropped = added === null ? [...unused, ownProperties] : unused;
  const finished = ([name, entry]: readonly [string, PackedEntry]): readonly (readonly [string, PackedEntry])[] => {
    if (dropped.includes(name)) return [];
    const own = parts[name];
    const isList = name === contentTypes || name.endsWith('.rels');
    if (!isList) return [[name, own === undefined ? entry : packEntry(own)]];
    const listed = without(unpackEntry(entry), dropped);
    if (name.endsWith('.rels') && !listed.includes('<Relationship ')) return [];
    const addition = added?.entries[name];
    return [[name, packEntry(addition === undefined ? listed : withEntry(listed, addition))]];
  };
  // Readers that look at the first entry only want the content types there.
  const inOrder = [...readZip(packed)].toSorted(([a], [b]) => Number(b === contentTypes) - Number(a === contentTypes));
  return writeZip([
    ...inOrder.flatMap(finished),
    ...Object.entries(added?.parts ?? {}).map(([name, content]) => [name, packEntry(content)] as const),
  ]);
}

/** A list of parts without some of them: content types name them by their whole path, relationships from where they start. */
function without(list: string, parts: readonly string[]): string {
  const targets = parts.flatMap((part) => [`/${part}`, part, part.replace(/^word\//u, '')]);
  return list.replace(/<(?:Override|Relationship) [^>]*\/>/gu, (entry) =>
    targets.some((target) => entry.includes(`="${target}"`)) ? '' : entry,
  );
}

function withEntry(xml: string, { before, entry }: Additions['entries'][string]): string {
  const at = xml.lastIndexOf(before);
  if (at < 0) throw new Error(`docx wrote no ${before}, which the part ends with`);
  return xml.slice(0, at) + entry + xml.slice(at);
}
