import { isUtf8 } from 'node:buffer';
import type { TextEncoding } from '../../shared/contract/importer-messages.ts';
import { readability } from './common-characters.ts';

/** Enough to be sure, little enough to cost nothing beside the parse. */
const sampleBytes = 64 * 1024;

/** Two scores closer than this leave the choice open: a few dozen characters, or hardly any Chinese. */
const closeCall = 0.15;

const byteOrderMarks: readonly { encoding: TextEncoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** `null` when the bytes are no text in any encoding we know. */
export async function detectEncoding(bytes: Uint8Array): Promise<TextEncoding | null> {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) return isMostlyAssigned(bytes, marked.encoding) ? marked.encoding : null;
  const hasNul = bytes.includes(0);
  // Text in another encoding is never valid UTF-8 by accident, but ASCII in UTF-16 is, with a NUL in each character.
  if (!hasNul && (isUtf8(bytes) || isCutUtf8(bytes))) return 'utf-8';
  return detectByScore(sampleOf(bytes));
}

/**
 * Two bytes can be a mark by accident, and almost any bytes are UTF-16. Unlike the score this does not ask for Chinese:
 * a marked text in another script is a text.
 */
function isMostlyAssigned(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes), { stream: true });
  const odd = text.match(/[\p{Cn}\p{Co}\ufffd]/gu)?.length ?? 0;
  return odd <= 2 + text.length / 50;
}

/** Whether only the end of the last character is missing. */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** From the first byte that can tell encodings apart, on an even offset for UTF-16's sake. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const telling = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const start = telling - (telling % 2);
  return bytes.subarray(start, start + sampleBytes);
}

/**
 * UTF-8 stands among the candidates for files with a few broken bytes. UTF-16 without a mark cannot be known by NULs
 * alone: Chinese prose without a line break has none.
 */
async function detectByScore(sample: Uint8Array): Promise<TextEncoding | null> {
  const candidates: readonly TextEncoding[] = ['gb18030', 'utf-8', 'big5', 'utf-16le', 'utf-16be'];
  const ranked = candidates
    .map((encoding) => ({ encoding, score: score(sample, encoding) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined || best.score < 0) return null;
  if (next === undefined || best.score - next.score >= closeCall) return best.encoding;
  const second = await secondOpinion(sample);
  const agreed = ranked.find(({ encoding, score }) => encoding === second && best.score - score < closeCall);
  return agreed?.encoding ?? best.encoding;
}

function score(sample: Uint8Array, encoding: TextEncoding): number {
  // Streaming drops the character that the end of the sample cuts.
  return readability(new TextDecoder(encoding).decode(sample, { stream: true }));
}

/** Loaded here because it takes longer than everything else the importer does with an ordinary file. */
async function secondOpinion(sample: Uint8Array): Promise<string> {
  const { detect } = await import('jschardet');
  const name = detect(sample).encoding?.toLowerCase() ?? '';
  return ['gb2312', 'gbk', 'cp936'].includes(name) ? 'gb18030' : name.startsWith('big5') ? 'big5' : name;
}
