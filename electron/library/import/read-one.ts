import { AppError } from '../../../shared/errors.ts';
import type { Tools } from '../open-library.ts';
import { collectFiles } from './collect-files.ts';
import { type ReadFile, readFileInChild } from './importer-child.ts';

type Options = { readonly signal?: AbortSignal; readonly password?: string };

/** Reads the one file that a token names, without keeping anything of it. */
export async function readOne(tools: Tools, token: string, { signal, password }: Options = {}): Promise<ReadFile> {
  const path = tools.grants.pathOf(token, 'read');
  const [file, ...more] = await collectFiles([path]);
  if (file === undefined || more.length > 0) {
    throw new AppError('file-unreadable', `“${path}”是文件夹，这里需要一个文件。请写明文件夹里的某个文件。`);
  }
  if (file.problem !== null) throw file.problem;
  const request = { path: file.path, name: file.name, ...(password === undefined ? {} : { password }) };
  return readFileInChild(request, { entry: tools.importerEntry, ...(signal === undefined ? {} : { signal }) });
}
