import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { openLibraryPage } from './library-page.ts';

const text = (office: string, year: number) =>
  `${office}${year}年工作总结\n\n一、工作情况\n全年接收档案，完成各项工作。\n`;

/** A folder as an office has it: two documents, one of them twice, a scan that cannot be read, and a picture. */
function folderOfAnOffice(): string {
  const folder = join(temporaryFolder(), '往年材料');
  mkdirSync(folder);
  writeFileSync(join(folder, '1 总结.txt'), text('云岭区档案局', 2022));
  writeFileSync(join(folder, '2 总结 副本.txt'), text('云岭区档案局', 2022));
  writeFileSync(join(folder, '3 扫描件.txt'), '');
  writeFileSync(join(folder, '4 扫描件.txt'), '');
  writeFileSync(join(folder, '5 总结.txt'), text('青禾县水利局', 2021));
  writeFileSync(join(folder, '6 照片.png'), 'no text');
  return folder;
}

it('shows the results of a folder by status, and reads again only what was not read', async () => {
  const { page, choose, errors } = await openLibraryPage();
  const folder = folderOfAnOffice();
  choose(folder);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 6 个文件').waitFor();
  const files = page.locator('.import-file');
  for (const [label, count] of [
    ['没读成 3', 3],
    ['新增 2', 2],
    ['已有 1', 1],
    ['全部 6', 6],
  ] as const) {
    await page.getByText(label, { exact: true }).click();
    expect([label, await files.count()]).toEqual([label, count]);
  }
  await page.screenshot({ path: 'test-output/import-results.png' });

  writeFileSync(join(folder, '3 扫描件.txt'), text('云岭区档案局', 2020));
  writeFileSync(join(folder, '4 扫描件.txt'), text('云岭区档案局', 2021));
  writeFileSync(join(folder, '7 后来的.txt'), text('云岭区档案局', 2019));
  await page.getByRole('button', { name: '没读成的再试一次' }).click();
  await page.getByText('新增 4', { exact: true }).waitFor();
  // The copy stays a copy, and what has come into the folder since was not asked for.
  await page.getByText('已有 1', { exact: true }).waitFor();
  expect(await files.count()).toBe(6);
  expect(errors).toEqual([]);
});

it('saves the results that are shown as a table', async () => {
  const { page, choose, saveAs, revealed, errors } = await openLibraryPage();
  choose(folderOfAnOffice());
  await page.keyboard.press('Control+i');
  await page.getByText('读完 6 个文件').waitFor();
  const target = join(temporaryFolder(), '没读成的.csv');
  const save = page.getByRole('button', { name: '存成清单…' });
  saveAs(null);
  await save.click();
  saveAs(target);
  await page.getByText('没读成 3', { exact: true }).click();
  await expect.poll(() => save.isEnabled()).toBe(true);
  await save.click();
  await page.getByText('已存成没读成的.csv').waitFor();
  const lines = readFileSync(target, 'utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFF文件,结果,标题,说明');
  expect(lines.slice(1).map((line) => basename(line.split(',')[0] ?? ''))).toEqual([
    '3 扫描件.txt',
    '4 扫描件.txt',
    '6 照片.png',
  ]);
  expect(lines[3]).toContain('是图片');
  await page.getByRole('button', { name: '打开所在文件夹' }).click();
  await expect.poll(() => revealed).toEqual([target]);

  const program = join(temporaryFolder(), '清单.exe');
  saveAs(program);
  await save.click();
  await page.getByText('请用扩展名 .csv').waitFor();
  expect(existsSync(program)).toBe(false);
  expect(errors).toEqual([]);
});
