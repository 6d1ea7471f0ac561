import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { foreignFormatOf, foreignFormatSentence } from '../../../shared/contract/foreign-formats.ts';
import { importableExtensions, maximumTextBytes } from '../../../shared/contract/importer-messages.ts';
import { AppError } from '../../../shared/errors.ts';
import { isImportable, isLitter } from './file-kinds.ts';

/** One file to import, or the reason why what stands at this path cannot be imported. */
export type CollectedFile = { readonly path: string; readonly name: string; readonly problem: AppError | null };

/**
 * The files that a choice of files and folders comes to, each once and in order. A file chosen by itself is taken
 * whatever its name, because its content decides; inside a folder the name decides. Nothing vanishes: what cannot be
 * imported is listed with the reason, except for hidden files and the litter that systems leave in folders.
 */
export async function collectFiles(paths: readonly string[]): Promise<readonly CollectedFile[]> {
  const seen: Seen = new Set();
  const collected: CollectedFile[] = [];
  for (const path of paths.map((path) => resolve(path))) {
    const found = await collectPath(path, seen, 'chosen');
    collected.push(...found);
  }
  return collected;
}

/** Real paths: a link to a folder above would otherwise go round for ever, and a file in a chosen folder come twice. */
type Seen = Set<string>;

async function collectPath(path: string, seen: Seen, how: 'chosen' | 'in a folder'): Promise<readonly CollectedFile[]> {
  try {
    const real = await realpath(path);
    if (seen.has(real)) return [];
    seen.add(real);
    const found = await stat(path);
    return found.isDirectory() ? await collectFolder(path, seen, how) : [ordinaryFile(path, found, how)];
  } catch (error) {
    return [withProblem(path, inaccessible(path, error))];
  }
}

async function collectFolder(folder: string, seen: Seen, how: 'chosen' | 'in a folder'): Promise<CollectedFile[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  const names = entries.map((entry) => entry.name).filter((name) => !isLitter(name));
  if (names.length === 0 && how === 'chosen') {
    const sentence = `文件夹“${folder}”里没有文件：请选择存放文稿的文件夹。`;
    return [withProblem(folder, new AppError('file-missing', sentence))];
  }
  // Made here: its tables cost every start of the program some milliseconds, and most never look into a folder.
  const byName = new Intl.Collator('zh-CN', { numeric: true });
  const collected: CollectedFile[] = [];
  for (const name of names.sort(byName.compare)) {
    collected.push(...(await collectPath(join(folder, name), seen, 'in a folder')));
  }
  return collected;
}

function ordinaryFile(path: string, found: Stats, how: 'chosen' | 'in a folder'): CollectedFile {
  if (!found.isFile()) {
    return withProblem(path, new AppError('file-unsupported', `“${path}”不是普通文件，无法导入：请另选一个文件。`));
  }
  if (how === 'in a folder' && !isImportable(path)) {
    const format = foreignFormatOf(extname(path));
    const sentence =
      format === null
        ? `“${path}”不是能导入的文件（${importableExtensions.join('、')}）：请打开后另存为其中一种再导入。`
        : foreignFormatSentence(format, path);
    return withProblem(path, new AppError('file-unsupported', sentence));
  }
  // The child refuses it too; said here, the library need not copy it first.
  if (found.size > maximumTextBytes) {
    const sentence = `“${path}”超过 ${maximumTextBytes / 1024 / 1024} MB，无法导入：请把它拆成几个较小的文件后再导入。`;
    return withProblem(path, new AppError('file-too-large', sentence));
  }
  return { path, name: basename(path), problem: null };
}

function inaccessible(path: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new AppError('file-missing', `找不到“${path}”：文件可能已被移动或删除，请重新选择。`, { cause: error })
    : new AppError('file-unreadable', `无法读取“${path}”：请检查它的访问权限后再试。`, { cause: error });
}

function withProblem(path: string, problem: AppError): CollectedFile {
  return { path, name: basename(path), problem };
}
