import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../../checksum/crc32.ts';
import { BadFile } from '../bad-file.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/**
 * A zip file of which the parts are unpacked one by one, when they are asked for: pictures never are. What the directory
 * says of sizes is checked first and believed in nothing; unpacking itself stops at the limit.
 */
export type Zip = {
  readonly names: readonly string[];
  /** `null`: there is no such part. Names are compared as Office does, without regard to case. */
  readonly bytes: (name: string) => Uint8Array | null;
};

const megabyte = 1024 * 1024;

export type ZipLimits = { readonly entryBytes: number; readonly totalBytes: number; readonly declaredBytes: number };

/**
 * A part of 64 MB is a text of a hundred thousand paragraphs. Pictures count only in what the directory declares: a
 * file of 64 MB, the largest that is read at all, cannot honestly come to more than a few times that.
 */
const usual: ZipLimits = { entryBytes: 64 * megabyte, totalBytes: 128 * megabyte, declaredBytes: 1024 * megabyte };

export function openZip(bytes: Uint8Array, limits: ZipLimits = usual): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  const declared = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (declared > limits.declaredBytes) throw new BadFile('unpacks too large', `${declared} bytes in all`);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = limits.totalBytes;
  return {
    names: entries.map(({ name }) => name),
    bytes: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) return null;
      const unpacked = unpack(view, entry, Math.min(limits.entryBytes, left));
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function unpack(zip: DataView, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.bytes > limit) throw new BadFile('unpacks too large', `${entry.name}: ${entry.bytes} bytes`);
  const packed = packedBytes(zip, entry);
  const unpacked = entry.isDeflated ? inflate(packed, entry) : packed;
  if (unpacked.length !== entry.bytes || crc32(unpacked) !== entry.crc) {
    throw new BadFile('broken', `${entry.name} is not what the directory says`);
  }
  return unpacked;
}

function packedBytes(zip: DataView, { name, at, packedBytes }: ZipEntry): Uint8Array {
  if (at + 30 > zip.byteLength || zip.getUint32(at, true) !== 0x04034b50) throw new BadFile('broken', `no ${name}`);
  const start = at + 30 + zip.getUint16(at + 26, true) + zip.getUint16(at + 28, true);
  if (start + packedBytes > zip.byteLength) throw new BadFile('broken', `${name} is cut off`);
  return new Uint8Array(zip.buffer, zip.byteOffset + start, packedBytes);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One more than declared is enough to see that the declaration lied. What would not fit was refused before.
    return inflateRawSync(packed, { maxOutputLength: entry.bytes + 1 });
  } catch (error) {
    throw new BadFile('broken', `${entry.name}: ${String(error)}`);
  }
}
