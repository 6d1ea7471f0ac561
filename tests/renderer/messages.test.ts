import { expect, it } from 'vitest';
import { librariesWithSamples, openReader } from './reader-page.ts';

const library = librariesWithSamples();

it('leave after six seconds, whatever else is drawn anew meanwhile, and keep out of a dialog', async () => {
  const { page } = await openReader(library(), 'yunling-science-2023');
  const message = page.locator('.toast');
  await page.keyboard.press('1');
  await message.waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.waitForTimeout(2500);
    await page.emulateMedia({ colorScheme });
    await page.locator(`[data-theme=${colorScheme}]`).waitFor();
  }
  expect(await message.count()).toBe(1);
  // Counted from the last time it was drawn it would stay for another six.
  await message.waitFor({ state: 'detached', timeout: 4000 });

  await page.keyboard.press('1');
  await message.waitFor();
  await page.getByRole('button', { name: '以此起草…' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await message.isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await message.isVisible()).toBe(true);
});
