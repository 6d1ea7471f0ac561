import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unzipped } from '../electron/library/export/unzipped.ts';
import { temporaryFolder } from '../temporary.ts';
import { seriousViolations } from './drafts-page.ts';
import { openIssuance } from './issuance-page.ts';

it('fills in what makes a draft an issued document, and has it again next time', async () => {
  const { page, library, saveAs, draft, open, choose, errors } = await openIssuance();
  const dialog = await open();
  await choose('上行文');
  await dialog.getByLabel('发文机关标志').fill('云岭区科学技术局文件');
  await dialog.getByLabel('签发人', { exact: true }).fill('李明、王小山');
  await dialog.getByLabel('发文字号').fill('云科发25年3号');
  await page.keyboard.press('Tab');
  await dialog.getByText('发文字号：“云科发25年3号”看不明白').waitFor();
  // Only what cannot be read is left out meanwhile.
  await dialog.locator('[data-page="1"]').getByText('云岭区科学技术局文件').waitFor();
  await dialog.getByLabel('发文字号').fill('云科发[2025]03号');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await library('drafts.issuance', { id: draft.summary.id }))?.issuance)
    .toMatchObject({
      form: 'upward',
      number: '云科发〔2025〕3号',
      signers: ['李明', '王小山'],
    });
  const number = dialog.getByLabel('发文字号');
  await expect.poll(() => number.inputValue()).toBe('云科发〔2025〕3号');
  // Typed again in another spelling, it is put right again.
  await number.fill('云科发[2025]3号');
  await page.keyboard.press('Tab');
  await expect.poll(() => number.inputValue()).toBe('云科发〔2025〕3号');
  await page.screenshot({ path: 'test-output/issuance-form.png' });
  expect(await seriousViolations(page)).toEqual([]);

  const path = join(temporaryFolder(), 'x.docx');
  saveAs(path);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const xml = await (await unzipped(readFileSync(path))).part('word/document.xml');
  for (const words of ['云科发〔2025〕3号', '签发人：']) expect(xml).toContain(words);

  const again = await open();
  await expect.poll(() => again.getByLabel('发文机关标志').inputValue()).toBe('云岭区科学技术局文件');
  expect(errors).toEqual([]);
});

it('issues a draft jointly, as pages, as plain text, and again next time', async () => {
  const { page, library, draft, open, choose, errors } = await openIssuance({ dark: true });
  const { summary, revision, blocks } = draft;
  const last = blocks.findLast((block) => block.kind === 'paragraph');
  if (last === undefined) throw new Error('The sample has paragraphs');
  const signed = { ...last, id: 'b_signed', kind: 'signature', text: '云岭区科学技术局', provenance: null } as const;
  const order = [...blocks.map(({ id }) => id), signed.id];
  await library('drafts.save', { id: summary.id, revision, order, changed: [signed] });
  const dialog = await open();
  await choose('文件');
  expect(await dialog.getByLabel('发文机关署名').getAttribute('placeholder')).toBe('文稿里是：云岭区科学技术局');
  await dialog.getByLabel('发文机关标志').fill('云岭区科学技术局、云岭区财政局、云岭区人力资源和社会保障局文件');
  await dialog.getByLabel('发文字号').fill('云科发〔2025〕3号');
  await dialog.getByLabel('发文机关署名').fill('云岭区科学技术局、云岭区财政局、云岭区审计局');
  await dialog.getByLabel('成文日期').fill('2025-1-6');
  await page.keyboard.press('Tab');
  const first = dialog.locator('[data-page="1"]');
  const [name, word] = [first.getByText('云岭区财政局', { exact: true }), first.getByText('文件', { exact: true })];
  await word.waitFor();
  // Beside the middle one of three.
  const middle = async (of: typeof name) => {
    const box = await of.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  expect(Math.abs((await middle(name)) - (await middle(word)))).toBeLessThan(3);
  await page.screenshot({ path: 'test-output/issued-joint.png' });
  await dialog.getByText('没有印文稿里的“云岭区科学技术局”').waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await dialog.getByRole('region', { name: '预览' }).press('End');
  const signature = dialog.locator('[data-page] p', { hasText: '云岭区审计局' }).last();
  await signature.waitFor();
  const boxes = await Promise.all(
    ['云岭区科学技术局', '云岭区财政局', '云岭区审计局'].map((office) =>
      signature.getByText(office).first().boundingBox(),
    ),
  );
  expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).toBe(1);
  const lefts = boxes.map((box) => box?.x ?? 0);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  await page.screenshot({ path: 'test-output/issued-joint-signed.png' });

  await dialog.getByText('纯文本', { exact: true }).click();
  await dialog.locator('.preview-text', { hasText: '云岭区人力资源和社会保障局文件' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const again = await open();
  await expect
    .poll(() => again.getByLabel('发文机关署名').inputValue())
    .toBe('云岭区科学技术局、云岭区财政局、云岭区审计局');
  expect(errors).toEqual([]);
});

it('says what is lacking before anything is written, and keeps what was typed when the paper becomes an internal one', async () => {
  const { page, saveAs, open, choose, errors } = await openIssuance();
  const dialog = await open();
  await choose('上行文');
  await dialog.getByText('签发人：上行文必须标注签发人').waitFor();
  expect(await dialog.getByRole('alert').count()).toBe(0);
  // Nobody is asked for a place while there is nothing to put there.
  saveAs(join(temporaryFolder(), 'x.docx'));
  await page.keyboard.press('Control+Enter');
  const alert = dialog.getByRole('alert');
  await alert.getByText('签发人：上行文必须标注签发人').waitFor();
  expect(await alert.textContent()).toMatch(/^还不能导出/);
  expect(await alert.textContent()).not.toContain('旧文件');

  await dialog.getByLabel('发文机关标志').fill('云岭区科学技术局文件');
  await dialog.getByLabel('签发人', { exact: true }).fill('李明');
  await page.keyboard.press('Tab');
  await alert.waitFor({ state: 'detached' });
  await expect.poll(() => dialog.getByText('还没有写').count()).toBe(0);
  // Where a field is wrong, trying leads to it.
  await dialog.getByLabel('成文日期').fill('明天');
  await page.keyboard.press('Tab');
  await dialog.getByText('发文信息', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-invalid')")).toBe('true');
  expect(await page.evaluate('document.activeElement.value')).toBe('明天');
  await dialog.getByLabel('成文日期').fill('2025.1.6');
  await page.keyboard.press('Tab');

  await choose('内部材料，不加版头版记');
  await expect.poll(() => dialog.getByLabel('签发人', { exact: true }).count()).toBe(0);
  await choose('文件');
  await expect.poll(() => dialog.getByLabel('成文日期').inputValue()).toBe('2025年1月6日');
  await choose('内部材料，不加版头版记');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const again = await open();
  await choose('上行文');
  await expect.poll(() => again.getByLabel('签发人', { exact: true }).inputValue()).toBe('李明');
  expect(errors).toEqual([]);
});
