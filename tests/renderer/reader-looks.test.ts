import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blockAt, librariesWithSamples, openReader, type Reading, select } from './reader-page.ts';

const library = librariesWithSamples();
const science = 'yunling-science-2023';

/** Every look at once: six tags, overlapping ones, one without a tag, a section, a hit, and a note that is being written. */
async function annotate({ page, document, call }: Reading): Promise<void> {
  const documentId = document.summary.id;
  const [block, other] = document.blocks.filter(({ text }) => text.length > 120);
  const heading = document.blocks.find(({ kind }) => kind === 'heading');
  if (!block || !other || !heading) throw new Error('The sample has long blocks and headings');
  const tags = ['可沿用', '需更新', '数据待核', '典型做法', '问题', '领导要求', null];
  for (const [index, tag] of tags.entries()) {
    const on = { target: 'range', blockId: block.id, start: index * 12, end: index * 12 + 18 } as const;
    await call('annotations.add', { documentId, on, tag, note: '核对一下' });
  }
  const on = { target: 'section', blockId: heading.id } as const;
  await call('annotations.add', { documentId, on, tag: '问题', note: '' });
  await expect.poll(() => page.locator('.note-card').count()).toBe(8);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('科技');
  await blockAt(page, other.id).focus();
  await select(page, [other.id, 20], [other.id, 40]);
  await page.getByRole('toolbar').waitFor();
}

async function violations(page: Page, part = 'body'): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(part).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the look of the reader', () => {
  for (const dark of [false, true]) {
    it(`can be read by everybody, ${dark ? 'dark' : 'light'}`, { timeout: 60_000 }, async () => {
      const reading = await openReader(library(), science, { dark });
      const { page } = reading;
      await annotate(reading);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('n');
      await page.getByLabel('批注内容').waitFor();
      expect(await violations(page, '.notes')).toEqual([]);
    });
  }

  it('never has the tag bar over the selection, and no note over another', async () => {
    const reading = await openReader(library(), science);
    const { page, document } = reading;
    await annotate(reading);
    for (const block of document.blocks.filter(({ text }) => text.length > 80).slice(0, 6)) {
      for (const edge of ['start', 'center', 'end']) {
        await page.evaluate(
          `document.querySelector('[data-block="${block.id}"]').scrollIntoView({ block: '${edge}' })`,
        );
        await select(page, [block.id, 3], [block.id, 70]);
        await page.getByRole('toolbar').waitFor();
        await page.waitForFunction('document.querySelector(".tag-bar").style.visibility === ""');
        expect(await overlaps(page)).toBe(false);
        await page.evaluate('getSelection().removeAllRanges()');
        await page.getByRole('toolbar').waitFor({ state: 'detached' });
      }
    }
    const boxes = await Promise.all((await page.locator('.note-card').all()).map((card) => card.boundingBox()));
    boxes.forEach((box, index) => {
      const before = boxes[index - 1];
      if (before && box) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
    });
  });

  it('keeps lines of at most 42 characters, and loses nothing in a narrow or an enlarged window', async () => {
    const reading = await openReader(library(), science, { width: 1920, height: 1080 });
    const { page, document, call } = reading;
    const { id } = document.blocks.find(({ text }) => text.length > 120) ?? { id: '' };
    const width = async () => (await blockAt(page, id).boundingBox())?.width ?? 0;
    expect(await width()).toBeLessThanOrEqual(42 * 17);
    await call('settings.change', { textSize: 24 });
    await reading.reopen();
    expect(await width()).toBeLessThanOrEqual(42 * 24);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 960, height: 540 },
      { width: 800, height: 600 },
    ]) {
      await page.setViewportSize(size);
      const scroller = page.locator('.reader-desk');
      await expect
        .poll(() =>
          scroller.evaluate(
            (desk: { scrollWidth: number; clientWidth: number }) => desk.scrollWidth - desk.clientWidth,
          ),
        )
        .toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await page.locator('.notes').count()).toBe(size.width < 1100 ? 0 : 1);
      expect(await page.getByRole('tree').count()).toBe(size.width < 900 ? 0 : 1);
    }
    await select(page, [id, 3], [id, 9]);
    await page.keyboard.press('n');
    await page.getByLabel('批注内容').fill('窄的时候也写得下');
    await page.keyboard.press('Control+Enter');
    await page.locator('.notes').getByText('窄的时候也写得下').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.notes').count()).toBe(0);
  });
});

/** Whether the bar lies over any line of what is selected. */
function overlaps(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const bar = document.querySelector('.tag-bar').getBoundingClientRect();
    const lines = [...getSelection().getRangeAt(0).getClientRects()];
    return lines.some((line) => line.bottom > bar.top && line.top < bar.bottom && line.right > bar.left && line.left < bar.right);
  })()`);
}
