import { randomBytes } from 'node:crypto';

// No i, l, o, u: an id that is read out or typed must not be mistaken.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: 60 random bits after a prefix that says what it names, `doc_7k3m9q2x0abc`. */
export function newId(prefix: 'doc' | 'draft' | 'note' | 'profile' | 'b' | 'r'): string {
  return `${prefix}_${[...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('')}`;
}
