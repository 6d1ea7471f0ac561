import { expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

it('is at the block of the caret again after a reload', async () => {
  const { page, caretIn, text, saved, errors } = await openEditor({ from: 'whole' });
  const block = (await saved()).blocks.find(({ kind, text: words }) => kind === 'paragraph' && words.length > 60);
  const words = (await saved()).blocks.findLast(({ kind }) => kind === 'paragraph')?.text ?? '';
  expect(block?.text).not.toBe(words);
  await caretIn(words.slice(0, 30));
  await page.reload();
  await text.waitFor();
  await page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  await expect
    .poll(() => page.evaluate<string>("getSelection().anchorNode?.parentElement?.closest('.block')?.textContent ?? ''"))
    .toContain(words.slice(0, 30));
  await page.keyboard.type('补记');
  expect((await saved()).blocks.some(({ text: now }) => now === `${words}补记`)).toBe(true);
  expect(errors).toEqual([]);
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
