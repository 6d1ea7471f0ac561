// No i, l, o, u: as the library makes its ids.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of a block that is made in the window: 60 random bits. */
export function newBlockId(): string {
  return `b_${Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => alphabet[byte % 32]).join('')}`;
}
