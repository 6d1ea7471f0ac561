import { maximumTextBytes } from '../../shared/contract/importer-messages.ts';
import { asRefusal } from './bad-file.ts';
import { empty, lineTooLong, tooLarge } from './decode.ts';
import { isPdf } from './pdf/is-pdf.ts';
import type { PdfOptions } from './pdf/read-pdf.ts';
import { readPlainText } from './plain-text.ts';
import type { Reading } from './reading.ts';
import { isWebPage } from './web-page/is-web-page.ts';

type FileReader = (bytes: Uint8Array, options: PdfOptions) => Promise<Reading>;

/** The text of a file, and what else it says, by the reader for what its bytes are, whatever its name. */
export async function readFileBytes(bytes: Uint8Array, options: PdfOptions): Promise<Reading> {
  const { name } = options;
  if (bytes.length > maximumTextBytes) throw tooLarge(name);
  if (bytes.length === 0) throw empty(name);
  try {
    const reader = await readerFor(bytes, name);
    const reading = await reader(bytes, options);
    if (hasLongLine(reading.text)) throw lineTooLong(name, longestLine);
    if (reading.scannedPages === undefined && /^[\s\u200b]*$/.test(reading.text)) throw empty(name);
    return reading;
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** Some hundred pages in one paragraph: nobody wrote it, and the library's index would take a gigabyte for it. */
const longestLine = 1_000_000;

function hasLongLine(text: string): boolean {
  if (text.length <= longestLine) return false;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > longestLine) return true;
    start = end + 1;
  }
  return text.length - start > longestLine;
}

/** Each is loaded only when it is needed: a child reads one file. */
async function readerFor(bytes: Uint8Array, name: string): Promise<FileReader> {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return (await import('./package/read-package.ts')).readPackage;
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return (await import('./compound/read-compound.ts')).readCompound;
  if (head.startsWith('{\\rtf')) return (await import('./rtf/read-rtf.ts')).readRtf;
  if (isPdf(bytes)) return (await import('./pdf/read-pdf.ts')).readPdf;
  if (isWebPage(bytes, name)) return (await import('./web-page/read-web-page.ts')).readWebPage;
  // Markdown is plain text to its bytes; only the name says that its marks mean something.
  if (/\.(md|markdown)$/i.test(name)) return (await import('./markdown/read-markdown.ts')).readMarkdown;
  return readPlainText;
}
