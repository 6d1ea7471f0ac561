import JSZip from 'jszip';

/** Zip has no time zone and begins in 1980; a fixed moment keeps the bytes the same wherever and whenever it is written. */
const zipDate = new Date(Date.UTC(1980, 0, 1));

/** Parts of our own, and what is written into others so that they are found: each entry stands before the tag it names. */
type Additions = {
  readonly parts: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, { readonly before: string; readonly entry: string }>>;
};

/** Puts our parts in the place of docx's and packs everything again with fixed dates and a fixed order. */
export async function finishPackage(
  packed: ArrayBuffer,
  parts: Readonly<Record<string, string>>,
  added: Additions = { parts: {}, entries: {} },
): Promise<Uint8Array> {
  const made = await JSZip.loadAsync(packed);
  const finished = new JSZip();
  // Readers that look at the first entry only want the content types there.
  const names = Object.keys(made.files).filter((name) => !made.files[name]?.dir);
  const first = '[Content_Types].xml';
  for (const name of [first, ...names.filter((each) => each !== first)]) {
    const content = parts[name] ?? (await made.file(name)?.async('uint8array'));
    if (content === undefined) throw new Error(`docx wrote no ${name}, which every package has`);
    const entry = added.entries[name];
    const whole = entry === undefined ? content : withEntry(textOf(content), entry);
    finished.file(name, whole, { date: zipDate, createFolders: false });
  }
  for (const [name, content] of Object.entries(added.parts))
    finished.file(name, content, { date: zipDate, createFolders: false });
  return finished.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function withEntry(xml: string, { before, entry }: Additions['entries'][string]): string {
  const at = xml.lastIndexOf(before);
  if (at < 0) throw new Error(`docx wrote no ${before}, which the part ends with`);
  return xml.slice(0, at) + entry + xml.slice(at);
}
