import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openLibrary } from '../../electron/library/open-library.ts';
import type { Method, Output, RawInput } from '../../shared/contract/api.ts';
import { importerEntry, samples, seeds } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples } from './reader-page.ts';

const library = librariesWithSamples();
const issued = join(samples, 'qinghe-agriculture-2023.txt');
const rows = (page: Page) => page.locator('.document-list').getByRole('option');

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** A library with the samples, one of which has annotations, and that one's text with a few changes as another file. */
async function withChangedFile(options: { readonly dark?: boolean } = {}) {
  const folder = library();
  const door = openLibrary(folder, 'write', { importerEntry, seeds, clock: () => new Date(), emit: () => {} });
  const value = async <M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> => {
    const answer = await door.call(method, input);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  const older = (await value('documents.list', {})).find(({ originalName }) => issued.endsWith(originalName));
  const documentId = older?.id ?? '';
  for (const quote of ['年加工能力提高到1.1万吨', '调整为建成智慧农场', '建立县级领导联系产粮乡镇制度']) {
    const on = { target: 'quote', quote } as const;
    const answer = await door.call('annotations.add', { documentId, on, tag: '可沿用', note: '' });
    if (!answer.ok && answer.code !== 'quote-not-found') throw new Error(answer.message);
  }
  await value('annotations.add', {
    documentId,
    on: { target: 'quote', quote: '累计建成26.5万亩' },
    tag: '数据待核',
    note: '和统计局对一下',
  });
  await door.close();
  const changed = join(temporaryFolder(), '青禾县农业农村局2023年总结（定稿）.txt');
  writeFileSync(
    changed,
    readFileSync(issued, 'utf8')
      .replace('，累计建成26.5万亩', '')
      .replace('生猪出栏34.6万头，年末', '全年生猪出栏34.6万头，年末'),
  );
  return { ...(await openLibraryPage({ folder, ...options })), changed, documentId };
}

it('offers a changed file as a newer version, takes over what belongs to the text, and takes that back', async () => {
  const { page, choose, changed, errors } = await withChangedFile();
  choose(changed);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 1 个文件').waitFor();
  const offer = page.locator('.version-offer');
  expect(await offer.textContent()).toContain('这是《青禾县农业农村局2023年工作总结和2024年工作计划》的新版本？');
  expect(await page.locator('.import-newVersion').textContent()).toMatch(/文字 9\d% 相同/);
  expect(await seriousViolations(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/versions-offer.png' });
  await expect.poll(() => rows(page).count()).toBe(7);

  await offer.getByRole('button', { name: '沿用批注和校正' }).click();
  await page.getByText('批注 3 条：沿用 2，未找到 1').waitFor();
  await rows(page).nth(6).waitFor({ state: 'detached' });
  const row = rows(page).filter({ hasText: '旧版本 1 份' });
  await row.waitFor();
  await page.screenshot({ path: 'test-output/versions-taken.png' });
  expect(await seriousViolations(page)).toEqual([]);

  expect(await page.evaluate('document.activeElement.textContent')).toBe('撤销');
  await page.keyboard.press('Enter');
  await rows(page).nth(6).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('沿用批注和校正');
  await offer.getByRole('button', { name: '作为单独文稿' }).click();
  await page.getByText('已作为单独文稿').waitFor();
  await expect.poll(() => rows(page).count()).toBe(7);
  expect(errors).toEqual([]);
});

it('takes all offers of a folder at once, each on top of the one before', async () => {
  const { page, choose, changed, errors } = await withChangedFile();
  const second = join(temporaryFolder(), '青禾县农业农村局2023年总结（再改）.txt');
  writeFileSync(second, readFileSync(changed, 'utf8').replace('冬种督导4轮', '冬种督导5轮'));
  choose(changed, second);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 2 个文件').waitFor();
  await expect.poll(() => rows(page).count()).toBe(8);
  await page.getByRole('button', { name: '全部沿用（2）' }).click();
  await rows(page).filter({ hasText: '旧版本 2 份' }).waitFor();
  await expect.poll(() => rows(page).count()).toBe(6);
  // The search finds the old ones too, and says that they are old.
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('脱毒种苗');
  await page.locator('.group-head').filter({ hasText: '旧版本' }).nth(1).waitFor();
  // The palette and the choice of a source know the newest only.
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('combobox').first().click();
  await page.getByRole('option').nth(5).waitFor({ state: 'attached' });
  expect(await page.locator('.ant-select-item-option').count()).toBe(6);
  expect(errors).toEqual([]);
});

it('reaches the older version from the newer one, and says in it that it is old', async () => {
  const { page, choose, changed, errors } = await withChangedFile();
  choose(changed);
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: '沿用批注和校正' }).click();
  await page.getByText('未找到 1').waitFor();
  await page.locator('.panel-foot').getByRole('button', { name: '关闭' }).click();
  await rows(page).filter({ hasText: '旧版本 1 份' }).click();
  const list = page.getByRole('list', { name: '各版本' });
  await list.waitFor();
  expect(await list.getByRole('listitem').count()).toBe(2);
  expect(await seriousViolations(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/versions-list.png' });

  await page.keyboard.press('Enter');
  await page.getByText('1 条批注找不到原来的位置').waitFor();
  await page.screenshot({ path: 'test-output/versions-reader.png' });
  await page.getByRole('button', { name: '旧版本 1 份' }).click();
  await page.getByRole('menuitem', { name: /打开旧版本/ }).click();
  await page.getByText('看最新版本').waitFor();
  await page.screenshot({ path: 'test-output/versions-reader-old.png' });
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByText('看最新版本').click();
  await page.getByRole('button', { name: '旧版本 1 份' }).click();
  await page.getByRole('menuitem', { name: '解除版本关系' }).click();
  await page.getByText('已解除版本关系').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('未找到 1').waitFor();
  await page.getByRole('button', { name: '旧版本 1 份' }).waitFor();
  expect(errors).toEqual([]);
});

it('is said by hand, by keyboard alone', async () => {
  const { page, choose, changed, errors } = await withChangedFile({ dark: true });
  choose(changed);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 1 个文件').waitFor();
  await page.screenshot({ path: 'test-output/versions-offer-dark.png' });
  await page.getByRole('button', { name: '作为单独文稿' }).click();
  await page.locator('.panel-foot').getByRole('button', { name: '关闭' }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('定稿');
  await page.getByText('1 篇，共 7 篇').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>新版本');
  await page.getByRole('option', { name: /设为…的新版本/ }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('很可能是').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/versions-dialog-dark.png' });
  expect(await dialog.getByRole('option').count()).toBe(6);
  await page.keyboard.type('云岭');
  await dialog.getByRole('option').nth(3).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  expect(await dialog.locator('[aria-selected=true]').textContent()).toContain('云岭');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Backspace');
  await dialog.getByRole('option').nth(5).waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('批注 3 条：沿用 2，未找到 1').waitFor();
  await page.screenshot({ path: 'test-output/versions-by-hand-dark.png' });
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已解除版本关系').waitFor();
  expect(errors).toEqual([]);
});
