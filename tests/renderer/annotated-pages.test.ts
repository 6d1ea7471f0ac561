import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { blockReading, opensSection } from '../../shared/domain/block.ts';
import { temporaryFolder } from '../temporary.ts';
import { seriousViolations } from './drafts-page.ts';
import { librariesWithSamples, openReader } from './reader-page.ts';

const samples = librariesWithSamples();

/** The export dialog of a sample with a note on a few words, one on a section, and `more` on one paragraph. */
async function openAnnotated({ dark = false, more = 0 } = {}) {
  const reader = await openReader(samples(), 'yunling-science-2023', { dark });
  const { page, call, document } = reader;
  await page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  const paragraph = document.blocks.find((block) => block.kind === 'paragraph' && block.text.length > 60);
  const section = document.blocks.filter(opensSection).at(-2);
  if (paragraph === undefined || section === undefined) throw new Error('The sample has both');
  const words = blockReading(paragraph).slice(4, 14);
  const add = (on: Parameters<typeof call<'annotations.add'>>[1]['on'], note: string, tag: string | null = null) =>
    call('annotations.add', { documentId: document.summary.id, on, tag, note });
  await add(
    { target: 'range', blockId: paragraph.id, start: 4, end: 14 },
    '请按统计公报再核一遍。\n口径以年报为准。',
    '数据待核',
  );
  await add({ target: 'section', blockId: section.id }, '这一节今年可以沿用。', '可沿用');
  for (let i = 0; i < more; i++)
    await add({ target: 'block', blockId: paragraph.id }, `第${i + 1}条意见：${'这里要再斟酌。'.repeat(9)}`);
  await page.getByRole('button', { name: '导出…' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  const choose = async (kind: string) => {
    await dialog.locator('summary', { hasText: '内容' }).click();
    await dialog.getByRole('combobox', { name: '内容' }).click();
    await page.locator('.ant-select-item-option', { hasText: kind }).click();
  };
  return { ...reader, dialog, words, choose };
}

for (const dark of [false, true]) {
  it(`shows annotations beside the pages, on their words, in ${dark ? 'dark' : 'light'}`, async () => {
    const { page, dialog, words, choose, errors } = await openAnnotated({ dark });
    const clean = await dialog.locator('[data-page]').count();
    await choose('带批注');
    const note = dialog.locator('[data-note="1"]');
    await note.waitFor();
    expect(await note.textContent()).toContain('【数据待核】请按统计公报再核一遍。');
    expect(await dialog.locator('.remarked').first().textContent()).toBe(`${words}1`);
    // Nothing stands elsewhere than without them.
    expect(await dialog.locator('[data-page]').count()).toBe(clean);
    const on = (locator: typeof note) =>
      locator.evaluate((element) => element.closest('[data-page]')?.getAttribute('data-page'));
    const second = dialog.locator('[data-note="2"]');
    expect(await second.textContent()).toContain('【可沿用】这一节今年可以沿用。');
    expect(await on(second)).toBe(await on(dialog.locator('.remark-number', { hasText: '2' })));
    const [mark, beside] = [await dialog.locator('.remarked').first().boundingBox(), await note.boundingBox()];
    expect(Math.abs((mark?.y ?? 0) - (beside?.y ?? 0))).toBeLessThan(20);
    expect(beside?.x).toBeGreaterThan((mark?.x ?? 0) + (mark?.width ?? 0));
    expect(await seriousViolations(page)).toEqual([]);
    await note.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-output/variant-annotated-${dark ? 'dark' : 'light'}.png` });
    expect(errors).toEqual([]);
  });
}

it('lists behind the text what has no room beside its page', async () => {
  const { page, dialog, choose } = await openAnnotated({ more: 20 });
  const clean = await dialog.locator('[data-page]').count();
  await choose('带批注');
  await dialog.getByText('这里放不下，排在文后').waitFor();
  const count = await dialog.locator('[data-page]').count();
  expect(count).toBeGreaterThan(clean);
  const shown = (await dialog.locator('[data-note]').allTextContents()).join('');
  for (let i = 1; i <= 20; i++) expect(shown).toContain(`第${i}条意见：这里要再斟酌。`);
  expect(shown.split('这里要再斟酌。').length - 1).toBe(180);
  await page.keyboard.press('End');
  await page.screenshot({ path: 'test-output/variant-annotated-listed.png' });
});

describe.skipIf(!capabilities.officeReaders.present())('a PDF of the annotated text', () => {
  it('has the notes beside its pages, one page a sheet', async () => {
    const { page, dialog, choose, saveAs, errors } = await openAnnotated();
    await dialog.getByText('PDF', { exact: true }).click();
    await choose('带批注');
    await dialog.locator('[data-note="2"]').waitFor();
    const count = await dialog.locator('[data-page]').count();
    const path = join(temporaryFolder(), 'a.pdf');
    saveAs(path);
    await dialog.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByText('已导出“a.pdf”。').waitFor();
    const text = output('pdftotext', path, '-');
    const sheets = text.split('\f').slice(0, -1);
    expect(sheets).toHaveLength(count);
    expect(text.replace(/\s/gu, '')).toContain('口径以年报为准。');
    expect(output('pdfinfo', path)).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.?\d* pts \(A4\)/u);
    expect(errors).toEqual([]);
  });
});

function output(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}
