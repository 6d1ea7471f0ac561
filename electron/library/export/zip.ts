import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from '../../checksum/crc32.ts';

/** An entry of a zip file, packed as it lies there. */
export type PackedEntry = {
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly bytes: number;
};

const deflated = 8;

export function packEntry(text: string): PackedEntry {
  const content = Buffer.from(text, 'utf8');
  return { method: deflated, crc: crc32(content), packed: deflateRawSync(content), bytes: content.length };
}

export function unpackEntry({ method, packed }: PackedEntry): string {
  return Buffer.from(method === deflated ? inflateRawSync(packed) : packed).toString('utf8');
}

/** The entries of a zip file of our own making, in its order: nothing in it is doubted. */
export function readZip(file: ArrayBuffer): ReadonlyMap<string, PackedEntry> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = new Map<string, PackedEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.subarray(data, data + bytes.readUInt32LE(at + 20)),
      bytes: bytes.readUInt32LE(at + 24),
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** 1 January 1980, the first day that zip knows: the same bytes wherever and whenever they are written. */
const firstDay = (1 << 5) | 1;
const utf8Names = 0x800;

export function writeZip(entries: readonly (readonly [name: string, entry: PackedEntry])[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const common = commonHeader(entry, nameBytes.length);
    const local = Buffer.concat([signature('PK\x03\x04'), common, nameBytes, entry.packed]);
    const place = Buffer.alloc(14); // comment, disk and attributes are none
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature('PK\x01\x02'), uint16(20), common, place, nameBytes]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  signature('PK\x05\x06').copy(end);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

/** What the header of an entry and its line in the directory have in common. */
function commonHeader({ method, crc, packed, bytes }: PackedEntry, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0); // version 2.0 reads it
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function signature(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
