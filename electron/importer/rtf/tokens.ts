import { BadFile } from '../bad-file.ts';

/** What RTF is made of. `text` is one byte of a text in whatever encoding its font has. */
export type Listener = {
  readonly open: () => void;
  readonly close: () => void;
  readonly word: (name: string, value: number | null) => void;
  /** A sign behind a backslash: `*`, `~`, `-`, `_`. */
  readonly sign: (sign: string) => void;
  readonly text: (byte: number) => void;
};

/** Real documents have a dozen groups in each other. */
const deepest = 2_000;

const [backslash, opening, closing, apostrophe] = [0x5c, 0x7b, 0x7d, 0x27];

/** Reads RTF from the beginning to the end once; ends at the end of the outermost group. Control words as Word limits them. */
export function readTokens(bytes: Uint8Array, listener: Listener): void {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === opening) {
      depth += 1;
      if (depth > deepest) throw new BadFile('too deep', `${depth} groups`);
      listener.open();
    } else if (byte === closing) {
      depth -= 1;
      listener.close();
      if (depth <= 0) return;
    } else if (byte === backslash) at = control(bytes, at, listener);
    // Line ends only keep the file readable.
    else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) listener.text(byte);
  }
  if (depth > 0) throw new BadFile('broken', 'RTF ends within a group');
}

/** What follows a backslash. Answers where the text goes on. */
function control(bytes: Uint8Array, from: number, listener: Listener): number {
  const first = bytes[from] ?? 0;
  if (first === apostrophe) {
    const code = Number.parseInt(latin(bytes, from + 1, from + 3), 16);
    if (!Number.isNaN(code)) listener.text(code);
    return from + 3;
  }
  if (!isLetter(first)) {
    if (first === backslash || first === opening || first === closing) listener.text(first);
    else if (first === 0x0d || first === 0x0a) listener.word('par', null);
    else if (first === 0x09) listener.word('tab', null);
    else listener.sign(String.fromCharCode(first));
    return from + 1;
  }
  let at = from;
  while (isLetter(bytes[at] ?? 0) && at - from < 32) at += 1;
  const name = latin(bytes, from, at);
  const digits = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - digits < 11) at += 1;
  const value = Number.parseInt(latin(bytes, digits, at), 10);
  // One blank belongs to the word.
  if (bytes[at] === 0x20) at += 1;
  listener.word(name, Number.isNaN(value) ? null : value);
  return name === 'bin' && value > 0 ? at + value : at;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
