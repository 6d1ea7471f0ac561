import { extname } from 'node:path';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { csv } from '../../../shared/domain/csv.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Tools } from '../open-library.ts';
import { writeFileSafely } from './write-file.ts';

export async function saveTable(
  { grants }: Tools,
  { target, rows, overwrite }: Input<'files.saveTable'>,
): Promise<Output<'files.saveTable'>> {
  const path = grants.pathOf(target, 'write');
  if (extname(path).toLowerCase() !== '.csv') {
    throw new AppError('bad-input', `清单不能存成“${path}”这种文件。请用扩展名 .csv。`);
  }
  await writeFileSafely(path, new TextEncoder().encode(csv(rows)), { overwrite });
  return { path };
}
