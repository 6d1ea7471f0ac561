import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { openDrafts } from './drafts-page.ts';

const paragraphs = 2400;

it('lays out of a long text what is near the screen, and leads anywhere in it', async () => {
  const { page, library, choose, errors } = await openDrafts({ empty: true });
  const file = join(temporaryFolder(), '大事记.txt');
  const lines = Array.from({ length: paragraphs }, (_, i) => `第${i + 1}件事办结，群众满意。`);
  writeFileSync(file, ['澄江县水务局2023年工作总结', '', '一、主要工作', ...lines, '以上共记事若干。'].join('\n'));
  choose(file);
  await page.keyboard.press('Control+i');
  await expect.poll(async () => (await library('documents.list', {})).length, { timeout: 60_000 }).toBe(1);
  await page.getByRole('navigation').getByRole('button', { name: '资料库' }).click();
  await page.getByRole('option').first().dblclick();
  const blocks = page.locator('.reader-text .block');
  await blocks.nth(2).waitFor();
  expect(await blocks.count()).toBeGreaterThan(paragraphs);
  const drawn = () =>
    page.evaluate<number>(
      "[...document.querySelectorAll('.reader-text .block')].filter((block) => block.checkVisibility({ contentVisibilityAuto: true })).length",
    );
  await expect.poll(drawn).toBeLessThan(500);
  expect(await drawn()).toBeGreaterThan(10);
  const inSight = (words: string) =>
    page.evaluate<boolean>(`{
      const block = [...document.querySelectorAll('.reader-text .block')].find((each) => each.textContent === ${JSON.stringify(words)});
      const { top, bottom } = block.getBoundingClientRect();
      top >= 0 && bottom <= innerHeight;
    }`);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('第2345件事');
  await expect.poll(() => inSight('第2345件事办结，群众满意。')).toBe(true);
  expect(await drawn()).toBeLessThan(800);
  await page.screenshot({ path: 'test-output/reader-long.png' });
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: '主要工作' }).click();
  await expect.poll(() => inSight('第1件事办结，群众满意。')).toBe(true);
  expect(errors).toEqual([]);
});
