import { describe, expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

describe('the source', () => {
  it('shows last year’s section and gives a passage with where it came from', async () => {
    const { page, caretIn, saved, library, draft } = await openEditor();
    await caretIn('主要指标完成情况');
    const passage = page.locator('[data-passage]').first();
    await passage.waitFor();
    await page.keyboard.press('F7');
    await passage.click();
    await page.getByRole('button', { name: '插入整段' }).click();
    const { blocks } = await saved();
    const { source } = draft.summary;
    const documentId = source.from === 'document' ? source.documentId : '';
    const original = (await library('documents.get', { id: documentId })).blocks;
    const inserted = blocks.find(
      ({ provenance }) => provenance?.origin === 'document' && provenance.manner === 'copied',
    );
    const from = inserted?.provenance?.origin === 'document' ? inserted.provenance.blockId : '';
    expect(original.find((block) => block.id === from)?.text).toBe(inserted?.text);
    await page.locator('.passage.used').first().waitFor();

    await page.keyboard.insertText('改动');
    const after = (await saved()).blocks.find((block) => block.id === inserted?.id);
    expect(after?.provenance).toMatchObject({ manner: 'rewritten', blockId: from });
    await page.keyboard.press('Control+z');
    const back = (await saved()).blocks.find((block) => block.id === inserted?.id);
    expect(back?.provenance).toMatchObject({ manner: 'copied' });
  });

  it('inserts the selected words at the caret', async () => {
    const { page, caretIn, saved } = await openEditor();
    await caretIn('主要指标完成情况');
    await page.locator('[data-passage]').first().waitFor();
    await page.keyboard.press('F7');
    await page.evaluate(() => {
      const words = document.querySelector('[data-passage] p')?.lastChild;
      if (words) document.getSelection()?.setBaseAndExtent(words, 0, words, 12);
    });
    await page.keyboard.press('Control+Enter');
    const block = (await saved()).blocks.find(
      ({ provenance }) => provenance?.origin === 'document' && provenance.manner === 'copied',
    );
    expect(block?.text).toHaveLength(12);
  });
});
