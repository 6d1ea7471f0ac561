import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { unzipped } from '../electron/library/export/unzipped.ts';
import { temporaryFolder } from '../temporary.ts';
import { openEditor } from './editor-page.ts';

const bare = (text: string) => text.replace(/\s/g, '');

function output(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 80_000 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

async function openExport(options: Parameters<typeof openEditor>[0] = {}) {
  const editor = await openEditor({ from: 'whole', ...options });
  const { page } = editor;
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  return { ...editor, dialog };
}

describe.skipIf(!capabilities.officeReaders.present())('the pages on a printer', () => {
  it('are a PDF with one page a sheet, their text and their fonts', async () => {
    const { page, dialog, saveAs, errors } = await openExport();
    await dialog.getByText('PDF', { exact: true }).click();
    const shown = await dialog.locator('[data-page]').allTextContents();
    const path = join(temporaryFolder(), 'a.pdf');
    saveAs(path);
    await dialog.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByText('已导出“a.pdf”。').waitFor();
    const sheets = output('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
    expect(sheets).toHaveLength(shown.length);
    expect(sheets.map((text) => [...bare(text)].sort().join(''))).toEqual(
      shown.map((text) => [...bare(text)].sort().join('')),
    );
    expect(output('pdfinfo', path)).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.?\d* pts \(A4\)/);
    const fonts = output('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/ yes (?:yes|no ) (?:yes|no ) /);
    expect(await page.locator('.printing').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('are not written over a file in the way of others, nor where nothing can be written', async () => {
    const { dialog, saveAs } = await openExport();
    await dialog.getByText('PDF', { exact: true }).click();
    saveAs(join(temporaryFolder(), 'missing', 'a.pdf'));
    await dialog.getByRole('button', { name: '导出 PDF' }).click();
    await dialog.getByRole('alert').getByText('文件夹不存在').waitFor();
  });

  it('come from the printing dialog', async () => {
    const { page, dialog } = await openExport();
    await page.evaluate(`window.print = () => {
      window.printed = document.querySelectorAll('.printing [data-page]').length;
      window.sheet = [...document.styleSheets].flatMap((s) => [...s.cssRules]).map((r) => r.cssText).find((t) => t.startsWith('@page'));
    }`);
    await dialog.getByRole('button', { name: '打印…' }).click();
    const count = await dialog.locator('.preview-desk [data-page]').count();
    await expect.poll(() => page.evaluate('window.printed')).toBe(count);
    expect(await page.evaluate('window.sheet')).toMatch(/@page \{ size: 210mm 297mm; margin: 0(?:px)?; \}/);
  });

  it('lie on the clipboard with their look, as LibreOffice and our own importer read it', async () => {
    const { page, dialog, library, choose } = await openExport();
    await page.evaluate(`{
      const set = DataTransfer.prototype.setData;
      window.kinds = {};
      DataTransfer.prototype.setData = function (kind, words) { window.kinds[kind] = words; return set.call(this, kind, words); };
    }`);
    await dialog.getByRole('button', { name: '带格式复制' }).click();
    await dialog.getByText('已复制，可以粘贴到 Word 或 WPS。').waitFor();
    const kinds = await page.evaluate<Record<string, string>>('window.kinds');
    expect(kinds['text/plain']).toContain('一、主要指标完成情况');
    const html = kinds['text/html'] ?? '';
    expect(html).toMatch(/<h2 style="[^"]*"><span[^>]*mso-fareast-font-family:'黑体'[^>]*>一、主要指标完成情况/);
    const folder = temporaryFolder();
    const file = join(folder, '粘贴.html');
    writeFileSync(file, html);
    choose(file);
    const [chosen] = await page.evaluate<{ token: string }[]>('window.workbench.files.choose()');
    const outline = await library('files.outline', { job: 'read', file: chosen?.token ?? '' });
    const [document] = (await library('documents.list', {})).filter(
      ({ originalName }) => originalName === 'yunling-science-2023.txt',
    );
    const original = await library('documents.outline', { id: document?.id ?? '' });
    const titles = (outlined: typeof outline) =>
      outlined.sections.map(({ title, children }) => [title, ...children.map((child) => child.title)]);
    expect(titles(outline)).toEqual(titles(original));
    output(
      'soffice',
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      folder,
      file,
    );
    const { part } = await unzipped(readFileSync(join(folder, '粘贴.docx')));
    const xml = await part('word/document.xml');
    const headings = xml.split('<w:p>').filter((paragraph) => paragraph.includes('w:pStyle w:val="Heading2"'));
    expect(headings.map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))).toContain('一、主要指标完成情况');
    expect(xml).toMatch(/w:eastAsia="仿宋_GB2312/);
    expect(xml).toContain('<w:sz w:val="32"/>');
  });
});
