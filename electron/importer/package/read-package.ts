import { BadFile } from '../bad-file.ts';
import { refusal } from '../known-formats.ts';
import { readOdt } from '../odt/read-odt.ts';
import type { Reader } from '../reading.ts';
import { readDocx } from '../word/read-docx.ts';
import { openZip } from './zip.ts';

/** Office documents are zip files; what is in them decides which, not the file's name. */
export const readPackage: Reader = async (bytes, { name, ...options }) => {
  const zip = openZip(bytes);
  const has = (pattern: RegExp): boolean => zip.names.some((part) => pattern.test(part));
  if (has(/^(_rels\/\.rels|\[content_types\]\.xml)$/i)) {
    if (has(/^xl\//i)) throw refusal('sheet', name);
    if (has(/^ppt\//i)) throw refusal('slides', name);
    return readDocx(zip, options);
  }
  if (has(/^content\.xml$/)) {
    const kind = new TextDecoder().decode(zip.bytes('mimetype') ?? new Uint8Array());
    if (kind.includes('spreadsheet')) throw refusal('sheet', name);
    if (kind.includes('presentation')) throw refusal('slides', name);
    if (/manifest:encryption-data/.test(new TextDecoder().decode(zip.bytes('META-INF/manifest.xml') ?? undefined))) {
      throw new BadFile('encrypted', 'OpenDocument');
    }
    return readOdt(zip);
  }
  if (has(/^OFD\.xml$/i)) throw refusal('ofd', name);
  // A package cut short has lost what would tell; the file's own name is all that is left.
  if (/\.(docx|docm|dotx|wps|odt)$/i.test(name)) throw new BadFile('missing part', zip.names.slice(0, 3).join(' '));
  throw refusal('archive', name);
};
