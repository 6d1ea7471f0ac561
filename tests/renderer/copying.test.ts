import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { blockReading, opensSection } from '../../shared/domain/block.ts';
import { openEditor } from './editor-page.ts';
import { select } from './reader-page.ts';

type Editor = Awaited<ReturnType<typeof openEditor>>;

/** The document that the draft was made from, open in the reader. */
async function openSource({ page, library, draft }: Editor) {
  const { source } = draft.summary;
  const id = source.from === 'document' ? source.documentId : '';
  await page.keyboard.press('Alt+1');
  await page.locator(`[data-id="${id}"]`).dblclick();
  await page.locator('.reader-text').waitFor();
  return library('documents.get', { id });
}

async function backToDraft({ page, draft, text }: Editor): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('listbox').getByText(draft.summary.title).first().dblclick();
  await text.waitFor();
}

/** What another program would get. */
function clipboard(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  return page.evaluate<{ text: string; html: string }>(`new Promise((got) => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.addEventListener('paste', ({ clipboardData }) => {
      got({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
      field.remove();
    });
    field.focus();
  })`);
}

async function onClipboard(page: Page) {
  const got = clipboard(page);
  await page.waitForTimeout(100);
  await page.keyboard.press('Control+v');
  return got;
}

it('takes whole paragraphs from the reader into the draft, with their kinds and where they came from', async () => {
  const editor = await openEditor();
  const { page, caretIn, saved, errors } = editor;
  const { blocks, summary } = await openSource(editor);
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('产业研究院'));
  const [heading, next] = [blocks[start], blocks[start + 1]];
  if (heading === undefined || next === undefined) throw new Error('The sample has them');
  await select(page, [heading.id, 0], [next.id, blockReading(next).length]);
  await page.keyboard.press('Control+c');
  const { text, html } = await onClipboard(page);
  expect(text).toBe(`${blockReading(heading)}\n${blockReading(next)}`);
  expect(html).not.toMatch(/style=|class=/u);
  expect(html.replace(/<[^>]*>/gu, '')).toBe(blockReading(heading) + blockReading(next));

  await backToDraft(editor);
  await caretIn('【待补：总体情况概述】');
  await page.keyboard.press('Control+v');
  const after = (await saved()).blocks;
  const pastedOnes = after.filter(
    ({ provenance }) => provenance?.origin === 'document' && provenance.manner === 'copied',
  );
  expect(pastedOnes.map((block) => [block.kind, block.text, block.provenance])).toEqual(
    [heading, next].map(({ id, kind, text: words }) => [
      kind,
      words,
      { origin: 'document', documentId: summary.id, blockId: id, manner: 'copied' },
    ]),
  );
  expect(pastedOnes.some(({ id }) => id === heading.id || id === next.id)).toBe(false);
  expect(after.some((block) => block.text.includes('总体情况概述'))).toBe(false);
  expect(opensSection(heading) && pastedOnes[0] && opensSection(pastedOnes[0]) && pastedOnes[0].titleLength).toBe(
    opensSection(heading) && heading.titleLength,
  );
  await page.keyboard.press('Control+z');
  expect((await saved()).blocks.some((block) => block.text.includes('总体情况概述'))).toBe(true);
  expect(errors).toEqual([]);
});

it('takes a block that the keyboard is on, and some words into the sentence at the caret', async () => {
  const editor = await openEditor();
  const { page, caretIn, saved } = editor;
  const { blocks, summary } = await openSource(editor);
  const paragraph = blocks.find((block) => block.kind === 'paragraph' && block.text.includes('登记技术合同'));
  if (paragraph === undefined) throw new Error('The sample has it');
  await page.locator('.reader-text [tabindex="0"]').focus();
  await page.keyboard.press('Home');
  while ((await page.evaluate('document.activeElement.dataset.block')) !== paragraph.id)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  await backToDraft(editor);
  await caretIn('【待补：完成值');
  await page.keyboard.press('Control+v');
  const whole = (await saved()).blocks.find(({ text }) => text === paragraph.text);
  const from = { origin: 'document', documentId: summary.id, blockId: paragraph.id };
  expect(whole?.provenance).toEqual({ ...from, manner: 'copied' });

  await openSource(editor);
  await select(page, [paragraph.id, 6], [paragraph.id, 16]);
  await page.keyboard.press('Control+c');
  const words = paragraph.text.slice(6, 16);
  expect(await onClipboard(page)).toMatchObject({ text: words });
  await backToDraft(editor);
  await caretIn('【待补：总体情况概述】');
  await page.keyboard.press('Shift+F7');
  await page.keyboard.press('Control+v');
  const before = (await saved()).blocks;
  expect(before.find(({ text }) => text === words)?.provenance).toEqual({ ...from, manner: 'copied' });
  await page.keyboard.insertText('，自己又写。');
  const after = (await saved()).blocks;
  expect(after.find(({ text }) => text === `${words}，自己又写。`)?.provenance).toEqual({
    ...from,
    manner: 'rewritten',
  });
  expect(after.length).toBe(before.length);
});

it('copies numbers out of a draft, and takes words from any page', async () => {
  const { page, caretIn, saved } = await openEditor();
  await caretIn('【待补：总体情况概述】');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const { html, text } = await onClipboard(page);
  expect(text).toContain('\n（一）强化企业主体');
  expect(html.replace(/<[^>]*>/gu, '')).toContain('（一）强化企业主体');
  await caretIn('【待补：总体情况概述】');
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/html', '<b>别处</b>的话');
    data.setData('text/plain', '别处的话');
    document.querySelector('.draft-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
  expect((await saved()).blocks.map((block) => block.text)).toContain('【待补：总体情况概述】别处的话');
});
