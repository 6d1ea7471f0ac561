type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** A page saved by a browser has a frame or two in each other, and some hundred pictures. */
const deepest = 6;
const mostParts = 5_000;

export function isWebArchive(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*[\w-]+:[^<]*?^(?:mime-version|content-type):/ims.test(head);
}

/**
 * The page inside a .mht as bytes, `null` when there is none. Browsers leave out the encoding or give a wrong one, so the
 * bytes are what counts; libraries for mail decode them at once.
 */
export function pageInArchive(bytes: Uint8Array): Uint8Array | null {
  return pageIn(partOf(Buffer.from(bytes).toString('latin1')), 0);
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/).slice(0, 200)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function pageIn({ headers, body }: Part, depth: number): Uint8Array | null {
  const type = headers.get('content-type') ?? '';
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  if (/^multipart\//i.test(type) && boundary) {
    if (depth >= deepest) return null;
    for (const part of partsOf(body, boundary[1] ?? boundary[2] ?? '')) {
      const page = pageIn(partOf(part), depth + 1);
      if (page) return page;
    }
    return null;
  }
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(type)
    ? decoded(body, headers.get('content-transfer-encoding'))
    : null;
}

function* partsOf(body: string, boundary: string): Iterable<string> {
  const mark = `--${boundary}`;
  let from = body.indexOf(mark);
  for (let count = 0; from !== -1 && count < mostParts; count += 1) {
    const start = body.indexOf('\n', from);
    if (start === -1 || body.startsWith('--', from + mark.length)) return;
    const next = body.indexOf(`\n${mark}`, start);
    // A file that was cut off has no last mark, and still a part.
    yield body.slice(start + 1, next === -1 ? undefined : next).replace(/\r$/, '');
    from = next === -1 ? -1 : next + 1;
  }
}

function decoded(body: string, encoding = ''): Uint8Array {
  if (/^base64/i.test(encoding)) return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
  if (!/^quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
