import { describe, expect, it } from 'vitest';
import { seriousViolations } from './drafts-page.ts';
import { openEditor } from './editor-page.ts';

describe('writing', () => {
  it('is saved by itself, and is there when the draft is opened again', async () => {
    const { page, draft, text, caretIn, saved, errors } = await openEditor();
    await caretIn('【待补：总体情况概述】');
    await page.keyboard.press('F7');
    await page.keyboard.press('Shift+F7');
    await page.keyboard.insertText('2024年，全区科技工作取得新进展。');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('研发投入持续增长。');
    const { blocks, summary } = await saved();
    const texts = blocks.map((block) => block.text);
    const told = `${summary.characters.toLocaleString('zh-CN')}字`;
    await expect.poll(() => page.locator('.outline-pane .toolbar').textContent()).toContain(told);
    expect(texts).toContain('2024年，全区科技工作取得新进展。');
    expect(texts).toContain('研发投入持续增长。');

    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: '起草' }).click();
    await page.getByRole('listbox').getByText(draft.summary.title).first().dblclick();
    const lines = await text.locator('.block').allTextContents();
    expect(lines).toEqual(texts);
    expect(errors).toEqual([]);
  });

  it('goes from slot to slot and types over them', async () => {
    const { page, saved } = await openEditor();
    for (const words of ['总体很好。', '指标完成。']) {
      await page.keyboard.press('F7');
      await page.keyboard.insertText(words);
    }
    const { blocks, slots } = await saved();
    expect(blocks.filter((block) => /^(总体很好|指标完成)。$/u.test(block.text))).toHaveLength(2);
    expect(slots.every(({ text }) => !text.includes('总体情况'))).toBe(true);
  });

  it('keeps heading and run-in text apart', async () => {
    const { page, caretIn, saved } = await openEditor();
    await caretIn('强化企业主体');
    await page.keyboard.insertText('。');
    await page.keyboard.insertText('全年新增企业九家。');
    const { blocks } = await saved();
    expect(blocks.find((block) => block.text.includes('全年新增企业九家'))).toMatchObject({
      kind: 'heading',
      text: '强化企业主体，创新梯队持续壮大。全年新增企业九家。',
      titleLength: 16,
    });
  });

  it('makes a paragraph behind a heading, joins it again, and keeps the ids', async () => {
    const { page, caretIn, saved, draft } = await openEditor();
    await caretIn('强化企业主体');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('今年以来。');
    const heading = draft.blocks.find((block) => block.text.startsWith('强化企业主体'));
    const split = (await saved()).blocks;
    const at = split.findIndex((block) => block.id === heading?.id);
    expect(split[at + 1]).toMatchObject({ kind: 'paragraph', text: '今年以来。', provenance: null });
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    const joined = (await saved()).blocks;
    expect(joined[at]).toMatchObject({
      id: heading?.id,
      text: `${heading?.text}今年以来。`,
      titleLength: heading?.text.length,
    });
    expect(joined).toHaveLength(draft.blocks.length);
  });
});

it('acts on the caret where it is, before Chromium has told of its move', async () => {
  const { page, caretIn, saved } = await openEditor();
  await caretIn('强化企业主体');
  await page.keyboard.press('Home');
  await page.waitForTimeout(50);
  await page.evaluate(`
    document.getSelection().modify('move', 'forward', 'lineboundary');
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  `);
  const { blocks } = await saved();
  const at = blocks.findIndex((block) => block.text.startsWith('强化企业主体'));
  expect(blocks[at]).toMatchObject({ text: '强化企业主体，创新梯队持续壮大' });
  expect(blocks[at + 1]).toMatchObject({ kind: 'paragraph', text: '' });
});

it('is saved before it is left, however fast', async () => {
  const { page, library, draft } = await openEditor();
  await page.keyboard.press('F7');
  await page.keyboard.insertText('最后一句。');
  await page.getByRole('navigation').getByRole('button', { name: '资料库' }).click();
  await page.getByRole('textbox', { name: '正文' }).waitFor({ state: 'detached' });
  const { blocks } = await library('drafts.get', { id: draft.summary.id });
  expect(blocks.some((block) => block.text === '最后一句。')).toBe(true);
});

describe('an input method', () => {
  it('composes over a slot, behind a heading, in a copied paragraph and over several blocks', async () => {
    const { page, caretIn, saved, text, errors } = await openEditor({ from: 'whole' });
    const devtools = await page.context().newCDPSession(page);
    async function compose(words: string, ...steps: readonly string[]): Promise<void> {
      for (const step of steps) {
        const end = { selectionStart: step.length, selectionEnd: step.length };
        await devtools.send('Input.imeSetComposition', { text: step, ...end });
        await page.waitForTimeout(20);
      }
      await devtools.send('Input.insertText', { text: words });
      await page.waitForTimeout(100);
    }
    await caretIn('强化企业主体');
    await compose('。', '.');
    await compose('今年', 'j', 'jin', 'jinnian');
    await page.keyboard.press('Enter');
    await compose('新增', 'x', 'xinzeng');
    await page.getByRole('button', { name: '插入待填项' }).click();
    await page.keyboard.press('Shift+F7');
    await compose('九家', 'j', 'jiujia');
    await caretIn('全区登记技术合同176项');
    await compose('又', 'y', 'you');
    await text.locator('.block.rewritten', { hasText: '全区登记技术合同176项' }).waitFor();
    await caretIn('存在的主要问题');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.waitForTimeout(50);
    await compose('换', 'h', 'huan');
    const { blocks } = await saved();
    const heading = blocks.find((block) => block.text.startsWith('强化企业主体'));
    expect(heading).toMatchObject({ text: '强化企业主体，创新梯队持续壮大。今年', titleLength: 16 });
    expect(blocks[blocks.findIndex(({ id }) => id === heading?.id) + 1]?.text).toBe('新增九家');
    expect(blocks.find((block) => block.text.includes('全区登记技术合同176项'))?.provenance).toMatchObject({
      manner: 'rewritten',
    });
    expect(blocks.find((block) => block.text.startsWith('存换'))).toMatchObject({ kind: 'heading' });
    expect(errors).toEqual([]);
  });
});

it.each([false, true])('has nothing that stands in the way of anybody, dark: %s', async (dark) => {
  const { page } = await openEditor({ dark });
  expect(await seriousViolations(page)).toEqual([]);
});
