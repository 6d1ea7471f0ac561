import { maximumTextBytes, type TextEncoding } from '../../shared/contract/importer-messages.ts';
import { withOneLineEnd } from '../../shared/domain/line-ends.ts';
import { AppError } from '../../shared/errors.ts';
import { detectEncoding } from './encoding.ts';
import { refuseKnownFormats } from './known-formats.ts';

/**
 * The text of a file and the encoding it was in. A byte order mark is no part of it, and every kind of line end is one
 * `\n`: source offsets count UTF-16 units in *this* text, not bytes nor characters of the original file.
 *
 * What cannot be text (broken bytes, a last character cut in the middle, control characters, which XML and so Word
 * cannot hold) stands as U+FFFD, visible and in its place, as long as there is little of it.
 */
export async function decodeText(bytes: Uint8Array, name: string): Promise<{ text: string; encoding: TextEncoding }> {
  refuseKnownFormats(bytes, name);
  const encoding = await detectEncoding(bytes);
  if (encoding === null) throw notText(name);
  const text = withOneLineEnd(withoutDosEnd(new TextDecoder(encoding).decode(bytes)));
  return { text: withoutStrayUnits(text, name), encoding };
}

export function tooLarge(name: string): AppError {
  const limit = `${maximumTextBytes / 1024 / 1024} MB`;
  return new AppError('file-too-large', `“${name}”超过 ${limit}，无法导入：请把它拆成几个较小的文件后再导入。`);
}

export function lineTooLong(name: string, limit: number): AppError {
  const sentence = `“${name}”里有一段超过 ${limit / 10_000} 万字，不像是文稿，没有读入：请打开检查内容，按段落分行后再导入。`;
  return new AppError('file-too-large', sentence);
}

/** DOS wrote its end-of-file mark into the file. A loop, because `/\x1a+$/` is quadratic on a file full of them. */
function withoutDosEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x1a) end -= 1;
  return text.slice(0, end);
}

function withoutStrayUnits(text: string, name: string): string {
  let strays = 0;
  const clean = text.replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd-\uffff]/g, () => {
    strays += 1;
    return '\ufffd';
  });
  // One in a hundred is a damaged text that is still worth reading. Two are granted to the shortest one.
  if (strays > 2 + text.length / 100) throw notText(name);
  return clean;
}

export function empty(name: string): AppError {
  return new AppError('file-empty', `“${name}”里没有文字：请检查文件内容，或另选一个文件。`);
}

function notText(name: string): AppError {
  return new AppError(
    'file-not-text',
    `“${name}”不是文本文件，或者已经损坏，认不出里面的文字：请用记事本打开确认内容，另存为 UTF-8 编码的 .txt 后再导入。`,
  );
}
