import { readFileSync, statSync } from 'node:fs';
import type { Failure } from '../../shared/contract/documents.ts';
import {
  type ImporterMessage,
  type ImporterRequest,
  maximumTextBytes,
} from '../../shared/contract/importer-messages.ts';
import type { ParsedDocument } from '../../shared/domain/document.ts';
import type { LineHint } from '../../shared/domain/line-hint.ts';
import { AppError } from '../../shared/errors.ts';
import { tooLarge } from './decode.ts';
import { isCharacterEncoding, isRequest } from './guards.ts';
import { lockDown } from './lock-down.ts';
import type { PdfData } from './pdf/program-data.ts';
import { readFileBytes } from './read-file.ts';
import { remarksOf } from './remarks.ts';
import { scannedDocument } from './scan.ts';
import { startWatchdog } from './watchdog.ts';

type Parse = (
  text: string,
  options: {
    newId: () => string;
    fileName: string;
    hints?: readonly LineHint[];
    onProgress?: (done: number, total: number) => void;
  },
) => ParsedDocument;

/** Often enough for a moving bar and for the no-progress limit, seldom enough to cost nothing. */
const progressEveryMs = 100;

const defaultLimitBytes = 512 * 1024 * 1024;

/** Reads the file that the parent asks for, answers, and ends when the parent lets go of the channel. The app asks a child once. */
export function serveFiles(parse: Parse, data: PdfData): void {
  lockDown();
  startWatchdog({
    limitBytes: Number(process.env['NIANGAO_MEMORY_LIMIT']) || defaultLimitBytes,
    parent: Number(process.env['NIANGAO_PARENT']) || process.ppid,
  });
  process.once('disconnect', () => process.exit());
  process.on('message', (message) => {
    if (!isRequest(message)) throw new TypeError('What the parent asked for is no request');
    void answer(message, parse, data).then(send);
  });
}

async function answer(
  { path, name, password, take }: ImporterRequest,
  parse: Parse,
  data: PdfData,
): Promise<ImporterMessage> {
  try {
    const progress = twoStages(throttledProgress());
    const options = {
      name,
      data,
      onProgress: progress.reading,
      ...(password === undefined ? {} : { password }),
      ...(take === undefined ? {} : { take }),
    };
    const reading = await readFileBytes(readBytes(path, name), options);
    const settings = { newId: newBlockId, fileName: name };
    const parsed =
      reading.scannedPages === undefined
        ? parse(reading.text, { ...settings, hints: reading.hints, onProgress: progress.parsing })
        : scannedDocument(name, (text) => parse(text, settings));
    const diagnostics = [...reading.warnings, ...parsed.diagnostics];
    return {
      kind: 'parsed',
      parsed: { ...parsed, diagnostics },
      encoding: reading.encoding,
      text: isCharacterEncoding(reading.encoding) ? null : reading.text,
      hints: reading.hints,
      taken: reading.taken ?? null,
      remarks: [...remarksOf(reading, parsed.blocks)],
      isScan: reading.scannedPages !== undefined,
    };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, name) };
  }
}

/** 64 random bits in letters that cannot be mistaken when read out. They must differ, not be hard to guess. */
function newBlockId(): string {
  return `b_${hexDigits()}${hexDigits()}`;
}

function hexDigits(): string {
  return Math.trunc(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

/** Looks before it reads: a pipe would never end, and a file can be larger than memory. */
function readBytes(path: string, name: string): Uint8Array {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new Error('Not an ordinary file');
    if (found.size > maximumTextBytes) throw tooLarge(name);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) throw new AppError('file-missing', `找不到“${name}”：文件可能已被移动或删除，请重新选择。`);
    throw new AppError('file-unreadable', `无法读取“${name}”：请检查文件权限，或关闭正在使用它的程序后再试。`, {
      cause: error,
    });
  }
}

type Progress = (done: number, total: number) => void;

/** Reading and parsing as one way to go. Plain text tells no progress of its reading, and then parsing is all of it. */
function twoStages(tell: Progress): { reading: Progress; parsing: Progress } {
  let behind = 0;
  return {
    reading(done, total) {
      behind = total;
      tell(done, total * 2);
    },
    parsing: (done, total) => tell(behind + done, behind + total),
  };
}

function throttledProgress(): Progress {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < progressEveryMs && done < total) return;
    last = now;
    send({ kind: 'progress', done, total });
  };
}

/** The story of a bug goes to standard error, which the parent keeps for the log. */
function failureOf(error: unknown, name: string): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return {
    code: 'internal',
    message: `读取“${name}”时程序出错，这个文件没有导入，其他文件不受影响：请把日志和这个文件交给维护人员。`,
  };
}

function send(message: ImporterMessage): void {
  // The callback swallows the error of a closed channel: without a parent there is nobody left to tell.
  process.send?.(message, () => {});
}
