import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isCut } from '../../renderer/exporting/file-name.ts';
import { temporaryFolder } from '../temporary.ts';
import { openExport } from './export-page.ts';

it('has in sight what was unfolded, and all of what was typed', async () => {
  const { page, dialog, errors } = await openExport();
  await dialog.getByText('发文信息', { exact: true }).click();
  await dialog.getByRole('combobox', { name: '公文形式' }).click();
  await page.getByTitle('文件', { exact: true }).click();
  const [number, foot] = [dialog.getByLabel('发文字号'), dialog.locator('.export-foot')];
  const edge = async (of: typeof number) => (await of.boundingBox())?.y ?? Number.NaN;
  // Five fields below the form.
  await expect.poll(async () => (await edge(dialog.getByLabel('成文日期'))) < (await edge(foot))).toBe(true);
  const letterhead = dialog.getByLabel('发文机关标志');
  const line = (await number.boundingBox())?.height ?? 0;
  await letterhead.fill('云岭区科学技术局、云岭区财政局、云岭区人力资源和社会保障局、云岭区农业农村局文件');
  expect((await letterhead.boundingBox())?.height).toBeGreaterThan(1.5 * line);
  // One line of it all the same: Enter takes it over, and lines that are pasted become a list.
  await letterhead.fill('云岭区科学技术局\n云岭区审计局、\n云岭区财政局文件');
  await letterhead.press('Enter');
  expect(await letterhead.inputValue()).toBe('云岭区科学技术局、云岭区审计局、云岭区财政局文件');
  expect(errors).toEqual([]);
});

it('keeps its head, and shows what stood in the way, in a window as small as text at 200 % makes it', async () => {
  const { page, dialog, errors } = await openExport({ width: 640, height: 400 });
  const top = async () => (await dialog.getByText('导出：').boundingBox())?.y ?? 0;
  const before = await top();
  await dialog.getByText('发文信息', { exact: true }).click();
  await dialog.getByRole('combobox', { name: '公文形式' }).click();
  await page.getByTitle('上行文', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await dialog.getByRole('alert').boundingBox())?.y ?? 999).toBeLessThan(400);
  await page.screenshot({ path: 'test-output/export-200.png' });
  expect(await top()).toBe(before);
  expect(errors).toEqual([]);
});

it('copies the text as it is issued, and says what is not in the copy', async () => {
  const { page, dialog, errors } = await openExport();
  await page.evaluate(`{
    const set = DataTransfer.prototype.setData;
    window.kinds = {};
    DataTransfer.prototype.setData = function (kind, words) { window.kinds[kind] = words; return set.call(this, kind, words); };
  }`);
  await dialog.getByText('发文信息', { exact: true }).click();
  await dialog.getByRole('combobox', { name: '公文形式' }).click();
  await page.getByTitle('文件', { exact: true }).click();
  await dialog.getByLabel('发文机关标志').fill('云岭区科学技术局文件');
  await dialog.getByLabel('主送机关').fill('区人民政府');
  await dialog.getByLabel('抄送机关').fill('区委办公室');
  await dialog.getByLabel('加目录').check();
  await dialog.getByRole('button', { name: '带格式复制' }).click();
  await dialog.getByText('已复制，版头和版记、目录不在内，可以粘贴到 Word 或 WPS。').waitFor();
  const { 'text/html': html = '', 'text/plain': plain = '' } =
    await page.evaluate<Record<string, string>>('window.kinds');
  for (const words of [html, plain]) {
    expect(words).toContain('区人民政府：');
    expect(words).not.toContain('云岭区科学技术局文件');
    expect(words).not.toContain('抄送');
  }
  // What was said of the copy goes with the next change.
  await dialog.getByLabel('加目录').uncheck();
  await dialog.getByText('下一步选存放的位置。').waitFor();
  expect(errors).toEqual([]);
});

it('prints with Ctrl+P, where there are pages, and never the window', async () => {
  const { page, dialog, errors } = await openExport();
  await page.evaluate(
    "window.print = () => { window.printed = [...(window.printed ?? []), document.querySelectorAll('.printing [data-page]').length]; }",
  );
  const count = await dialog.locator('.preview-desk [data-page]').count();
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate('window.printed')).toEqual([count]);
  await dialog.getByText('纯文本', { exact: true }).click();
  await dialog.getByRole('textbox', { name: '文件名' }).press('Control+p');
  expect(await page.evaluate('window.printed')).toEqual([count]);
  expect(errors).toEqual([]);
});

it('says what becomes of a long name, and of fonts that are not here', async () => {
  const { dialog, errors } = await openExport();
  const name = dialog.getByRole('textbox', { name: '文件名' });
  await name.fill('长'.repeat(81));
  await dialog.getByText('文件名太长，只取前 80 个字。').waitFor();
  await name.fill('长'.repeat(80));
  await dialog.getByText('下一步选存放的位置。').waitFor();
  expect([isCut(` ${'长'.repeat(80)} `), isCut('长'.repeat(81))]).toEqual([false, true]);
  const fonts = dialog.locator('.missing-fonts');
  const isShort = await fonts.count();
  if (isShort > 0) expect(await fonts.textContent()).toContain('文件里仍写原字体名');
  await dialog.getByText('PDF', { exact: true }).click();
  if (isShort > 0) expect(await fonts.textContent()).toContain('PDF 里用的就是代用的字体');
  expect(errors).toEqual([]);
});

it('says what each variant is before one is chosen', async () => {
  const { page, dialog, errors } = await openExport();
  await dialog.getByText('内容', { exact: true }).click();
  await dialog.getByRole('combobox', { name: '内容' }).click();
  const option = page.locator('.ant-select-item-option', { hasText: '花脸稿' });
  await option.getByText('用颜色和线条标出').waitFor();
  await page.screenshot({ path: 'test-output/variants.png' });
  expect(errors).toEqual([]);
});

it('says of a file that holds no profile that nothing was imported', async () => {
  const { page, dialog, choose, errors } = await openExport();
  const path = join(temporaryFolder(), '通知.txt');
  writeFileSync(path, '关于报送总结的通知');
  await dialog.getByRole('button', { name: '管理…' }).click();
  const profiles = page.getByRole('dialog', { name: '版式方案' });
  choose(path);
  await profiles.getByRole('button', { name: '导入…' }).click();
  const alert = profiles.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/^没有导入：“通知.txt”/);
  expect(errors).toEqual([]);
});
