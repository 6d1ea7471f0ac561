/**
 * The formatting of a Word document (MS-DOC 2.9): pages of 512 bytes, each with runs of text by their place in the stream
 * and the properties they have. Whoever calls expects RangeError: damaged tables lead outside of the file.
 */
export type Format = {
  /** Bytes of the stream WordDocument. */
  readonly start: number;
  readonly end: number;
  /** The paragraph's style by its number; 0 of characters. */
  readonly style: number;
  readonly properties: DataView;
};

const pageBytes = 512;
const none = new DataView(new ArrayBuffer(0));

/** Where the first words of a document say in which bytes of its table stream a table lies. */
const characterPages = 0xfa;
const paragraphPages = 0x102;

export function* paragraphFormats(document: DataView, table: DataView): Generator<Format> {
  for (const page of pagesOf(document, table, paragraphPages)) {
    const count = page.getUint8(pageBytes - 1);
    for (let i = 0; i < count; i += 1) {
      const at = page.getUint8((count + 1) * 4 + i * 13) * 2;
      const words = page.getUint8(at);
      // Zero says that the next byte counts, in whole words then.
      const [from, bytes] = words === 0 ? [at + 2, page.getUint8(at + 1) * 2] : [at + 1, words * 2 - 1];
      if (bytes < 2) continue;
      const properties = part(page, from + 2, bytes - 2);
      yield { ...range(page, i), style: page.getUint16(from, true), properties };
    }
  }
}

export function* characterFormats(document: DataView, table: DataView): Generator<Format> {
  for (const page of pagesOf(document, table, characterPages)) {
    const count = page.getUint8(pageBytes - 1);
    for (let i = 0; i < count; i += 1) {
      const at = page.getUint8((count + 1) * 4 + i) * 2;
      const properties = at === 0 ? none : part(page, at + 1, page.getUint8(at));
      yield { ...range(page, i), style: 0, properties };
    }
  }
}

function range(page: DataView, i: number): Pick<Format, 'start' | 'end'> {
  return { start: page.getUint32(i * 4, true), end: page.getUint32(i * 4 + 4, true) };
}

/** Each page once: a table may name the same one as often as it likes. */
function* pagesOf(document: DataView, table: DataView, entry: number): Generator<DataView> {
  const [at, bytes] = [document.getUint32(entry, true), document.getUint32(entry + 4, true)];
  const count = Math.floor((bytes - 4) / 8);
  const seen = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const page = table.getUint32(at + (count + 1 + i) * 4, true) & 0x3fffff;
    if (seen.has(page)) continue;
    seen.add(page);
    yield part(document, page * pageBytes, pageBytes);
  }
}

export function part(view: DataView, at: number, bytes: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, checked(view, at, bytes));
}

/** A DataView may reach beyond another one into the same buffer. */
function checked(view: DataView, at: number, bytes: number): number {
  if (at + bytes > view.byteLength) throw new RangeError('outside of the stream');
  return bytes;
}

/** The value of a property, as its first two bytes at most; `null` where it is not set. */
export function propertyIn(properties: DataView, wanted: number): number | null {
  let value: number | null = null;
  for (let at = 0; at + 2 < properties.byteLength; ) {
    const code = properties.getUint16(at, true);
    const size = operandBytes(properties, at + 2, code);
    if (code === wanted) value = size === 1 ? properties.getUint8(at + 2) : properties.getUint16(at + 2, true);
    at += 2 + size;
  }
  return value;
}

const sizes = [1, 1, 2, 4, 2, 2, null, 3] as const;
const tableDefinition = 0xd608;

/** The upper three bits of a code say how long its value is; six, that the value says so itself. */
function operandBytes(properties: DataView, at: number, code: number): number {
  const size = sizes[code >> 13] ?? null;
  if (size !== null) return size;
  return code === tableDefinition ? properties.getUint16(at, true) + 1 : properties.getUint8(at) + 1;
}
