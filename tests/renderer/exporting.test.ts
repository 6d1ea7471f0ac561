import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExportStore } from '../../renderer/exporting/export-store.ts';
import { unzipped } from '../electron/library/export/unzipped.ts';
import { opened } from '../electron/library/opened.ts';
import { temporaryFolder } from '../temporary.ts';
import { clientOn, openDrafts, seriousViolations } from './drafts-page.ts';
import { openExport } from './export-page.ts';

const title = '云岭区科学技术局2024年工作总结和2025年工作计划';

describe('the export dialog', () => {
  it('writes the Word file whose pages it shows', async () => {
    const { page, dialog, saveAs, revealed, errors } = await openExport();
    expect(await dialog.getByText('没有待填项').isVisible()).toBe(true);
    expect(await dialog.getByText('每页 22 行 × 28 字').isVisible()).toBe(true);
    const shown = (await dialog.locator('[data-page] .page-text').allTextContents()).map((text) =>
      text.replace(/\s/g, ''),
    );
    expect(shown.length).toBeGreaterThan(6);
    const path = join(temporaryFolder(), `${title}.docx`);
    saveAs(path);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const xml = await (await unzipped(bytes)).part('word/document.xml');
    const words = [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)]
      .map((match) => match[1])
      .join('')
      .replace(/\s/g, '');
    expect(words).toContain('一、主要指标完成情况');
    expect(shown.join('')).toBe(words);
    expect(shown[0]).toMatch(/^云岭区科学技术局2024年工作总结和2025年工作计划2024年，/);
    await page.getByText(`已导出“${title}.docx”。`).waitFor();
    await page.getByRole('button', { name: '打开所在文件夹' }).click();
    await expect.poll(() => revealed).toEqual([path]);
    expect(errors).toEqual([]);
  });

  it('turns pages with the keyboard and keeps the page while it is enlarged', async () => {
    const { page, dialog } = await openExport();
    await page.keyboard.press('PageDown');
    await dialog.getByText('第 2 页，共').waitFor();
    await dialog.getByRole('combobox', { name: '缩放' }).click();
    await page.getByTitle('100%').click();
    await dialog.getByText('第 2 页，共').waitFor();
    await expect.poll(async () => (await dialog.locator('[data-page="2"]').boundingBox())?.width).toBeCloseTo(793.7, 0);
    await dialog.getByRole('region', { name: '页面预览' }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => dialog.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
  });

  it('hears keys as soon as it shows pages, and never counts none', async () => {
    const drafts = await openDrafts();
    const { page, library } = drafts;
    const [document] = await library('documents.list', {});
    await library('drafts.create', {
      source: { from: 'document', documentId: document?.id ?? '', whole: true },
      year: null,
      organisation: null,
      accept: 'none',
    });
    // What the foot of the preview says, and where the keyboard is at that moment.
    await page.evaluate(`{
      window.said = [];
      new MutationObserver(() => {
        const foot = document.querySelector('.preview-bar')?.textContent ?? '';
        if (foot !== '') window.said.push([foot.split('每页')[0], document.activeElement.className]);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }`);
    await page.getByRole('button', { name: '导出…' }).click();
    await page.getByText('第 1 页，共').waitFor();
    const said = await page.evaluate<[string, string][]>('window.said');
    expect(said.some(([foot]) => foot.includes('共 0 页'))).toBe(false);
    const paged = said.filter(([foot]) => foot.startsWith('第 1 页'));
    expect(paged.length).toBeGreaterThan(0);
    expect(paged.every(([, focused]) => focused === 'preview-desk')).toBe(true);
  });

  it('says in place why nothing was written, and writes when it can', async () => {
    const { page, dialog, saveAs } = await openExport();
    const folder = temporaryFolder();
    saveAs(join(folder, 'missing', 'a.docx'));
    await dialog.getByRole('button', { name: '导出 Word' }).click();
    await dialog.getByRole('alert').getByText('文件夹不存在').waitFor();
    saveAs(null);
    await dialog.getByRole('button', { name: '导出 Word' }).click();
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    await dialog.getByText('纯文本', { exact: true }).click();
    const path = join(folder, 'a.txt');
    saveAs(path);
    await dialog.getByRole('button', { name: '导出纯文本' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(readFileSync(path, 'utf8')).toMatch(/^云岭区科学技术局2024年工作总结和2025年工作计划\n\n　　2024年，/);
    await page.getByText('已导出“a.txt”。').waitFor();
  });

  it('shows what the name of the file will be, and says the marks before and not afterwards', async () => {
    const { page, dialog, saveAs } = await openExport();
    await dialog.getByText(/标点和序号/).waitFor();
    const name = dialog.getByRole('textbox', { name: '文件名' });
    await name.fill('2025年:计划/初稿');
    expect(await name.inputValue()).toBe('2025年 计划 初稿');
    saveAs(join(temporaryFolder(), 'a.docx'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('已导出“a.docx”。', { exact: true }).waitFor();
    expect(await page.locator('.toast-ok').count()).toBe(1);
  });

  it('shows and writes by the chosen profile, and begins with it the next time', async () => {
    const { page, dialog, saveAs, library } = await openExport();
    const copy = await library('profiles.copy', { id: 'gbt9704' });
    const side = () => page.evaluate("getComputedStyle(document.querySelector('.page-number')).textAlign");
    expect(await side()).toBe('right');
    await dialog.getByText('没有，按国标排').waitFor();
    const choice = dialog.getByRole('combobox', { name: '版式方案' });
    await choice.click();
    await page.getByTitle('单位内部材料（页码居中）').click();
    await dialog.getByText('页码居中（标准为').waitFor();
    expect(await side()).toBe('center');
    const path = join(temporaryFolder(), 'a.docx');
    saveAs(path);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const footer = await (await unzipped(readFileSync(path))).part('word/footer1.xml');
    expect(footer).toContain('<w:jc w:val="center"/>');
    await page.getByRole('button', { name: '导出…' }).click();
    await dialog.getByText('页码居中（标准为').waitFor();
    await choice.click();
    await page.getByTitle(copy.name).waitFor();
  });

  it('counts what is still to be filled in and goes there', async () => {
    const { dialog } = await openExport({}, false);
    expect(await dialog.getByText('待填项 35 处').isVisible()).toBe(true);
    await dialog.getByRole('button', { name: '去看' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  for (const dark of [false, true]) {
    it(`has no serious flaw for axe in ${dark ? 'dark' : 'light'}`, async () => {
      const { page } = await openExport({ dark });
      expect(await seriousViolations(page)).toEqual([]);
    });
  }
});

describe('the store of the export dialog', () => {
  it('overwrites where the desktop has asked, and nowhere else', async () => {
    const { door, value } = opened();
    const source = { from: 'template' as const, templateId: 'annual-plan' };
    const { summary } = await value('drafts.create', { source, year: 2025, organisation: '县水利局', accept: 'none' });
    const path = join(temporaryFolder(), 'plan.md');
    const revealed: string[] = [];
    const noPages = () => Promise.resolve('');
    const storeOn = (host: 'desktop' | 'browser') => {
      const client = clientOn(door.call, host);
      const files = {
        ...client.files,
        saveAs: (name: string) => Promise.resolve({ token: door.grants.grant(path, 'write'), name }),
        reveal: (token: string) => Promise.resolve(void revealed.push(token)),
      };
      const store = createExportStore({ ...client, files }, { of: 'draft', id: summary.id }, summary.title);
      store.setFormat('md');
      return store;
    };
    expect(await storeOn('browser').write(noPages)).toMatchObject({
      file: '县水利局2025年工作计划.md',
      result: { path },
    });
    expect(revealed).toHaveLength(1);
    const browser = storeOn('browser');
    expect(await browser.write(noPages)).toBeNull();
    expect(browser.store.getState().run).toMatchObject({ status: 'failed' });
    expect(await storeOn('desktop').write(noPages)).not.toBeNull();
    expect(existsSync(path)).toBe(true);
  });
});
