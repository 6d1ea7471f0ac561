import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { withOneLineEnd } from '../../../shared/domain/line-ends.ts';
import type { LineHint } from '../../../shared/domain/line-hint.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KeptOriginal } from '../database/documents.ts';
import { originalPath } from './incoming.ts';

/** Where the kept original of a document lies. Throws AppError when it is gone. */
export function originalFile(folder: string, { sha256, name }: Pick<KeptOriginal, 'sha256' | 'name'>): string {
  const path = originalPath(folder, sha256);
  if (existsSync(path)) return path;
  throw new AppError('file-missing', `“${name}”的原件不在资料库文件夹里了。请从备份里找回 originals 文件夹。`);
}

type Line = { readonly text: string; readonly start: number; readonly hint: LineHint };

/**
 * The lines of originals, as the importer counted them. The last one stays at hand, because a window asks for page after
 * page. Decoding plain text is all that happens to bytes here; any other format is read by the importer alone, in its own process.
 */
export function originalLines(
  folder: string,
  hintsOf: (id: string) => readonly LineHint[],
): (id: string, original: KeptOriginal) => Promise<readonly Line[]> {
  let last: { readonly key: string; readonly lines: readonly Line[] } | null = null;
  return async (id, original) => {
    const key = `${original.sha256} ${readingName(original)}`;
    if (last?.key === key) return last.lines;
    const text = original.readText ?? (await decoded(originalFile(folder, original), original.encoding));
    const hints = hintsOf(id);
    let start = 0;
    const lines = text.split('\n').map((text, i) => {
      const line = { text, start, hint: hints[i] ?? {} };
      start += text.length + 1;
      return line;
    });
    last = { key, lines };
    return lines;
  };
}

/** The same text has no looks where it was read before these were kept, until it is read again. */
export function readingName({ textSha256, encoding, taken, hasHints }: KeptOriginal): string {
  return [textSha256, encoding, taken ?? 'only', hasHints ? 'with looks' : 'bare'].join(' ');
}

/** Of plain text, which is the only kind that has no text kept beside it. */
async function decoded(path: string, encoding: string): Promise<string> {
  return withOneLineEnd(new TextDecoder(encoding).decode(await readFile(path)));
}

/** A piece of the kept original, shorter where the file ends. */
export async function originalBytes(path: string, from: number, count: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(count);
    const { bytesRead } = await file.read(bytes, 0, count, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
