import { maximumTextBytes, type TextEncoding } from '../../../shared/contract/importer-messages.ts';
import { tooLarge } from '../decode.ts';
import { detectEncoding } from '../encoding.ts';
import { isWebArchive, pageInArchive } from './archive.ts';
import { notText, tooMuch, withoutPage, withoutText } from './failures.ts';

/** More than this is no article, and takes a parser longer than anybody waits. */
const longest = 8 * 1024 * 1024;
const deepest = 120;
const mostTags = 100_000;

/** The source of a saved page. What the page says of its encoding is asked last. */
export async function pageSource(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length > maximumTextBytes) throw tooLarge(name);
  const page = isWebArchive(bytes) ? pageInArchive(bytes) : bytes;
  if (page === null) throw withoutPage(name);
  if (page.length === 0) throw withoutText(name);
  const encoding = (await detectEncoding(page)) ?? statedEncoding(page);
  if (encoding === null) throw notText(name);
  const source = withoutData(new TextDecoder(encoding).decode(page)).replace(/\0/g, '');
  if (source.length > longest || isDeep(source)) throw tooMuch(name);
  return source;
}

/** Every gb-encoding is a part of GB 18030; a page's own word is only believed where the bytes say nothing. */
function statedEncoding(page: Uint8Array): TextEncoding | null {
  const head = Buffer.from(page.subarray(0, 4096)).toString('latin1');
  const label = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  if (/^(?:gb|x-gbk|hz)/.test(label)) return 'gb18030';
  if (label.startsWith('big5')) return 'big5';
  return label.startsWith('utf-8') ? 'utf-8' : null;
}

/** Pictures that are written into the page. */
function withoutData(source: string): string {
  return source.replace(/data:[\w.+-]+\/[\w.+-]+;base64,[A-Za-z0-9+/=%\s]*/g, '');
}

/** Elements that end by themselves, or at the next of their kind, or at their parent's end. */
const selfEnding =
  /^(?:p|li|td|th|tr|dt|dd|option|thead|tbody|tfoot|colgroup|br|hr|img|input|meta|link|col|area|base|wbr|source|param|embed|track)$/i;

/** A parser of HTML takes the square of the depth. Counted before it, as it would: a real page is thirty deep. */
function isDeep(source: string): boolean {
  const open: string[] = [];
  let tags = 0;
  for (const [, end, name = ''] of source.matchAll(/<(\/?)([a-z][\w:-]*)?/gi)) {
    tags += 1;
    // A bare < is a text of its own to the parser, and millions of them take it minutes.
    if (tags > mostTags) return true;
    if (name === '' || selfEnding.test(name)) continue;
    const tag = name.toLowerCase();
    if (!end) open.push(tag);
    // The end of what never began ends nothing.
    else if (open.includes(tag)) open.length = open.lastIndexOf(tag);
    if (open.length > deepest) return true;
  }
  return false;
}
