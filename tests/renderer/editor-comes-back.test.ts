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
