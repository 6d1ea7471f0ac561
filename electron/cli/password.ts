import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { text, UsageError, type Values } from './command.ts';

/**
 * A password comes in a file: in an argument it would stand in the shell's history, and everybody on the machine could
 * read it in the list of processes. `/dev/stdin` is a file too.
 */
export const passwordOption = { 'password-file': { type: 'string' } } as const;

export const passwordUsage = '[--password-file 密码文件]';

/** The first line of the password file, under the name that calls of the door have for it; nothing without the option. */
export async function passwordIn(values: Values): Promise<{ readonly password?: string }> {
  const path = text(values, 'password-file');
  if (path === null) return {};
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file-unreadable', `读不了密码文件“${path}”：请检查路径和权限。`, { cause: error });
  });
  const [password = ''] = content.replace(/^\ufeff/, '').split(/\r?\n/);
  if (password === '') throw new UsageError(`密码文件“${path}”的第一行是空的：请把密码写在第一行。`);
  return { password };
}
