import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/domain/block.ts';
import { blockReading } from '../../shared/domain/block.ts';
import { blockAt, highlighted, librariesWithSamples, openReader, pointOf, select } from './reader-page.ts';

const library = librariesWithSamples();
const science = 'yunling-science-2023';

function blockOf(blocks: readonly Block[], test: (block: Block) => boolean): Block {
  const block = blocks.find(test);
  if (block === undefined) throw new Error('The sample has such a block');
  return block;
}

const isPlain = (block: Block) => block.kind === 'paragraph' && block.zone === 'main';
const isRunningIn = (block: Block) => block.kind === 'heading' && block.depth === 3;

describe('reading and annotating', () => {
  it('tags words chosen with the mouse, and keeps them', async () => {
    const { page, document, notes, reopen, errors } = await openReader(library(), science);
    const block = blockOf(document.blocks, isPlain);
    const from = await pointOf(page, [block.id, 6]);
    const to = await pointOf(page, [block.id, 24]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await page.mouse.up();
    await page.getByRole('toolbar', { name: '给选中的文字打标签' }).waitFor();
    await page.keyboard.press('1');
    await page.locator('.note-card.on').getByText('可沿用').waitFor();
    const [note] = await notes();
    expect(note).toMatchObject({ tag: '可沿用', anchor: { blockId: block.id, start: 6, end: 24 } });
    expect(await highlighted(page, note?.id ?? '')).toBe(blockReading(block).slice(6, 24));
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await reopen();
    expect(await highlighted(page, note?.id ?? '')).toBe(blockReading(block).slice(6, 24));
    expect(errors).toEqual([]);
  });

  it('takes the block that was clicked when a key makes its ring come out', async () => {
    const { page, document, notes } = await openReader(library(), science);
    const { id } = blockOf(document.blocks, isPlain);
    await blockAt(page, id).click();
    await page.keyboard.press('1');
    await page.locator('.note-card').getByText('可沿用').waitFor();
    expect(await notes()).toMatchObject([{ tag: '可沿用', anchor: { blockId: id } }]);
  });

  it('writes a note, changes it in place, deletes it, and takes everything back', async () => {
    const { page, document, notes } = await openReader(library(), science);
    const { id } = blockOf(document.blocks, isRunningIn);
    await select(page, [id, 3], [id, 12]);
    await page.keyboard.press('n');
    await page.keyboard.type('今年数字要换1');
    await page.keyboard.press('Control+Enter');
    const card = page.locator('.note-card');
    await card.getByText('今年数字要换1').waitFor();
    expect(await notes()).toMatchObject([{ tag: null, note: '今年数字要换1' }]);

    await page.keyboard.press('Enter');
    await page.keyboard.type('，另加冷链');
    await page.getByLabel('写批注').getByRole('button', { name: '需更新' }).click();
    await page.locator('.block-title').last().click();
    await expect.poll(notes).toMatchObject([{ tag: '需更新', note: '今年数字要换1，另加冷链' }]);

    await card.getByRole('button', { name: '需更新' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('写错的');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.textContent()).not.toContain('写错的');
    await page.getByRole('button', { name: '接着写' }).click();
    expect(await page.getByLabel('批注内容').inputValue()).toContain('写错的');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.textContent()).not.toContain('写错的');

    await page.keyboard.press('Delete');
    await page.getByText('已删除批注').waitFor();
    expect(await notes()).toEqual([]);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(notes).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect.poll(notes).toMatchObject([{ tag: null, note: '今年数字要换1' }]);
    await page.keyboard.press('Control+z');
    await expect.poll(notes).toEqual([]);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await expect.poll(notes).toMatchObject([{ tag: '需更新', note: '今年数字要换1，另加冷链' }]);
  });

  it('leaves Ctrl+Z to the note while it is being written, and saves it when a draft is started instead', async () => {
    const { page, document, notes } = await openReader(library(), science);
    const { id } = blockOf(document.blocks, isPlain);
    await select(page, [id, 0], [id, 5]);
    await page.keyboard.press('2');
    await expect.poll(notes).toHaveLength(1);
    await page.keyboard.press('n');
    await page.keyboard.type('没写完');
    await page.keyboard.press('Control+z');
    expect(await notes()).toMatchObject([{ tag: '需更新' }]);
    await page.getByLabel('批注内容').fill('离开也在');
    await page.getByRole('button', { name: '以此起草…' }).click();
    await page.getByRole('dialog', { name: '新建草稿' }).waitFor();
    expect(await notes()).toMatchObject([{ tag: '需更新', note: '离开也在' }]);
  });

  it('takes a whole section in one action, and the one around it in another', async () => {
    const { page, document, notes } = await openReader(library(), science);
    const block = blockOf(document.blocks, isRunningIn);
    await blockAt(page, block.id).click();
    await page.keyboard.press('s');
    expect(await page.locator('.block.selected').count()).toBe(1);
    await page.keyboard.press('s');
    expect(await page.locator('.block.selected').count()).toBeGreaterThan(2);
    await page.keyboard.press('2');
    await page.locator('.note-card').getByText('整节').waitFor();
    const heading = blockOf(document.blocks, (each) => each.kind === 'heading' && each.depth === 2);
    expect(await notes()).toMatchObject([{ tag: '需更新', anchor: { target: 'section', blockId: heading.id } }]);
    expect(await blockAt(page, block.id).getAttribute('class')).toContain('section-2');
    const outline = page.getByRole('treeitem', { name: /，1 条批注$/ });
    expect(await outline.count()).toBe(2);
  });

  it('does all of it without a mouse', async () => {
    const { page, document, notes } = await openReader(library(), science);
    await page.keyboard.press('Shift+F6');
    await page.locator('.outline-tree :focus').waitFor();
    await page.getByRole('tree').getByRole('treeitem').first().focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
    const entry = await page.evaluate<string>('document.activeElement.dataset.entry');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.dataset.block')).toBe(entry);
    await page.keyboard.press('ArrowDown');
    const id = await page.evaluate<string>('document.activeElement.dataset.block');
    const block = blockOf(document.blocks, (each) => each.id === id);
    await page.keyboard.press('3');
    await expect.poll(notes).toMatchObject([{ tag: '数据待核', anchor: { target: 'block', blockId: id } }]);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    const words = await page.evaluate<string>('getSelection().toString()');
    await page.keyboard.press('5');
    await expect.poll(notes).toHaveLength(2);
    const last = (await notes()).find(({ tag }) => tag === '问题');
    expect(last?.anchor.exact).toBe(words);
    expect(blockReading(block).slice(last?.anchor.start, last?.anchor.end)).toBe(words);

    await page.keyboard.press('n');
    await page.keyboard.type('键盘写的');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await notes()).some(({ note }) => note === '键盘写的')).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect.poll(notes).toMatchObject([{ note: '键盘写的' }]);
    await page.keyboard.press('Control+z');
    await expect.poll(notes).toHaveLength(2);
    await page.keyboard.press('F9');
    expect(await page.locator('.notes').count()).toBe(0);
    await page.keyboard.press('F9');
    await page.locator('.notes').waitFor();
  });

  it('finds words and goes round them, and goes where one points in the outline', async () => {
    const { page, document } = await openReader(library(), science);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('技术合同');
    const all = document.blocks.flatMap((block) => blockReading(block).split('技术合同').slice(1)).length;
    const count = page.locator('.find-count');
    await expect.poll(() => count.textContent()).toBe(`1/${all}`);
    expect(await page.locator('.reader-text mark').count()).toBe(all);
    await page.keyboard.press('F4');
    await page.keyboard.press('Enter');
    expect(await count.textContent()).toBe(`3/${all}`);
    await page.keyboard.press('Shift+F4');
    expect(await count.textContent()).toBe(`2/${all}`);
    expect(await isInSight(page.locator('.hit-current').boundingBox())).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.reader-text mark').count()).toBe(0);
    expect(await page.evaluate<boolean>('document.activeElement.matches("[data-block]")')).toBe(true);

    const headings = document.blocks.filter((block) => block.kind === 'heading');
    const chosen = page.locator('.outline-line[aria-selected="true"]');
    const target = headings[12]?.id ?? '';
    await page.locator(`[data-entry="${target}"]`).click();
    await expect.poll(() => chosen.getAttribute('data-entry')).toBe(target);
    expect(await isInSight(blockAt(page, target).boundingBox())).toBe(true);
    await page.locator('.reader-desk').evaluate((desk: { scrollTop: number }) => {
      desk.scrollTop = 0;
    });
    await expect.poll(() => chosen.textContent()).toBe('印发通知');
    const end = headings.at(-1)?.id ?? '';
    await page.locator(`[data-entry="${end}"]`).click();
    await expect.poll(() => chosen.getAttribute('data-entry')).toBe(end);
    await page.keyboard.press('[');
    await expect.poll(() => chosen.getAttribute('data-entry')).toBe(headings.at(-2)?.id);
  });

  it('takes tags out of sight and back, and goes from a highlight to its note and back', async () => {
    const { page, document } = await openReader(library(), science);
    const { id } = blockOf(document.blocks, isPlain);
    await select(page, [id, 0], [id, 5]);
    await page.keyboard.press('1');
    await select(page, [id, 3], [id, 9]);
    await page.keyboard.press('6');
    await expect.poll(() => page.locator('.note-card').count()).toBe(2);
    const legend = page.getByRole('region', { name: '显示的标签' });
    await legend.getByRole('button', { name: '可沿用 1' }).click();
    expect(await page.locator('.note-card').count()).toBe(1);
    expect(await page.locator('.hl-1').count()).toBe(0);
    await legend.getByRole('button', { name: '全部显示' }).click();
    expect(await page.locator('.note-card').count()).toBe(2);
    expect(await page.locator('.lane-1').count()).toBe(2);

    await blockAt(page, id).locator('.hl-1').first().click();
    expect(await page.locator('.note-card').first().getAttribute('class')).toContain(' on');
    await page.locator('.note-card').nth(1).click();
    await blockAt(page, id).locator('.hl-6.chosen').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.hl.chosen').count()).toBe(0);
  });

  it('gives a lost annotation the place that the user points at', async () => {
    const { page, document, call, notes } = await openReader(library(), science);
    const { id } = blockOf(document.blocks, isPlain);
    const on = { target: 'range', blockId: id, start: 0, end: 6 } as const;
    const added = await call('annotations.add', { documentId: document.summary.id, on, tag: '问题', note: '找不到了' });
    const anchor = { ...added.anchor, blockId: 'gone', exact: '原来的一句话', prefix: '', suffix: '' };
    await call('annotations.unplace', { id: added.id, anchor });
    const lost = page.getByRole('region', { name: '1 条批注找不到原来的位置' });
    await lost.getByRole('button', { name: '指定位置' }).click();
    await select(page, [id, 7], [id, 15]);
    await page.getByRole('button', { name: '放在这里' }).click();
    await expect.poll(() => lost.count()).toBe(0);
    const placed = { place: { state: 'found', blockId: id, start: 7, end: 15 } };
    expect(await notes()).toMatchObject([placed]);
    await page.getByRole('button', { name: '撤销' }).click();
    await lost.waitFor();
    expect(await notes()).toMatchObject([{ place: { state: 'lost' }, anchor }]);
    await page.keyboard.press('Control+y');
    await expect.poll(() => lost.count()).toBe(0);
    expect(await notes()).toMatchObject([placed]);
    await page.keyboard.press('Control+z');
    await lost.waitFor();
    expect(await notes()).toMatchObject([{ place: { state: 'lost' }, anchor }]);
  });
});

async function isInSight(box: Promise<{ readonly y: number; readonly height: number } | null>): Promise<boolean> {
  const { y, height } = (await box) ?? { y: -1, height: 0 };
  return y >= 48 && y + height <= 775;
}
