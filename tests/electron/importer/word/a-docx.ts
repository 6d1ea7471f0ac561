import JSZip from 'jszip';
import { openZip } from '../../../../electron/importer/package/zip.ts';
import type { Reading } from '../../../../electron/importer/reading.ts';
import { readDocx } from '../../../../electron/importer/word/read-docx.ts';
import type { Take } from '../../../../shared/domain/take.ts';

/** Parts beside the body, by their relation: `styles`, `numbering`, `comments`, `footnotes` … as inner XML. */
export type Parts = Readonly<Record<string, string>>;

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const roots: Readonly<Record<string, string>> = { commentsExtended: 'commentsEx', header: 'hdr' };

/** A package as Word makes it, with this body. */
export async function aDocx(body: string, parts: Parts = {}, files: Parts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file('_rels/.rels', rels([`Type="${relations}/officeDocument" Target="word/document.xml"`]));
  zip.file('word/document.xml', part('document', `<w:body>${body}</w:body>`));
  const kinds = Object.keys(parts);
  zip.file(
    'word/_rels/document.xml.rels',
    rels(kinds.map((kind) => `Type="${relations}/${kind}" Target="${kind}.xml"`)),
  );
  for (const kind of kinds) zip.file(`word/${kind}.xml`, part(roots[kind] ?? kind, parts[kind] ?? ''));
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export async function readBody(body: string, parts: Parts = {}, take: Take = 'final'): Promise<Reading> {
  return readDocx(openZip(await aDocx(body, parts)), { take });
}

export async function textOfBody(body: string, parts: Parts = {}, take: Take = 'final'): Promise<string> {
  return (await readBody(body, parts, take)).text;
}

/** A paragraph with this text, and properties as XML. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function part(root: string, inner: string): string {
  const name = root === 'commentsEx' ? 'w15:commentsEx' : `w:${root}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} ${namespaces}>${inner}</${name}>`;
}

function rels(list: readonly string[]): string {
  const rows = list.map((attributes, i) => `<Relationship Id="r${i}" ${attributes}/>`).join('');
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
}
