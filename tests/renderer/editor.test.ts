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

it('pastes what was copied as new blocks that know where they came from', async () => {
  const { page, caretIn, saved, draft } = await openEditor({ from: 'whole' });
  const original = draft.blocks.find((block) => block.kind === 'paragraph');
  await caretIn(original?.text.slice(0, 12) ?? '');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(50);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  const { blocks } = await saved();
  const twins = blocks.filter((block) => block.text === original?.text);
  expect(twins.map(({ provenance }) => provenance)).toEqual([original?.provenance, original?.provenance]);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  expect(blocks.slice(0, draft.blocks.length).map(({ id }) => id)).toEqual(draft.blocks.map(({ id }) => id));
});

it('pastes headings, lists and tables of another program as those of the draft, or as nothing but text', async () => {
  const { page, caretIn, paste, saved, outline, errors } = await openEditor();
  const before = await outline();
  const html =
    '<h1>组织领导</h1><p>成立专班。</p><h2>工作机制</h2><ol><li><p>建立台账。每月更新。</p></li><li>定期调度。每季一次。</li></ol>' +
    '<table><tr><td>事项</td><td>时限</td></tr></table>';
  await caretIn('存在的主要问题');
  await page.keyboard.press('Enter');
  await paste({ 'text/html': html, 'text/plain': '组织领导' });
  const { blocks, sections } = await saved();
  const at = blocks.findIndex((block) => block.text === '组织领导');
  expect(blocks.slice(at, at + 6)).toMatchObject([
    { kind: 'heading', depth: 1 },
    { kind: 'paragraph', text: '成立专班。' },
    { kind: 'heading', depth: 2, text: '工作机制' },
    { kind: 'heading', depth: 3, text: '建立台账。每月更新。', titleLength: 5 },
    { kind: 'heading', depth: 3, text: '定期调度。每季一次。' },
    { kind: 'table', rows: [['事项', '时限']] },
  ]);
  expect(sections.find(({ title }) => title === '组织领导')?.children[0]?.children[1]).toMatchObject({ label: '2.' });
  await page.keyboard.press('Control+z');
  await expect.poll(outline).toEqual(before);
  await page.keyboard.down('Shift');
  await paste({ 'text/plain': '一、组织领导\n（一）工作机制' });
  await page.keyboard.up('Shift');
  const plain = (await saved()).blocks.filter(({ text }) => /组织领导|工作机制/u.test(text));
  expect(plain.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'paragraph 一、组织领导',
    'paragraph （一）工作机制',
  ]);
  expect(errors).toEqual([]);
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

describe('the outline', () => {
  it('moves and demotes sections, renumbers, and takes it back', async () => {
    const { page, caretIn, outline, saved } = await openEditor();
    const before = await outline();
    await caretIn('建强平台载体');
    await page.keyboard.press('Alt+ArrowUp');
    const moved = await outline();
    expect(
      moved
        .filter((line) => line.startsWith('（'))
        .slice(0, 2)
        .map((line) => line.slice(0, 8)),
    ).toEqual(['（一）建强平台载', '（二）强化企业主']);
    await page.keyboard.press('Tab');
    expect(await outline()).toEqual(moved);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Tab');
    const demoted = await outline();
    expect(demoted.find((line) => line.includes('建强平台'))).toMatch(/^4\./u);
    const { sections } = await saved();
    expect(sections[1]?.children[0]?.children[3]).toMatchObject({ label: '4.', depth: 3 });
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
    expect(await outline()).toEqual(before);
  });

  it('removes a section and gives it back', async () => {
    const { page, outline } = await openEditor();
    const before = await outline();
    const row = page.getByRole('treeitem', { name: /主要指标完成情况/u });
    await row.hover();
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: '删除这一节' }).click();
    await expect.poll(outline).toHaveLength(before.length - 1);
    await page.getByRole('button', { name: '撤销' }).last().click();
    await expect.poll(outline).toEqual(before);
  });

  it('drags a section to another place', async () => {
    const { page, outline } = await openEditor();
    const from = page.getByRole('treeitem', { name: /打通转化链条/u });
    const to = page.getByRole('treeitem', { name: /强化企业主体/u });
    await from.hover();
    await page.mouse.down();
    const box = await to.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20, { steps: 4 });
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 4, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await outline()).find((line) => line.startsWith('（'))).toMatch(/打通转化链条/u);
  });

  it('is worked by keyboard alone', async () => {
    const { page, outline, saved } = await openEditor();
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.getByRole('tree').waitFor();
    await page.getByRole('treeitem').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    expect((await outline())[0]).toMatch(/^一、2023年工作完成情况/u);
    await page.keyboard.press('Insert');
    await page.keyboard.insertText('附带说明');
    const { sections } = await saved();
    expect(sections.map((section) => section.label)).toEqual(['一、', '二、', '三、', '四、']);
    expect(sections.map((section) => section.title)).toContain('附带说明');
  });
});

it('says why a section stays where it is, and has the same keys in text and outline', async () => {
  const { page, caretIn, outline } = await openEditor();
  const before = await outline();
  const toast = (words: string) => page.locator('.toast', { hasText: words }).waitFor();
  await caretIn('主要指标完成情况');
  await page.keyboard.press('Tab');
  await toast('前面没有可以归入的同级章节，不能降级。');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await toast('已经是一级，不能再升级。');
  await page.keyboard.press('Alt+ArrowUp');
  await toast('已经是第一节，不能再上移。');
  expect(await outline()).toEqual(before);
  const row = page.getByRole('treeitem', { name: /建强平台载体/u });
  await row.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await outline()).toEqual(before);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(outline).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(outline).toEqual(before);
  await row.hover();
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: '升一级' }).getByText('Alt+Shift+←').waitFor();
});

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

it.each([false, true])('has nothing that stands in the way of anybody, dark: %s', async (dark) => {
  const { page } = await openEditor({ dark });
  expect(await seriousViolations(page)).toEqual([]);
});
