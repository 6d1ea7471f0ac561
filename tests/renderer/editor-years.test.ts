import { expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

it('settles the years that were left open', async () => {
  const { page, saved, text } = await openEditor();
  await page.getByRole('button', { name: /年份待定/u }).click();
  const { rolling } = await saved();
  const first = rolling.find(({ state }) => state === 'open');
  await page.getByRole('button', { name: '改', exact: true }).first().click();
  await expect.poll(async () => (await saved()).rolling.find(({ id }) => id === first?.id)?.state).toBe('applied');
  const block = (await saved()).blocks.find(({ id }) => id === first?.anchor.blockId);
  await text.locator('.block', { hasText: block?.text ?? '' }).waitFor();
});

it('settles years by keyboard alone', async () => {
  const { page, saved } = await openEditor({ from: 'whole' });
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  const lines = page.locator('.rolling-line');
  await page.getByRole('button', { name: /年份待定/u }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('改');
  const count = await lines.count();
  const second = await lines.nth(1).textContent();
  await page.keyboard.press('Enter');
  await expect.poll(() => lines.count()).toBe(count - 1);
  expect(await lines.first().textContent()).toBe(second);
  await expect.poll(focused).toBe('改');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('不改');
  await page.keyboard.press('Enter');
  await expect.poll(() => lines.count()).toBe(count - 2);
  await expect.poll(focused).toBe('不改');
  await page.keyboard.press('Escape');
  await lines.first().waitFor({ state: 'hidden' });
  expect(await focused()).toMatch(/年份待定/u);
  const states = (await saved()).rolling.map(({ state }) => state);
  expect(states.filter((state) => state !== 'open').toSorted()).toEqual(['applied', 'declined']);
});

it('goes back to the text when the last year is settled', async () => {
  const { page, text } = await openEditor();
  const lines = page.locator('.rolling-line');
  await page.getByRole('button', { name: /年份待定/u }).press('Enter');
  for (let left = await lines.count(); left > 0; left--) {
    await expect.poll(() => lines.count()).toBe(left);
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('改');
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('asks again for a year whose change was taken back', async () => {
  const { page, saved, text } = await openEditor();
  const { rolling } = await saved();
  const first = rolling.find(({ state }) => state === 'open');
  const state = async () => (await saved()).rolling.find(({ id }) => id === first?.id)?.state;
  const button = page.getByRole('button', { name: /年份待定/u });
  const words = await button.textContent();
  await button.click();
  await page.getByRole('button', { name: '改', exact: true }).first().click();
  await expect.poll(state).toBe('applied');
  expect(await button.textContent()).not.toBe(words);
  await text.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(state).toBe('open');
  await expect.poll(() => button.textContent()).toBe(words);
  await page.keyboard.press('Control+y');
  await expect.poll(state).toBe('applied');
});

it('asks again about a year that was refused by mistake', async () => {
  const { page, saved, errors } = await openEditor({ from: 'whole' });
  const lines = page.locator('.rolling-line');
  await page.getByRole('button', { name: /年份待定/u }).click();
  await lines.first().waitFor();
  const count = await lines.count();
  await lines.first().getByRole('button', { name: '不改' }).click();
  await expect.poll(() => lines.count()).toBe(count - 1);
  await page.getByText(/^没有改：/u).waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect.poll(async () => (await saved()).rolling.some(({ state }) => state === 'declined')).toBe(false);
  await page.getByRole('button', { name: `年份待定 ${count}` }).waitFor();
  expect(errors).toEqual([]);
});
