/** Numbers from 0 to 1, the same for the same seed: a failure can be made again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The bytes with bits turned, the end cut off, a stretch copied elsewhere or taken out; or with words that match one of
 * `pieces` exchanged for each other, which leaves the file whole and makes it absurd.
 */
export function mutated(bytes: Uint8Array, random: () => number, pieces: readonly RegExp[]): Uint8Array {
  const at = () => Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 5)) {
    case 0: {
      const copy = Buffer.from(bytes);
      for (let n = 1 + random() * 60; n > 0; n -= 1) copy[at()] = (copy[at()] ?? 0) ^ (1 << Math.floor(random() * 8));
      return copy;
    }
    case 1:
      return bytes.slice(0, at());
    case 2: {
      const [to, from] = [at(), at()];
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + random() * 4_000), bytes.subarray(to)]);
    }
    case 3: {
      const from = at();
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random() * 5_000)]);
    }
    default: {
      const text = Buffer.from(bytes).toString('latin1');
      const piece = pieces[Math.floor(random() * pieces.length)] ?? /\d+/g;
      const all = text.match(piece) ?? [];
      const other = () => all[Math.floor(random() * all.length)] ?? '';
      return Buffer.from(
        text.replace(piece, (word) => (random() < 0.05 ? other() : word)),
        'latin1',
      );
    }
  }
}
