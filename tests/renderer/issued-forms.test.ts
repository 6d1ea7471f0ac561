import { expect, it } from 'vitest';
import { seriousViolations } from './drafts-page.ts';
import { openIssuance } from './issuance-page.ts';

it('fills in an order, and shows it signed with a post on its pages', async () => {
  const { page, library, draft, open, choose, errors } = await openIssuance();
  const dialog = await open();
  await choose('命令（令）');
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  // An order is signed by who is in office, and sent to nobody by name.
  for (const name of ['主送机关', '发文机关署名', '签发人', '出席']) expect(await field(name).count()).toBe(0);
  await field('发文机关标志').fill('云岭区人民政府令');
  await field('发文字号').fill('云政发〔2025〕3号');
  await page.keyboard.press('Tab');
  await dialog.getByText('应写成令号').waitFor();
  await field('发文字号').fill('第3号');
  await field('签发人职务').fill('区长');
  await field('成文日期').fill('2025-1-6');
  await page.keyboard.press('Tab');
  const first = dialog.locator('[data-page="1"]');
  await first.getByText('云岭区人民政府令').waitFor();
  await first.getByText('第3号', { exact: true }).waitFor();
  await expect
    .poll(async () => (await library('drafts.issuance', { id: draft.summary.id }))?.issuance)
    .toMatchObject({ form: 'order', number: '第3号', posts: ['区长'], date: '2025年1月6日' });
  await dialog.getByRole('region', { name: '预览' }).press('End');
  const signed = dialog.locator('[data-page] p', { hasText: '2025年1月6日' }).last();
  await signed.waitFor();
  await dialog.locator('[data-page] p', { hasText: /^区长/u }).last().waitFor();
  await page.screenshot({ path: 'test-output/issued-order.png' });
  expect(await seriousViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('fills in minutes, and shows who was there below the text', async () => {
  const { page, open, choose, errors } = await openIssuance({ dark: true });
  const dialog = await open();
  await choose('纪要');
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  await field('发文机关标志').fill('云岭区科学技术局局长办公会议纪要');
  await field('发文字号').fill('第2期');
  await field('出席').fill('李明、王小山');
  await field('请假').fill('张三');
  await field('列席').fill('区财政局李四');
  await page.keyboard.press('Tab');
  await dialog.locator('[data-page="1"]').getByText('云岭区科学技术局局长办公会议纪要').waitFor();
  await dialog.getByRole('region', { name: '预览' }).press('End');
  const attendance = dialog.locator('[data-page] p', { hasText: /^(?:出席|请假|列席)：/u });
  await attendance.last().waitFor();
  expect(await attendance.allTextContents()).toEqual(['出席：李明、王小山', '请假：张三', '列席：区财政局李四']);
  await page.screenshot({ path: 'test-output/issued-minutes.png' });
  expect(await seriousViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
