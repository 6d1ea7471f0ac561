import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFileSafely } from '../../../../electron/library/export/write-file.ts';
import { AppError, type ErrorCode } from '../../../../shared/errors.ts';
import { temporaryFolder } from '../../../temporary.ts';

const bytes = new TextEncoder().encode('new');

async function refusalOf(path: string, overwrite = false): Promise<{ code: ErrorCode; message: string }> {
  const error = await writeFileSafely(path, bytes, { overwrite }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`Expected a refusal, got ${error}`);
  return { code: error.code, message: error.message };
}

it('writes a new file and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  await writeFileSafely(join(folder, '总结.docx'), bytes, { overwrite: false });
  expect(readdirSync(folder)).toEqual(['总结.docx']);
  expect(readFileSync(join(folder, '总结.docx'), 'utf8')).toBe('new');
});

it('refuses to replace a file and names it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '总结.docx');
  writeFileSync(path, 'old');
  expect(await refusalOf(path)).toEqual({
    code: 'file-exists',
    message: `“${path}”已经存在，没有改动它。请换一个文件名，或者允许覆盖。`,
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['总结.docx']);
});

it('lets only one of two writers have a new name', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '总结.docx');
  const writes = ['first', 'second'].map((words) =>
    writeFileSafely(path, new TextEncoder().encode(words), { overwrite: false }),
  );
  const results = await Promise.allSettled(writes);
  expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(readdirSync(folder)).toEqual(['总结.docx']);
});

it('replaces a file when it may', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '总结.docx');
  writeFileSync(path, 'old and longer');
  await writeFileSafely(path, bytes, { overwrite: true });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['总结.docx']);
});

it('takes a dangling link for a taken name', async () => {
  const path = join(temporaryFolder(), '总结.docx');
  symlinkSync('/nowhere/at/all', path);
  expect((await refusalOf(path)).code).toBe('file-exists');
});

it('says when the folder is not there', async () => {
  const path = join(temporaryFolder(), '没有', '总结.docx');
  expect(await refusalOf(path)).toEqual({
    code: 'target-unwritable',
    message: `无法写入“${path}”：文件夹不存在，请先建立文件夹或另选位置。`,
  });
});

it.each([true, false])('says when the target is a folder (overwrite: %s)', async (overwrite) => {
  const folder = temporaryFolder();
  expect(await refusalOf(folder, overwrite)).toMatchObject({ code: 'target-unwritable' });
  expect(readdirSync(folder)).toEqual([]);
});

it('says when the path leads through a file', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await refusalOf(join(folder, 'file', '总结.docx'))).toMatchObject({ code: 'target-unwritable' });
  expect(readdirSync(folder)).toEqual(['file']);
});

it.each([true, false])('leaves nothing when the name is too long (overwrite: %s)', async (overwrite) => {
  const folder = temporaryFolder();
  expect(await refusalOf(join(folder, `${'总结'.repeat(100)}.docx`), overwrite)).toMatchObject({
    code: 'target-unwritable',
  });
  expect(readdirSync(folder)).toEqual([]);
});
