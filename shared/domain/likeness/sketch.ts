import { type Block, blockReading } from '../block.ts';
import { foldWidth } from '../search-terms.ts';

/**
 * What a text is made of, small enough to keep beside every document: of all runs of eight characters in it, those whose
 * hashes are the smallest. The same runs are kept of every text, so that the share two sketches have in common is the
 * share their texts have (bottom-k sampling, within a few hundredths for 256).
 */

/** Long enough that two offices do not have a run in common by chance, short enough that an edited figure spares its sentence. */
export const runLength = 8;
const kept = 256;

/** Letters and digits only: marks, blanks, line ends and where paragraphs are cut differ between formats of one text. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map((block) => foldWidth(blockReading(block)).replace(/[^\p{L}\p{N}]/gu, '')).join('');
}

/** A hash of each run of the text, in order. */
export function runHashes(text: string): Uint32Array {
  const count = Math.max(0, text.length - runLength + 1);
  const hashes = new Uint32Array(count);
  let rolling = 0;
  for (let i = 0; i < text.length; i++) {
    rolling = (Math.imul(rolling, base) + text.charCodeAt(i)) | 0;
    if (i >= runLength) rolling = (rolling - Math.imul(text.charCodeAt(i - runLength), highest)) | 0;
    if (i >= runLength - 1) hashes[i - runLength + 1] = mixed(rolling);
  }
  return hashes;
}

/** The smallest hashes of a text's runs, rising, each once. */
export function sketchOf(text: string): Uint32Array {
  return smallest(runHashes(text));
}

/** The share of all runs of two texts that both have, as far as their sketches tell. */
export function likelyShare(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let seen = 0;
  // Both have as many as they could: what comes after the smallest of all is not a fair sample.
  const limit = Math.max(Math.min(a.length, b.length), 1);
  for (let i = 0, j = 0; (i < a.length || j < b.length) && seen < limit; seen++) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return seen === 0 ? 0 : common / seen;
}

const base = 0x01000193;
const highest = Array.from({ length: runLength }).reduce<number>((power) => Math.imul(power, base), 1);

/** Spreads the polynomial over all bits (the finaliser of MurmurHash3), or small characters would have small hashes. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function smallest(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  const found: number[] = [];
  for (const hash of sorted) {
    if (found.length === kept) break;
    if (hash !== found.at(-1)) found.push(hash);
  }
  return Uint32Array.from(found);
}
