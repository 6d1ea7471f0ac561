import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportResult } from '../../../shared/contract/documents.ts';
import { type Block, blockReading } from '../../../shared/domain/block.ts';
import { AppError } from '../../../shared/errors.ts';
import { newId } from '../ids.ts';
import type { Job } from '../jobs.ts';
import type { OpenLibrary } from '../open-library.ts';
import { type CollectedFile, collectFiles } from './collect-files.ts';
import { readFileInChild } from './importer-child.ts';

/** A child process a file; two at once keep two cores busy. */
const atOnce = 2;

/** One result per file, in the order of the files. What failed leaves nothing behind; the others go on. */
export async function importFiles(library: OpenLibrary, tokens: readonly string[], job: Job): Promise<ImportResult[]> {
  const files = await collectFiles(tokens.map((token) => library.grants.pathOf(token, 'read')));
  const results = new Array<ImportResult>(files.length);
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    for (let i = next++; i < files.length; i = next++) {
      const file = files[i];
      if (file === undefined) return;
      results[i] = await importFile(library, file, job.signal);
      done += 1;
      job.progress(done, files.length, file.name);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  if (results.some(({ status }) => status === 'added')) {
    library.emit({ event: 'library.changed', data: { what: 'documents' } });
  }
  return results;
}

async function importFile(library: OpenLibrary, file: CollectedFile, signal: AbortSignal): Promise<ImportResult> {
  const result = { file: file.path, documentId: null, title: null, error: null };
  if (file.problem !== null) return failed(file.path, file.problem);
  if (signal.aborted) return { ...result, status: 'cancelled' };
  const copy = join(library.folder, 'originals', `incoming-${newId('doc')}`);
  try {
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(file.path, copy);
    return await importCopy(library, file, copy, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') return { ...result, status: 'cancelled' };
    return failed(file.path, asFailure(library, file, error));
  } finally {
    await rm(copy, { force: true });
  }
}

/** Works on the library's own copy, so that what is parsed, hashed and kept is one and the same. */
async function importCopy(
  library: OpenLibrary,
  file: CollectedFile,
  copy: string,
  signal: AbortSignal,
): Promise<ImportResult> {
  const sha256 = await hashFile(copy);
  const before = library.documents.known(sha256.hash);
  if (before !== null) return known(library, file.path, before);
  const { parsed, encoding } = await readFileInChild(
    { path: copy, name: file.name },
    { entry: library.importerEntry, signal },
  );
  const textSha256 = hashText(parsed.blocks);
  const meanwhile = library.documents.known(sha256.hash) ?? library.documents.knownText(textSha256);
  if (meanwhile !== null) return known(library, file.path, meanwhile);
  const kept = originalPath(library.folder, sha256.hash);
  await mkdir(dirname(kept), { recursive: true });
  await rename(copy, kept);
  const id = newId('doc');
  const original = { sha256: sha256.hash, textSha256, name: file.name, bytes: sha256.bytes, encoding };
  library.documents.add(id, original, parsed, library.clock().toISOString());
  return added(library, file.path, id);
}

/** A document that lies in the trash comes back with its annotations when its file is imported again. */
function known(library: OpenLibrary, path: string, document: { id: string; deletedAt: string | null }): ImportResult {
  if (document.deletedAt !== null) {
    library.documents.restore(document.id);
    return added(library, path, document.id);
  }
  return { ...added(library, path, document.id), status: 'duplicate' };
}

function added(library: OpenLibrary, path: string, documentId: string): ImportResult {
  const title = library.documents.summary(documentId)?.title ?? null;
  return { file: path, status: 'added', documentId, title, error: null };
}

function failed(path: string, { code, message }: AppError): ImportResult {
  return { file: path, status: 'failed', documentId: null, title: null, error: { code, message } };
}

function asFailure(library: OpenLibrary, file: CollectedFile, error: unknown): AppError {
  if (error instanceof AppError) {
    library.log('note', error.message, error.cause);
    return error;
  }
  library.log('note', 'Import of one file failed', error);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC')
    return new AppError('target-unwritable', `磁盘空间不足，没有导入“${file.path}”。请腾出空间后重试。`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('file-unreadable', `没有权限读取“${file.path}”。请检查文件权限后重试。`);
  }
  if (code === 'ENOENT') return new AppError('file-missing', `找不到文件“${file.path}”。请检查路径后重试。`);
  return new AppError('file-unreadable', `读取“${file.path}”时出错，没有导入。请确认文件能正常打开后重试。`);
}

/** Originals are kept once by the hash of their bytes, in folders by its first two digits. */
function originalPath(folder: string, sha256: string): string {
  return join(folder, 'originals', sha256.slice(0, 2), sha256);
}

async function hashFile(path: string): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { hash: hash.digest('hex'), bytes };
}

function hashText(blocks: readonly Block[]): string {
  return createHash('sha256').update(blocks.map(blockReading).join('\n')).digest('hex');
}
