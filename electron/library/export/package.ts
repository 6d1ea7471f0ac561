import JSZip from 'jszip';

/** Zip has no time zone and begins in 1980; a fixed moment keeps the bytes the same wherever and whenever it is written. */
const zipDate = new Date(Date.UTC(1980, 0, 1));

/** Puts our parts in the place of docx's and packs everything again with fixed dates and a fixed order. */
export async function finishPackage(packed: ArrayBuffer, parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const made = await JSZip.loadAsync(packed);
  const finished = new JSZip();
  // Readers that look at the first entry only want the content types there.
  const names = Object.keys(made.files).filter((name) => !made.files[name]?.dir);
  const first = '[Content_Types].xml';
  for (const name of [first, ...names.filter((each) => each !== first)]) {
    const content = parts[name] ?? (await made.file(name)?.async('uint8array'));
    if (content === undefined) throw new Error(`docx wrote no ${name}, which every package has`);
    finished.file(name, content, { date: zipDate, createFolders: false });
  }
  return finished.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
