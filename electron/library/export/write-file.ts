import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';

/**
 * The file is there whole or not at all, also after a power cut, and an existing one is only replaced when the user
 * allowed it. Nothing else is left in the folder.
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await refuseTaken(path, overwrite);
  // In the same folder: a rename across file systems would be a copy, and a copy can stop half-way.
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeThrough(temporary, bytes);
    if (overwrite) await rename(temporary, path);
    else await claim(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw refusal(path, error);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function refuseTaken(path: string, overwrite: boolean): Promise<void> {
  const there = await lstat(path).catch(() => null);
  if (there?.isDirectory())
    throw new AppError('target-unwritable', `无法写入“${path}”：这是一个文件夹，请另选文件名。`);
  if (there !== null && !overwrite) throw exists(path);
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `link` fails when somebody has made a file of that name meanwhile, where `rename` would replace it. */
async function claim(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'UNKNOWN'].includes(codeOf(error)))
      throw error;
    await copyAsNew(temporary, path); // USB sticks (FAT, exFAT) have no links
  }
}

async function copyAsNew(temporary: string, path: string): Promise<void> {
  // Holding the name first tells our own half copy, which must go, from somebody else's file, which must stay.
  await (await open(path, 'wx')).close();
  try {
    await copyFile(temporary, path, constants.COPYFILE_FICLONE);
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes the new name itself survive a power cut. Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle
    .sync()
    .catch(() => undefined)
    .finally(() => handle.close());
}

function exists(path: string): AppError {
  return new AppError('file-exists', `“${path}”已经存在，没有改动它。请换一个文件名，或者允许覆盖。`);
}

function refusal(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'EEXIST') return exists(path);
  const reason = reasons[code];
  if (reason === undefined && code === '') return error; // no failure of the file system: a bug
  return new AppError('target-unwritable', `无法写入“${path}”：${reason ?? `系统报告 ${code}`}。`, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在，请先建立文件夹或另选位置',
  ENOTDIR: '路径中有一级不是文件夹，请另选位置',
  EISDIR: '这是一个文件夹，请另选文件名',
  EACCES: '没有写入权限，请另选位置',
  EPERM: '没有写入权限，或者文件正被 Word、WPS 等程序打开，请关闭后再试或另选位置',
  EBUSY: '文件正被 Word、WPS 等程序打开，请关闭后再试',
  EROFS: '磁盘是只读的，请另选位置',
  ENOSPC: '磁盘空间不足，请清理后再试',
  EDQUOT: '磁盘配额已用完，请清理后再试',
  EFBIG: '文件超过了磁盘允许的大小，请另选位置',
  ENAMETOOLONG: '文件名太长，请换一个短些的',
  EINVAL: '文件名里有不允许的字符，请换一个',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
