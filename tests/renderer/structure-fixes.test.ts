import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blockReading } from '../../shared/domain/block.ts';
import { seriousViolations } from './drafts-page.ts';
import { openStructure, rowOf } from './structure-page.ts';

const text = [
  '云岭区水务局2023年工作总结',
  '一、2023年工作总结',
  '（一）河湖治理“清四乱',
  '截止目前,清淤河道23公里;截止12月底,治理黑臭水体2处。',
  '（二）供水保障',
  '截止年底新建泵站2座,供水量同比上升15。',
  '（二）水利工程',
  '完成除险加固5座。',
  '（三）值班值守',
  '全年值守120天。',
  '二、2024年工作计划',
  '继续推进河湖长制。',
  '重点任务清单',
  '区农技中心',
].join('\n');

const focusedRow = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.querySelector('.structure-text')?.textContent ?? ''`);

const card = (page: Page) => page.locator('.confirm-card.on');

describe('likely answers', () => {
  it('show what would be changed and change it on Y, words and numbers', async () => {
    const { page, view, errors } = await openStructure({ text });
    const readings = async () => (await view()).document.blocks.map(blockReading);
    await page.keyboard.press('F8');
    await card(page).getByText('括号引号不配对').waitFor();
    expect(await card(page).locator('.fix-preview').innerText()).toContain('”');
    await page.keyboard.press('y');
    await expect.poll(readings).toContain('（一）河湖治理“清四乱”');
    await page.getByText('已按建议改：补 ”').waitFor();

    await rowOf(page, '（二）水利工程').click();
    await card(page)
      .getByRole('button', { name: /序号改为“（三）”，后面 1 个顺延/ })
      .waitFor();
    expect(await card(page).locator('.fix-preview').innerText()).toBe('（二）（三）水利工程\n（三）（四）值班值守');
    await page.keyboard.press('y');
    await expect.poll(readings).toContain('（三）水利工程');
    expect(await readings()).toContain('（四）值班值守');
    await page.keyboard.press('Control+z');
    await expect.poll(readings).toContain('（三）值班值守');
    expect(errors).toEqual([]);
  });

  it('mend all of a kind at once, as one step, and leave to be looked at what needs it', async () => {
    const { page, view } = await openStructure({ text });
    const rules = async () => (await view()).document.diagnostics.map(({ rule }) => rule);
    await rowOf(page, '截止目前').click();
    await card(page).getByRole('button', { name: '全部修正同类（2）' }).waitFor();
    await page.keyboard.press('Shift+Y');
    await page.getByText('已全部修正：截止／截至').waitFor();
    await rowOf(page, '截至目前，清淤河道23公里；截至12月底').waitFor();
    expect(await rules()).toEqual(['unclosed-mark', 'missing-percent', 'numbering-duplicate']);
    await page.keyboard.press('Control+z');
    await expect.poll(rules).toHaveLength(5);
    await rowOf(page, '供水量').click();
    await page.locator('.confirm-card', { hasText: '疑漏单位' }).getByRole('button', { name: '疑漏单位' }).click();
    await page.keyboard.press('Shift+Y');
    await page.getByText('这一类要一处一处看').waitFor();
    await page.getByRole('tab', { name: /文字规范/ }).click();
    await page.getByText('标点改全角').first().waitFor();
  });

  it('leave the words to be mended by hand, with those in question selected', async () => {
    const { page, view } = await openStructure({ text });
    await rowOf(page, '供水量').click();
    await page.locator('.confirm-card', { hasText: '疑漏单位' }).getByRole('button', { name: '疑漏单位' }).click();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: '文字' });
    await expect.poll(() => page.evaluate<string>('getSelection().toString()')).toBe('同比上升15');
    await page.keyboard.type('同比上升1.5%');
    await page.keyboard.press('Control+Enter');
    await rowOf(page, '供水量同比上升1.5%。').waitFor();
    expect(await field.count()).toBe(0);
    await expect.poll(() => focusedRow(page)).toContain('供水量');
    await page.getByRole('tab', { name: /文字规范/ }).click();
    await page.getByText('更正文字 1').click();
    await page.locator('.change-row del', { hasText: '5' }).waitFor();
    expect((await view()).document.diagnostics.map(({ rule }) => rule)).not.toContain('missing-percent');
  });

  for (const width of [1000, 760]) {
    it(`come into sight with F8 where the right column is closed, at ${width} px`, async () => {
      const { page, view } = await openStructure({ text, width, height: 520 });
      expect(await page.getByRole('tab', { name: /待确认/ }).count()).toBe(0);
      await page.keyboard.press('F8');
      await card(page).getByText('括号引号不配对').waitFor();
      await page.keyboard.press('y');
      await expect.poll(async () => (await view()).corrections.made).toBe(1);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('tab', { name: /待确认/ }).count()).toBe(0);
      await page.keyboard.press('Shift+F8');
      await card(page).waitFor();
    });
  }
});

describe('the menu of a row', () => {
  it('opens with the right button, the menu key and its dots, and leads to everything with its key', async () => {
    const { page, view, errors } = await openStructure({ text });
    await rowOf(page, '供水保障').click({ button: 'right' });
    const menu = page.getByRole('menu').first();
    expect((await menu.getByRole('menuitem').allInnerTexts()).map((each) => each.split('\n')[0])).toEqual([
      '升级',
      '降级',
      '拆分',
      '并入上段',
      '不是标题',
      '设为',
      '部分',
      '看原件',
      '改序号…',
      '改文字…',
      '删去这段',
    ]);
    expect(await rowOf(page, '供水保障').getAttribute('aria-selected')).toBe('true');
    await menu.getByRole('menuitem', { name: '不是标题' }).click();
    await expect.poll(() => rowOf(page, '供水保障').textContent()).toContain('正文');
    await page.keyboard.press('Control+z');

    await rowOf(page, '截止目前').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /接受建议：“截止”改“截至”，2 处/ }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
    await expect.poll(() => focusedRow(page)).toContain('截止目前');

    await rowOf(page, '继续推进').hover();
    await rowOf(page, '继续推进').locator('.row-more').click();
    await page.getByRole('menuitem', { name: '删去这段' }).click();
    await expect.poll(async () => (await view()).document.blocks.map(blockReading)).not.toContain('继续推进河湖长制。');
    expect(errors).toEqual([]);
  });

  it('says where an annex begins and who signed, and the metadata follow', async () => {
    const { page, view } = await openStructure({ text });
    await rowOf(page, '区农技中心').click({ button: 'right' });
    await page.locator('.ant-dropdown-menu-submenu-title', { hasText: '设为' }).hover();
    await page.getByRole('menuitem', { name: '署名' }).click();
    await expect
      .poll(async () => (await view()).document.metadata.organisation)
      .toMatchObject({
        value: '区农技中心',
        line: 14,
      });
    await rowOf(page, '重点任务清单').click({ button: 'right' });
    await page.locator('.ant-dropdown-menu-submenu-title', { hasText: '设为' }).hover();
    await page.getByRole('menuitem', { name: '从这里起是附件' }).click();
    await page.getByText('已改：从这里起是附件').waitFor();
    await page.locator('.zone-row', { hasText: '附件' }).waitFor();
    await page.getByRole('button', { name: '设为', exact: true }).click();
    await page.getByRole('menuitem', { name: '到这里为止是正文部分' }).click();
    await expect.poll(async () => (await view()).document.blocks.map(({ zone }) => zone)).not.toContain('cover');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.zone-row').count()).toBe(0);
  });

  it('is there in the library too', async () => {
    const { page, documentId } = await openStructure({ text });
    await page.keyboard.press('Alt+1');
    const row = page.locator(`[data-id="${documentId}"]`);
    await row.click({ button: 'right' });
    expect((await page.getByRole('menuitem').allInnerTexts()).map((each) => each.split('\n')[0])).toEqual([
      '打开',
      '以此起草…',
      '改元数据…',
      '结构校正',
      '设为…的新版本',
      '移到回收站',
    ]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '结构校正' }).click();
    await page.locator('.structure-row').first().waitFor();
    await page.keyboard.press('Alt+1');
    await row.hover();
    await row.locator('.row-more').click();
    await page.getByRole('menuitem', { name: '移到回收站' }).click();
    await expect.poll(() => row.count()).toBe(0);
  });
});

describe('menus and answers', () => {
  for (const dark of [false, true]) {
    it(`have no serious flaw for axe in ${dark ? 'dark' : 'light'}`, { timeout: 120_000 }, async () => {
      const { page } = await openStructure({ text, dark });
      await rowOf(page, '截止目前').click();
      await card(page).locator('.fix-preview').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: '文字' }).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await rowOf(page, '截止目前').click({ button: 'right' });
      await page.getByRole('menuitem', { name: '升级' }).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
    });
  }
});
