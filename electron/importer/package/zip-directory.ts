import { BadFile } from '../bad-file.ts';

/** One row of a zip file's central directory. */
export type ZipEntry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the entry's local header begins. */
  readonly at: number;
};

/** A thick document with hundreds of pictures has some 2,000. */
const mostEntries = 10_000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;

/** Reads the central directory and nothing else. Names are as unpacking would use them, with `/` between folders. */
export function readDirectory(zip: DataView): readonly ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.getUint16(end + 10, true);
  if (count > mostEntries) throw new BadFile('too many parts', `${count} entries`);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = zip.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + entryBytes > zip.byteLength || zip.getUint32(at, true) !== entryMark) {
      throw new BadFile('broken', `no directory entry ${i} at ${at}`);
    }
    const { entry, next } = readEntry(zip, at);
    const folded = entry.name.toLowerCase();
    if (seen.has(folded)) throw new BadFile('unsafe names', `twice: ${entry.name}`);
    seen.add(folded);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The end record stands last, before a comment of up to 64 KB. */
function findEnd(zip: DataView): number {
  const lowest = Math.max(0, zip.byteLength - endBytes - 0xffff);
  for (let at = zip.byteLength - endBytes; at >= lowest; at -= 1) {
    if (zip.getUint32(at, true) === endMark) return at;
  }
  throw new BadFile('broken', 'no end of central directory');
}

function readEntry(zip: DataView, at: number): { entry: ZipEntry; next: number } {
  const nameBytes = zip.getUint16(at + 28, true);
  const extraBytes = zip.getUint16(at + 30, true);
  const commentBytes = zip.getUint16(at + 32, true);
  const next = at + entryBytes + nameBytes + extraBytes + commentBytes;
  if (next > zip.byteLength) throw new BadFile('broken', 'directory entry reaches past the end');
  const method = zip.getUint16(at + 10, true);
  if (zip.getUint16(at + 8, true) & 1) throw new BadFile('encrypted', 'zip entry');
  if (method !== 0 && method !== 8) throw new BadFile('broken', `compression method ${method}`);
  const wide = wideSizes(zip, at + entryBytes + nameBytes, extraBytes);
  const sizeAt = (offset: number): number => {
    const value = zip.getUint32(offset, true);
    return value === 0xffffffff ? wide() : value;
  };
  // In the order in which the 64-bit extra field holds those that did not fit.
  const bytes = sizeAt(at + 24);
  const packedBytes = sizeAt(at + 20);
  const entry = {
    name: nameOf(new Uint8Array(zip.buffer, zip.byteOffset + at + entryBytes, nameBytes)),
    isDeflated: method === 8,
    crc: zip.getUint32(at + 16, true),
    packedBytes,
    bytes,
    at: sizeAt(at + 42),
  };
  return { entry, next };
}

/** Reads the values of the Zip64 extra field one after another. Some programs write it into the smallest files. */
function wideSizes(zip: DataView, from: number, length: number): () => number {
  let at = from;
  while (at + 4 <= from + length && zip.getUint16(at, true) !== 1) at += 4 + zip.getUint16(at + 2, true);
  const end = Math.min(from + length, at + 4 + (at + 4 <= from + length ? zip.getUint16(at + 2, true) : 0));
  at += 4;
  return () => {
    if (at + 8 > end) throw new BadFile('broken', 'no 64-bit size');
    const value = Number(zip.getBigUint64(at, true));
    at += 8;
    return value;
  };
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  const isUnsafe = name.startsWith('/') || /^[a-z]:|\0/i.test(name) || name.split('/').includes('..');
  if (isUnsafe) throw new BadFile('unsafe names', name);
  return name;
}
