import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { openLibraryPage } from './library-page.ts';

it('saves at once, and the theme is there the next time', async () => {
  const { page, errors } = await openLibraryPage();
  const theme = () => page.evaluate('document.documentElement.dataset.theme');
  await page.keyboard.press('Control+,');
  await page.getByLabel('姓名').fill('王建国');
  await page.getByText('已保存').waitFor();
  for (const [name, mode] of [
    ['浅色', 'light'],
    ['深色', 'dark'],
  ] as const) {
    await page.getByText(name, { exact: true }).click();
    await page.waitForFunction(`document.documentElement.dataset.theme === '${mode}'`);
    // Colours are judged once they no longer change.
    await page.waitForFunction('document.getAnimations().length === 0');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  }
  expect(await theme()).toBe('dark');
  await page.getByRole('slider').press('ArrowRight');
  await page.locator('.settings-sample').waitFor();
  expect(await page.locator('.settings-size').textContent()).toBe('四号偏小');
  expect(await page.evaluate("getComputedStyle(document.querySelector('.settings-sample')).fontSize")).toBe('18px');
  await page.reload();
  await page.locator('.rail').waitFor();
  expect(await theme()).toBe('dark');
  await page.keyboard.press('Control+,');
  expect(await page.getByLabel('姓名').inputValue()).toBe('王建国');
  expect(errors).toEqual([]);
});

it('shows all keys on F1 and gives the focus back', async () => {
  const { page } = await openLibraryPage();
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: '按键一览' }).getByText('快速查找').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate('document.activeElement.textContent')).toContain('选择文件');
});
