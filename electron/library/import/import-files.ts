import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Input } from '../../../shared/contract/api.ts';
import { type ImportResult, isScan } from '../../../shared/contract/documents.ts';
import { type Block, blockReading } from '../../../shared/domain/block.ts';
import { isOldWordLoss } from '../../../shared/domain/old-word.ts';
import type { Take } from '../../../shared/domain/take.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Original } from '../database/documents.ts';
import { asAppError } from '../database/failures.ts';
import { newId } from '../ids.ts';
import type { Job } from '../jobs.ts';
import type { OpenLibrary } from '../open-library.ts';
import { type CollectedFile, collectFiles } from './collect-files.ts';
import { addMissingRemarks, asAnnotations } from './import-remarks.ts';
import { flush, incomingPath, originalPath } from './incoming.ts';
import { type OfficeUse, officeForImport, type ReadOriginal, readOriginal } from './read-original.ts';
import { likelyVersionOf, told } from './version-of.ts';

/** A child process a file, one for each core. Each may take half a gigabyte, so more than four are never at it. */
const atOnce = Math.min(Math.max(availableParallelism(), 2), 4);

type Wishes = Pick<Input<'documents.import'>, 'unlock' | 'libreOffice' | 'take'>;
type How = {
  readonly signal: AbortSignal;
  readonly office: OfficeUse | null;
  readonly password?: string;
  readonly take?: Take;
};

