import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockReading } from '../../shared/domain/block.ts';
import { fixturePages } from '../paths.ts';
import { dragOver, libraryWith, openOriginal, picture, seriousViolations, wordsOnPage } from './original-page.ts';
import { blockAt, highlighted, openReader, pointOf, select } from './reader-page.ts';

const water = join(fixturePages, 'water.chromium-official.pdf');

describe('the pages of a PDF beside its text', () => {
  it('take an annotation as the text does, one and the same', async () => {
    const { page, errors, notes, document } = await openOriginal(water);
    await page.locator('.pdf-paper canvas').first().waitFor();
    await dragOver(page, '自来水普及率');
    await page.locator('.original .tag-bar').waitFor();
    expect(await page.locator('.reader-frame .tag-bar').count()).toBe(0);
    await page.screenshot(picture('pages-selected'));
    await page.locator('.original .tag-bar').getByRole('button', { name: '数据待核' }).click();
    await page.locator('.note-card', { hasText: '数据待核' }).waitFor();
    const [note] = await notes();
    expect([note?.anchor.exact, note?.tag, note?.place.state]).toEqual(['自来水普及率', '数据待核', 'found']);
    expect(await highlighted(page, note?.id ?? '')).toBe('自来水普及率');
    expect(await page.locator('.tag-bar').count()).toBe(0);
    await page.locator(`[data-mark="${note?.id}"]`).waitFor();

    // The other way: made in the text, shown on the page; a click there chooses it.
    const block = document.blocks.find((each) => blockReading(each).includes('水质检测中心'));
    const at = block === undefined ? -1 : blockReading(block).indexOf('水质检测中心');
    await select(page, [block?.id ?? '', at], [block?.id ?? '', at + 6]);
    await page.keyboard.press('1');
    await page.locator('.pdf-mark-1.chosen').waitFor();
    const box = await page.locator('.pdf-mark-1').boundingBox();
    const there = await wordsOnPage(page, '水质检测中心');
    expect(Math.abs((box?.x ?? 0) - there.left)).toBeLessThan(12);
    expect(Math.abs((box?.width ?? 0) - there.width)).toBeLessThan(16);
    const first = await wordsOnPage(page, '自来水普及率');
    await page.mouse.click(first.left + 4, first.top + 4);
    await page.locator('.pdf-mark-3.chosen').waitFor();
    await page.locator('.note-card.on', { hasText: '数据待核' }).waitFor();
    await page.screenshot(picture('pages-annotated'));
    expect(errors).toEqual([]);
  });

  it('select over blocks and lines, a piece for each block, without the number of the page', async () => {
    const { page, notes, document } = await openOriginal(water);
    await page.locator('.pdf-text span').first().waitFor();
    await page.evaluate(`(() => {
      const texts = [];
      const walker = document.createTreeWalker(document.querySelector('[data-page="1"] .pdf-text'), NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text);
      const from = texts.find(({ data }) => data.includes('面对'));
      const last = texts.filter(({ data }) => data.trim() !== '').at(-1);
      getSelection().setBaseAndExtent(from, from.data.indexOf('面对'), last, last.data.length);
    })()`);
    await page.locator('.original .tag-bar').waitFor();
    await page.keyboard.press('2');
    await page.locator('.note-card').nth(4).waitFor();
    const made = (await notes()).map(({ anchor }) => anchor);
    const readings = new Map(document.blocks.map((block) => [block.id, blockReading(block)]));
    expect(made[0]?.exact.startsWith('面对')).toBe(true);
    expect(made[0]?.exact.endsWith('无一座水库出险。')).toBe(true);
    for (const { blockId, exact, start } of made.slice(1, -1))
      expect([start, exact]).toEqual([0, readings.get(blockId)]);
    expect(made.at(-1)?.exact).not.toContain('— 1 —');
  });

  it('show where the block is that one is at in the text, and lead to the text with a click', async () => {
    const { page, document } = await openOriginal(water);
    await page.locator('.pdf-here').first().waitFor();
    await page.locator('.reader-text [tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.locator('[data-page="3"] .pdf-here').first().waitFor();
    expect(await page.getByLabel('页码').inputValue()).toBe('3');
    await page.keyboard.press('Home');
    await page.locator('[data-page="1"] .pdf-here').first().waitFor();

    await page.getByLabel('页码').fill('3');
    await page.keyboard.press('Enter');
    await page.locator('[data-page="3"] .pdf-text span').first().waitFor();
    const there = await wordsOnPage(page, '管网漏损率');
    await page.mouse.click(there.left + 4, there.top + 4);
    const block = document.blocks.find((each) => blockReading(each).includes('管网漏损率'))?.id ?? '';
    await expect.poll(() => blockAt(page, block).getAttribute('class')).toContain('linked');
    await expect
      .poll(() => blockAt(page, block).evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
    // What was clicked is what the keys act on.
    await page.keyboard.press('6');
    await page.locator('.note-card', { hasText: '领导要求' }).waitFor();
    await page.locator('.original-pages').focus();
    await page.keyboard.press('Enter');
    expect(await blockAt(page, block).evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('are as wide as the pane, or as large as is wanted, and keep their place', async () => {
    const { page, reopen } = await openOriginal(water);
    const width = async () => Math.round((await page.locator('.pdf-page').first().boundingBox())?.width ?? 0);
    await page.locator('.pdf-page').first().waitFor();
    await expect.poll(width).toBeGreaterThan(400);
    await page.getByLabel('页码').fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(async () => Math.abs((await width()) - 0.67 * 595 * (96 / 72))).toBeLessThan(3);
    await page.locator('.original-pages').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await page.locator('.pdf-zoom').textContent()).toBe('100%');
    await expect.poll(() => page.getByLabel('页码').inputValue()).toBe('2');
    await page.screenshot(picture('pages-large'));
    await reopen();
    await page.locator('.pdf-zoom', { hasText: '100%' }).waitFor();
    await page.locator('.original-pages').focus();
    await page.keyboard.press('0');
    await expect.poll(width).toBeLessThan(500);
  });

  it('take the place of the text where there is no room for both', async () => {
    const { page, document } = await openOriginal(water, { width: 760, height: 520 });
    await page.locator('.pdf-paper canvas').first().waitFor();
    await page.screenshot(picture('pages-narrow'));
    expect(await seriousViolations(page)).toEqual([]);
    await dragOver(page, '水务局');
    await page.keyboard.press('n');
    await page.getByLabel('批注内容').waitFor();
    expect(await page.locator('.original').count()).toBe(0);
    await page.keyboard.insertText('题目照旧');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note-card', { hasText: '题目照旧' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '原件' }).click();
    await page.locator('.original-pages').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.original').waitFor({ state: 'detached' });
    expect(await page.locator('.reader-text').textContent()).toContain(document.summary.title);
  });

  it.each([
    { name: 'light', dark: false, width: 1280, height: 800 },
    { name: 'dark', dark: true, width: 1280, height: 800 },
    { name: 'wide', dark: false, width: 1920, height: 1080 },
  ])('can be used by everybody: $name', async ({ name, ...options }) => {
    const { page, document } = await openOriginal(water, options);
    await page.locator('.pdf-paper canvas').first().waitFor();
    const id = document.blocks[5]?.id ?? '';
    const { x, y } = await pointOf(page, [id, 3]);
    await page.mouse.click(x, y);
    await select(page, [id, 0], [id, 6]);
    await page.keyboard.press('2');
    await page.locator('.pdf-mark-2').waitFor();
    await page.screenshot(picture(`pages-${name}`));
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('of an encrypted file ask for its password, and keep it nowhere', async () => {
    const path = join(fixturePages, 'street.encrypted.pdf');
    const { page, errors } = await openReader(await libraryWith(path, 'Nian2024'), 'street');
    await page.keyboard.press('o');
    const field = page.locator('.original').getByLabel('打开密码');
    await field.fill('nian2024');
    await page.keyboard.press('Enter');
    await page.locator('.original').getByText('密码不对').waitFor();
    await field.fill('Nian2024');
    await page.keyboard.press('Enter');
    await page.locator('.pdf-paper canvas').first().waitFor();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
  });
});
