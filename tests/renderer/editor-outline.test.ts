import { describe, expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

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