/** One result per file, in the order of the files. What failed leaves nothing behind; the others go on. */
export async function importFiles(
  library: OpenLibrary,
  tokens: readonly string[],
  job: Job,
  { unlock, libreOffice, take }: Wishes = {},
): Promise<ImportResult[]> {
  const office = await officeForImport(library, libreOffice);
  const all = await collectFiles(tokens.map((token) => library.grants.pathOf(token, 'read')));
  const files = unlock === undefined ? all : all.filter(({ path }) => path === unlock.file);
  if (unlock !== undefined && files.length === 0) throw gone(unlock.file);
  const how = { signal: job.signal, office, ...passwordIn(unlock), ...(take === undefined ? {} : { take }) };
  const results = new Array<ImportResult>(files.length);
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    for (let i = next++; i < files.length; i = next++) {
      const file = files[i];
      if (file === undefined) return;
      const result = await importFile(library, file, how);
      results[i] = result;
      done += 1;
      job.progress(done, files.length, file.name, result.status);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  if (results.some(({ status }) => status === 'added' || status === 'newVersion')) {
    library.emit({ event: 'library.changed', data: { what: 'documents' } });
  }
  return results;
}

async function importFile(library: OpenLibrary, file: CollectedFile, how: How): Promise<ImportResult> {
  if (file.problem !== null) return notRead(library, file, file.problem);
  if (how.signal.aborted) return notRead(library, file, null);
  let copy: string | null = null;
  try {
    copy = await incomingPath(library.folder);
    await copyFile(file.path, copy);
    return await importCopy(library, file, copy, how);
  } catch (error) {
    const isCancelled = error instanceof AppError && error.code === 'cancelled';
    return notRead(library, file, isCancelled ? null : asFailure(library, file, error));
  } finally {
    if (copy !== null) await rm(copy, { force: true });
  }
}

/** Works on the library's own copy, so that what is parsed, hashed and kept is one and the same. */
async function importCopy(
  library: OpenLibrary,
  file: CollectedFile,
  copy: string,
  { signal, office, ...wishes }: How,
): Promise<ImportResult> {
  const { hash: sha256, bytes } = await hashFile(copy);
  const before = library.documents.known(sha256);
  if (before !== null) return known(library, file.path, before);
  const request = { path: copy, name: file.name, ...wishes };
  const read = await readOriginal(request, { entry: library.importerEntry, signal, office });
  const { parsed, encoding, text, hints, taken } = read;
  if (parsed.blocks.length === 0 && !read.isScan) {
    throw new AppError('file-empty', `“${file.path}”里没有正文，只有网页残留或页码，没有导入。请检查文件内容。`);
  }
  const textSha256 = hashText(parsed.blocks) ?? sha256;
  const kept = originalPath(library.folder, sha256);
  await mkdir(dirname(kept), { recursive: true });
  await rename(copy, kept);
  await flush(kept);
  const original = { sha256, textSha256, name: file.name, bytes, encoding, readText: text, hints, taken };
  return addOrKnow(library, file.path, original, read, kept);
}

/**
 * Another file of the batch may have brought the same text meanwhile, so looking and adding are one stretch without a pause.
 * An original that no document has is not kept.
 */
function addOrKnow(
  library: OpenLibrary,
  path: string,
  original: Original,
  read: ReadOriginal,
  kept: string,
): ImportResult {
  try {
    const now = library.clock().toISOString();
    const meanwhile = library.documents.known(original.sha256) ?? library.documents.knownText(original.textSha256);
    if (meanwhile !== null) {
      addMissingRemarks(library, meanwhile.id, read, now);
      return known(library, path, meanwhile);
    }
    const id = newId('doc');
    const versionOf = likelyVersionOf(library, told(read.parsed, original.name));
    library.documents.add(id, original, read.parsed, now, asAnnotations(read.remarks, id, now));
    return versionOf === null
      ? added(library, path, id)
      : { ...added(library, path, id), status: 'newVersion', versionOf };
  } finally {
    if (library.documents.known(original.sha256) === null) rmSync(kept, { force: true });
  }
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
  const summary = library.documents.summary(documentId);
  return {
    file: path,
    status: 'added',
    documentId,
    title: summary?.title ?? null,
    isScan: summary !== null && isScan(summary),
    isLossy: isLossy(library, documentId),
    error: null,
    versionOf: null,
    token: null,
  };
}

/** What the user has seen and let be is no longer among the findings. */
function isLossy({ documents }: OpenLibrary, id: string): boolean {
  if (documents.original(id)?.encoding !== 'doc') return false;
  return documents.get(id)?.diagnostics.some(isOldWordLoss) ?? false;
}

function passwordIn(unlock: Wishes['unlock']): Pick<How, 'password'> {
  return unlock === undefined ? {} : { password: unlock.password };
}

function gone(path: string): AppError {
  return new AppError('file-missing', `找不到“${path}”：文件可能已被移动或删除，请重新选择。`);
}

/** Failed, or without an error cancelled. Nobody has chosen the files of a chosen folder one by one: each gets its token here. */
function notRead(library: OpenLibrary, { path }: CollectedFile, error: AppError | null): ImportResult {
  return {
    file: path,
    status: error === null ? 'cancelled' : 'failed',
    documentId: null,
    title: null,
    isScan: false,
    isLossy: false,
    error: error && { code: error.code, message: error.message },
    versionOf: null,
    token: library.grants.grant(path, 'read'),
  };
}

function asFailure(library: OpenLibrary, file: CollectedFile, thrown: unknown): AppError {
  const error = asAppError(thrown, library.folder);
  if (error instanceof AppError) {
    library.log('note', error.message, error.cause);
    return error;
  }
  library.log('note', 'Import of one file failed', error);
  const { code, path } = error as NodeJS.ErrnoException;
  // The library's own folder may be what cannot be written: that is no fault of the file.
  if (path?.startsWith(library.folder) === true && code !== 'ENOSPC') {
    return new AppError(
      'target-unwritable',
      `资料库“${library.folder}”写不进去，没有导入“${file.path}”。请检查文件夹权限。`,
    );
  }
  if (code === 'ENOSPC')
    return new AppError('target-unwritable', `磁盘空间不足，没有导入“${file.path}”。请腾出空间后重试。`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('file-unreadable', `没有权限读取“${file.path}”。请检查文件权限后重试。`);
  }
  if (code === 'ENOENT') return new AppError('file-missing', `找不到文件“${file.path}”。请检查路径后重试。`);
  return new AppError('file-unreadable', `读取“${file.path}”时出错，没有导入。请确认文件能正常打开后重试。`);
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

/** `null` without text: then only the same bytes are the same document. */
export function hashText(blocks: readonly Block[]): string | null {
  if (blocks.length === 0) return null;
  return createHash('sha256').update(blocks.map(blockReading).join('\n')).digest('hex');
}
