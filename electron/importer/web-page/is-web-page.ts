import { isWebArchive } from './archive.ts';

/**
 * Whether bytes are a web page or an archive of one. By its first tag, after whatever may stand before it; where that tag
 * says nothing (a piece of a page, without its head) the name decides.
 */
export function isWebPage(bytes: Uint8Array, name: string): boolean {
  if (isWebArchive(bytes)) return true;
  // Without the NULs, UTF-16 reads like ASCII as far as tags go.
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').replaceAll('\0', '');
  const start = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s+|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|title)(?=[\s>/])/i.test(start)) return true;
  return /\.(?:html?|xhtml|mht|mhtml)$/i.test(name) && /<(?:p|div|span|table|br|h[1-6]|body|td)(?=[\s>/])/i.test(head);
}
