import { expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

it('leave after six seconds, whatever else is drawn anew meanwhile, and keep out of a dialog', async () => {
  const { page, caretIn } = await openEditor();
  // The first chapter cannot be promoted, and that is said.
  await caretIn('主要指标完成情况');
  const message = page.locator('.toast');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await message.waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.waitForTimeout(2500);
    await page.emulateMedia({ colorScheme });
    await page.locator(`[data-theme=${colorScheme}]`).waitFor();
  }
  expect(await message.count()).toBe(1);
  // Counted from the last time it was drawn it would stay for another six.
  await message.waitFor({ state: 'detached', timeout: 4000 });

  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await message.waitFor();
  await page.getByRole('button', { name: '导出…' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await message.isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await message.isVisible()).toBe(true);
});
