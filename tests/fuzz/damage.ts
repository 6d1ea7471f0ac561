import type { Random } from './random.ts';

/** Damage as disks and mails do it: bits turned, the end cut off, a stretch doubled, moved, lost or blank. */
export function damaged(bytes: Uint8Array, { below }: Random): Uint8Array {
  if (bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  const at = below(copy.length);
  const from = below(copy.length);
  switch (below(7)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(from, from + below(4_000)), copy.subarray(at)]);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + below(5_000))]);
    case 3:
      copy.subarray(at, at + below(600)).fill(0);
      return copy;
    case 4:
      copy.subarray(at, at + below(16)).fill(0xff);
      return copy;
    case 5:
      for (let n = 1 + below(8); n > 0; n -= 1) copy.writeUInt8(below(256), below(copy.length));
      return copy;
    default:
      for (let n = 1 + below(60); n > 0; n -= 1) {
        const place = below(copy.length);
        copy.writeUInt8((copy[place] ?? 0) ^ (1 << below(8)), place);
      }
      return copy;
  }
}
