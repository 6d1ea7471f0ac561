import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousViolations } from './drafts-page.ts';
import { openStructure, rowOf } from './structure-page.ts';

/** The rows in sight: kind, indentation in steps, text. */
function rows(page: Page): Promise<string[]> {
  return page.locator('.structure-row').evaluateAll((list) =>
    list.map((row) => {
      const text = row.querySelector<HTMLElement>('.structure-text');
      const steps = Math.round(Number.parseFloat(text?.style.paddingLeft ?? '0') / 20);
      return `${row.querySelector('.structure-kind')?.textContent} ${'·'.repeat(steps)}${text?.textContent}`;
    }),
  );
}

const focusedRow = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.querySelector('.structure-text')?.textContent ?? ''`);

describe('correcting the structure', () => {
  it('goes from one to the next by keys, takes what is likely and keeps the rest, and takes it back', async () => {
    const { page, view, errors } = await openStructure();
    await expect.poll(() => page.getByRole('tab', { name: /待确认/ }).textContent()).toBe('待确认4');
    await page.keyboard.press('F8');
    await page.locator('.confirm-card.on').getByText('缺“（二）”').waitFor();
    await expect.poll(() => focusedRow(page)).toBe('（三）水利工程稳步推进。');
    await page.keyboard.press('y');
    await rowOf(page, '（二）供水保障能力提升').waitFor();
    expect((await rows(page)).slice(3, 7)).toEqual([
      '标题 ·（一）河湖治理取得成效',
      '正文 ··全年清淤河道23公里，治理黑臭水体2处。',
      '段首标题 ·（二）供水保障能力提升。新建泵站2座，改造管网18公里。',
      '标题 ·（三）水利工程稳步推进。',
    ]);
    await page.keyboard.press('F8');
    await page.keyboard.press('n');
    await page.getByText('已确认，保持原样').waitFor();
    await expect.poll(async () => (await view()).document.diagnostics.length).toBe(2);
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await expect.poll(async () => (await view()).document.diagnostics.length).toBe(3);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await view()).corrections).toMatchObject({ made: 0, canRedo: true });
    await page.keyboard.press('Control+y');
    await rowOf(page, '（二）供水保障能力提升').waitFor();
    expect(errors).toEqual([]);
  });

  it('changes levels with Tab, cuts and joins, and says what is a heading and what is not', async () => {
    const { page, view, errors } = await openStructure();
    await rowOf(page, '存在的主要问题').click();
    await page.keyboard.press('Tab');
    await expect.poll(() => rows(page)).toContain('标题 ·二、存在的主要问题');
    await expect.poll(() => focusedRow(page)).toBe('二、存在的主要问题');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => rows(page)).toContain('标题 二、存在的主要问题');
    await page.keyboard.press('Shift+Tab');
    await page.getByText('这里不能再升或再降').waitFor();

    await rowOf(page, '全年清淤河道').click();
    await page.keyboard.press('p');
    const cut = page.getByRole('slider', { name: '切口' });
    await expect.poll(() => cut.getAttribute('aria-valuetext')).toContain('（二）供水');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedRow(page)).toBe('（二）供水保障能力提升。新建泵站2座，改造管网18公里。');
    await page.keyboard.press('t');
    await expect.poll(() => rows(page)).toContain('段首标题 ·（二）供水保障能力提升。新建泵站2座，改造管网18公里。');
    await page.keyboard.press('t');
    await expect.poll(() => rows(page)).toContain('正文 ··（二）供水保障能力提升。新建泵站2座，改造管网18公里。');
    await page.keyboard.press('j');
    await page.getByText('已并入上段').waitFor();
    await expect.poll(() => focusedRow(page)).toContain('处。（二）供水');
    await expect.poll(async () => (await view()).document.blocks).toHaveLength(18);
    expect(errors).toEqual([]);
  });

  it('sets part, number and kind of what is chosen, also of several rows at once', async () => {
    const { page, view } = await openStructure();
    await rowOf(page, '2024年工作计划').click();
    await page.getByRole('button', { name: /部分：/ }).click();
    await page.getByRole('menuitem', { name: '总体思路' }).click();
    await expect.poll(() => rowOf(page, '2024年工作计划').textContent()).toContain('总体思路');
    await page.keyboard.press('l');
    await page.getByRole('textbox', { name: '序号' }).fill('三');
    await expect.poll(() => page.getByRole('button', { name: '改序号' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: '序号' }).fill('三、');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).document.diagnostics.length).toBe(2);

    await page.locator('.structure-row', { hasText: '署名' }).click();
    await page.locator('.structure-row', { hasText: '2024年1月15日' }).click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('.structure-row[aria-selected="true"]').count()).toBe(2);
    await page.getByRole('button', { name: '设为', exact: true }).click();
    await page.getByRole('menuitem', { name: '附注' }).click();
    await expect
      .poll(async () => (await view()).document.blocks.slice(-2).map(({ kind }) => kind))
      .toEqual(['note', 'note']);
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await view()).document.blocks.slice(-2).map(({ kind }) => kind))
      .toEqual(['signature', 'date']);
  });

  it('puts back what was cut and cuts what is residue, each with the way back', async () => {
    const { page, view } = await openStructure();
    await page.getByRole('tab', { name: /删去/ }).click();
    await page.getByRole('button', { name: '放回第 19 行' }).click();
    await page.getByText('已放回第 19 行').waitFor();
    await expect.poll(() => focusedRow(page)).toBe('扫一扫在手机打开当前页');
    await page.keyboard.press('Delete');
    await page.getByText('已删去一段').waitFor();
    await page.getByText('手工删去').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await view()).corrections.made).toBe(0);
    await page.getByRole('tab', { name: /文字规范/ }).click();
    await page.locator('.change-row').last().getByRole('button').click();
    await expect.poll(() => page.locator('.structure-row[aria-selected="true"]').textContent()).toContain('1,200万元');
    await page.locator('.original-line.on mark', { hasText: '加强组织领导,落实资金1,200万元。' }).waitFor();
  });

  it('scrolls together with the original, whichever is in hand', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => `第${i + 1}件事的办理情况已经报送区政府办公室。`);
    const { page } = await openStructure({ text: lines.join('\n') });
    await page.getByRole('button', { name: '看原件' }).click();
    await page.locator('.original-line').first().waitFor();
    const first = (selector: string) =>
      page.evaluate<number>(`(() => {
        const pane = document.querySelector('${selector === 'list' ? '.structure-list' : '.original-lines'}');
        const top = pane.getBoundingClientRect().top;
        const rows = [...pane.querySelectorAll('${selector === 'list' ? '.structure-row' : '.original-line'}')];
        const seen = rows.filter((row) => row.getBoundingClientRect().bottom > top + 2);
        seen.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        return Number(seen[0].querySelector('.structure-line, .original-number').textContent);
      })()`);
    await page.locator('.structure-list').hover();
    await page.mouse.wheel(0, 6000);
    await expect.poll(() => first('list')).toBeGreaterThan(150);
    await expect.poll(async () => Math.abs((await first('list')) - (await first('original')))).toBeLessThan(3);
    await page.locator('.original-lines').hover();
    await page.mouse.wheel(0, -3000);
    await expect.poll(() => first('original')).toBeLessThan(160);
    await expect.poll(async () => Math.abs((await first('list')) - (await first('original')))).toBeLessThan(3);
  });

  it('confirms all at once, shows metadata with its sources, and leads to reading and back', async () => {
    const { page, view, documentId, errors } = await openStructure();
    await page.getByText('阅读', { exact: true }).click();
    await page.locator('.reader-text').waitFor();
    await page.locator('.mode-structure [title="4 处待确认"]').waitFor();
    await page.locator('.mode-structure').click();
    await page.getByRole('button', { name: '全部确认' }).click();
    await page.getByText('已全部确认，4 处').waitFor();
    await page.getByText('没有待确认的', { exact: true }).waitFor();
    expect((await view()).document.diagnostics).toEqual([]);
    await expect.poll(() => page.getByRole('button', { name: '全部确认' }).isDisabled()).toBe(true);
    await page.getByRole('banner').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '元数据' }).click();
    await page.getByRole('button', { name: /读自第 17 行/ }).click();
    await page.locator('.original-line.on', { hasText: '云岭区水务局' }).waitFor();
    await page.getByLabel('单位').fill('云岭区水利局');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await view()).document.summary.organisation).toBe('云岭区水利局');
    await page.getByRole('banner').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '重新识别' }).click();
    await page.getByText('和现在的一样').waitFor();
    expect((await view()).document.summary).toMatchObject({ id: documentId, organisation: '云岭区水利局' });
    await page.getByText('阅读', { exact: true }).click();
    await page.locator('.reader-text').waitFor();
    expect(await page.locator('.mode-structure [title]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('lets the keyboard out of the list with F6 and Escape', async () => {
    const { page } = await openStructure();
    await expect.poll(() => focusedRow(page)).not.toBe('');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.locator('.structure-row[aria-selected="true"]').count()).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.structure-row[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toContain('升级');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toContain('降级');
    await rowOf(page, '河湖治理').click();
    await page.keyboard.press('F6');
    await expect.poll(() => page.evaluate<string>(`document.activeElement.getAttribute('role')`)).toBe('tab');
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => focusedRow(page)).toContain('河湖治理');
  });

  for (const dark of [false, true]) {
    it(`has no serious flaw for axe in ${dark ? 'dark' : 'light'}`, { timeout: 120_000 }, async () => {
      const { page, errors } = await openStructure({ dark, height: 800 });
      await page.keyboard.press('F8');
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('button', { name: '看原件' }).first().click();
      await page.getByRole('tab', { name: /删去/ }).click();
      await page.locator('.original-line').first().waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('tab', { name: /文字规范/ }).click();
      await rowOf(page, '全年清淤').click();
      await page.keyboard.press('p');
      await page.getByRole('slider').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
});
