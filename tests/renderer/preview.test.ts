import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextZoom } from '../../renderer/exporting/desk.ts';
import { longPaper } from '../e2e/long-paper.ts';
import { temporaryFolder } from '../temporary.ts';
import { openDrafts } from './drafts-page.ts';
import { openEditor } from './editor-page.ts';

const words = '为82家企业发放';

async function openPreview(options: Parameters<typeof openEditor>[0] = {}) {
  const editor = await openEditor({ from: 'whole', ...options });
  const { page } = editor;
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  const width = async () => (await dialog.locator('[data-page="1"]').boundingBox())?.width ?? 0;
  return { ...editor, dialog, width };
}

describe('the pages in the export dialog', () => {
  it('grow and shrink by buttons, keys and the wheel, in steps', async () => {
    const { page, dialog, width } = await openPreview();
    const whole = await width();
    await page.keyboard.press('Control+0');
    await expect.poll(width).toBeCloseTo(793.7, 0);
    await page.keyboard.press('Control+=');
    await expect.poll(width).toBeCloseTo(793.7 * 1.1, 0);
    await dialog.getByRole('button', { name: '缩小' }).click();
    await dialog.getByRole('button', { name: '缩小' }).click();
    await expect.poll(width).toBeCloseTo(793.7 * 0.9, 0);
    await dialog.getByRole('region', { name: '页面预览' }).hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeCloseTo(793.7 * 0.75, 0);
    await dialog.getByRole('combobox', { name: '缩放' }).click();
    await page.getByTitle('整页').click();
    await expect.poll(width).toBeCloseTo(whole, 0);
    expect([nextZoom(3, 1), nextZoom(0.25, -1), nextZoom(0.7, 1)]).toEqual([3, 0.25, 0.75]);
  });

  it('turn to the page whose number is typed', async () => {
    const { dialog } = await openPreview();
    await dialog.getByRole('textbox', { name: '转到第几页' }).fill('4');
    await dialog.getByRole('textbox', { name: '转到第几页' }).press('Enter');
    await dialog.getByText('第 4 页，共').waitFor();
    await dialog.getByRole('textbox', { name: '转到第几页' }).fill('99');
    await dialog.getByRole('textbox', { name: '转到第几页' }).press('Enter');
    await expect.poll(() => dialog.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
  });

  it('lead from a paragraph to the same one in the editor, by mouse and by keyboard', async () => {
    const { page, dialog, text, saved } = await openPreview();
    const paragraph = dialog.locator('[data-block]', { hasText: words }).first();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe('正文');
    await page.keyboard.type('新写的话');
    const { blocks } = await saved();
    expect(blocks.filter((block) => block.kind !== 'table' && block.text.includes('新写的话'))).toMatchObject([
      { text: expect.stringContaining(words) },
    ]);
    await page.getByRole('button', { name: '导出' }).click();
    await dialog.getByText('第 1 页，共').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('begin with the page of the caret when the editor asks for it', async () => {
    const { page, caretIn } = await openEditor({ from: 'whole' });
    await caretIn(words);
    await page.keyboard.press('Control+Shift+p');
    const dialog = page.getByRole('dialog', { name: '导出' });
    const here = dialog.locator('.page-here').first();
    await here.waitFor();
    expect(await here.textContent()).toContain(words);
    const on = await here.evaluate((element) => element.closest('[data-page]')?.getAttribute('data-page'));
    expect(Number(on)).toBeGreaterThan(1);
    await dialog.getByText(`第 ${on} 页，共`).waitFor();
    await expect.poll(() => here.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it('are drawn of a long paper where one is, and printed all of them', async () => {
    const { page, library, choose, errors } = await openDrafts({ empty: true });
    const file = join(temporaryFolder(), '青石县工作总结.md');
    writeFileSync(file, longPaper(70, 5));
    choose(file);
    await page.keyboard.press('Control+i');
    await expect.poll(async () => (await library('documents.list', {})).length, { timeout: 60_000 }).toBe(1);
    const [document] = await library('documents.list', {});
    const source = { from: 'document', documentId: document?.id ?? '', whole: true } as const;
    await library('drafts.create', { source, year: null, organisation: null, accept: 'none' });
    await page.getByRole('navigation').getByRole('button', { name: '起草' }).click();
    await page.getByRole('button', { name: '导出…' }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText('第 1 页，共').waitFor();
    const count = await dialog.locator('[data-page]').count();
    expect(count).toBeGreaterThan(60);
    const drawn = dialog.locator('[data-page] .page-text');
    expect(await drawn.count()).toBe(40);
    await page.keyboard.press('End');
    await dialog.locator(`[data-page="${count}"] .page-text`).waitFor();
    expect(await drawn.count()).toBe(40);
    expect(await dialog.locator('[data-page="1"] .page-text').count()).toBe(0);
    await page.evaluate(
      "window.print = () => { window.printed = document.querySelectorAll('.printing .page-text').length; }",
    );
    await dialog.getByRole('button', { name: '打印…' }).click();
    await expect.poll(() => page.evaluate('window.printed')).toBe(count);
    expect(errors).toEqual([]);
  });
});
