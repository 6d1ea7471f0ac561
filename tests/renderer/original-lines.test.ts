import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aDocx, p, r } from '../electron/importer/word/a-docx.ts';
import { temporaryFolder } from '../temporary.ts';
import { openOriginal, picture, seriousViolations } from './original-page.ts';
import { highlighted } from './reader-page.ts';

const by = 'w:author="周文" w:date="2023-12-01T09:00:00Z"';
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
const table = `<w:tbl>${[
  ['指标', '目标', '完成'],
  ['造林（万亩）', '3', '4'],
]
  .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
  .join('')}</w:tbl>`;
const changed = `<w:p>${r('全年造林')}<w:del w:id="2" ${by}><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="1" ${by}>${r('四')}</w:ins>${r('万亩,成活率高。')}</w:p>`;
const comments = `<w:comment w:id="0" w:author="刘主任" w:date="2023-12-02T10:30:00Z">${p('数字再核实。')}</w:comment>`;
const body = [
  p('青岚县林业局2023年工作总结', '<w:jc w:val="center"/>'),
  p('一、主要工作', outline(0)),
  p('（一）造林绿化', outline(1)),
  changed,
  `<w:p><w:commentRangeStart w:id="0"/>${r('封山育林二万亩', '<w:b/>')}<w:commentRangeEnd w:id="0"/>${r('，管护到位。')}</w:p>`,
  table,
  p('二、下一步打算', outline(0)),
  p('继续抓好森林防火。'),
].join('');

async function aReport(): Promise<string> {
  const path = join(temporaryFolder(), '林业局总结.docx');
  writeFileSync(path, await aDocx(body, { comments }));
  return path;
}

function line(page: Page, words: string) {
  return page.locator('.original-line', { hasText: words }).first();
}

/** Selects words of one piece of a line of the original. */
function selectInLine(page: Page, words: string): Promise<void> {
  return page.evaluate(`(() => {
    const words = ${JSON.stringify(words)};
    const texts = document.createTreeWalker(document.querySelector('.original-lines'), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.data.indexOf(words);
      if (at >= 0) return getSelection().setBaseAndExtent(text, at, text, at + words.length);
    }
    throw new Error('Not in the original: ' + words);
  })()`);
}

describe('the lines of a Word file beside its text', () => {
  it.each([
    { name: 'light', dark: false },
    { name: 'dark', dark: true },
  ])('look as they were set, and can be used by everybody: $name', async ({ name, dark }) => {
    const { page, errors } = await openOriginal(await aReport(), { dark });
    await line(page, '主要工作').waitFor();
    const look = (words: string) => line(page, words).getAttribute('class');
    expect(await look('青岚县林业局')).toContain('look-centred');
    expect(await look('主要工作')).toContain('look-1');
    expect(await look('造林绿化')).toContain('look-2');
    expect(await line(page, '封山').locator('strong').textContent()).toBe('封山育林二万亩');
    expect(await line(page, '造林（万亩）').locator('td').allTextContents()).toEqual(['造林（万亩）', '3', '4']);
    await page.screenshot(picture(`lines-${name}`));
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('have the comments of the file, and take annotations as the text does', async () => {
    const { page, notes } = await openOriginal(await aReport());
    await line(page, '封山').locator('[data-note]').first().waitFor();
    await selectInLine(page, '万亩,成活率');
    await page.locator('.original .tag-bar').getByRole('button', { name: '可沿用' }).click();
    await page.locator('.note-card', { hasText: '可沿用' }).waitFor();
    const made = (await notes()).find(({ tag }) => tag === '可沿用');
    expect(made?.anchor.exact).toBe('万亩，成活率');
    expect(await highlighted(page, made?.id ?? '')).toBe('万亩，成活率');
    expect(await line(page, '成活率').locator(`[data-note="${made?.id}"]`).textContent()).toBe('万亩,成活率');

    await line(page, '封山').locator('strong').click();
    await page.locator('.note-card.on', { hasText: '数字再核实' }).waitFor();
    await line(page, '森林防火').click();
    await page.locator('.reader-text .linked', { hasText: '森林防火' }).waitFor();
    expect(await line(page, '森林防火').getAttribute('class')).toContain(' on');
    await page.keyboard.press('5');
    await page.locator('.note-card', { hasText: '问题' }).waitFor();
  });

  it('are those before or after the tracked changes, as is wanted, and annotations stay', async () => {
    const { page, notes, reopen, errors } = await openOriginal(await aReport());
    const taken = (name: string) => page.getByRole('radio', { name, exact: true });
    await line(page, '全年造林四万亩').waitFor();
    expect(await taken('修订后').isChecked()).toBe(true);
    await selectInLine(page, '成活率高');
    await page.keyboard.press('1');
    await page.locator('.note-card', { hasText: '可沿用' }).waitFor();
    await page.getByText('修订前', { exact: true }).click();
    await line(page, '全年造林三万亩').waitFor();
    await page.locator('.reader-text', { hasText: '全年造林三万亩' }).waitFor();
    await page.screenshot(picture('lines-before-changes'));
    expect((await notes()).map(({ place }) => place.state)).toEqual(['found', 'found', 'found']);
    await reopen();
    await line(page, '全年造林三万亩').waitFor();
    expect(await taken('修订前').isChecked()).toBe(true);
    await page.getByText('修订后', { exact: true }).click();
    await page.locator('.reader-text', { hasText: '全年造林四万亩' }).waitFor();
    await page.locator('.note-card', { hasText: '修订：“三”改为“四”' }).waitFor();
    expect(errors).toEqual([]);
  });
});
