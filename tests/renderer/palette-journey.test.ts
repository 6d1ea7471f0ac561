import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples } from './reader-page.ts';

const library = librariesWithSamples();

for (const dark of [false, true]) {
  it(`finds sections, documents and commands, ${dark ? 'dark' : 'light'}`, async () => {
    const { page, errors } = await openLibraryPage({ folder: library(), dark });
    await page.getByRole('button', { name: /搜索文稿、章节/ }).click();
    const field = page.getByRole('combobox', { name: '快速查找' });
    await field.waitFor();
    await page.keyboard.type('科技');
    await page.getByRole('group', { name: '章节' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    expect(await field.getAttribute('aria-activedescendant')).toBe('palette-0');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.className')).toBe('search-button');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('>设置');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '设置' }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('青禾县农业农村局2022');
    await page.getByRole('dialog').getByRole('group', { name: '文稿' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('#search-text').waitFor();
    expect(await page.locator('#search-text').inputValue()).toBe('青禾县农业农村局2022');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('科技特派员');
    await page.getByRole('group', { name: '章节' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#search-text').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });
}
