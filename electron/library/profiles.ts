import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ProfileRef } from '../../shared/contract/profiles.ts';
import { builtInProfiles } from '../../shared/domain/layout/built-in-profiles.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { readProfileFile } from '../../shared/domain/layout/profile-file.ts';
import { AppError } from '../../shared/errors.ts';

/** The profile that is meant, among the built-in ones and one's own. Ids go before names. */
export function profileMeant(ref: ProfileRef, own: readonly Profile[]): Profile {
  if (typeof ref !== 'string') return ref;
  const all = [...builtInProfiles, ...own];
  const found = all.find(({ id }) => id === ref) ?? all.find(({ name }) => name === ref);
  if (found !== undefined) return found;
  const known = all.map(({ id, name }) => `${id}（${name}）`).join('、');
  throw new AppError('not-found', `没有“${ref}”这个版式方案。现有方案：${known}。`);
}

const mostBytes = 256 * 1024;

/** `id` is what it is to be called here. */
export async function profileIn(path: string, id: string): Promise<Profile> {
  const name = basename(path);
  const read = readProfileFile(await textOf(path, name), id);
  if (read.ok) return read.profile;
  switch (read.reason) {
    case 'no-profile':
      throw new AppError('file-unsupported', `“${name}”不是年稿的版式方案文件。请选从“版式方案”里导出的 .json 文件。`);
    case 'newer':
      throw new AppError('file-unsupported', `“${name}”是更新的年稿导出的，这一版读不了。请先更新年稿。`);
    case 'wrong': {
      const problems = read.problems.map(({ field, path: place, message }) => `${field}（${place}）${message}`);
      throw new AppError('file-damaged', `“${name}”里有 ${problems.length} 处不对，没有导入：${problems.join('；')}。`);
    }
  }
}

async function textOf(path: string, name: string): Promise<string> {
  const size = await stat(path).catch(() => null);
  if (size === null) throw new AppError('file-missing', `找不到“${path}”。`);
  if (!size.isFile()) throw new AppError('file-unreadable', `“${path}”是文件夹，这里需要一个版式方案文件。`);
  if (size.size > mostBytes) throw new AppError('file-too-large', `“${name}”太大，不是版式方案文件。`);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file-unreadable', `“${path}”打不开，可能没有权限。`, { cause });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('file-not-text', `“${name}”不是 UTF-8 编码的文本，读不了。`, { cause });
  }
}
