import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { openDrafts, seriousViolations } from './drafts-page.ts';

async function openProfiles(options: Parameters<typeof openDrafts>[0] = {}) {
  const drafts = await openDrafts({ empty: true, ...options });
  const { page } = drafts;
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: '管理版式方案…' }).click();
  const dialog = page.getByRole('dialog', { name: '版式方案' });
  await dialog.getByText('第 1 页，共').waitFor();
  return { ...drafts, dialog };
}

describe('the profiles', () => {
  it('are copied, changed and kept, with what departs from the standard beside them', async () => {
    const { page, dialog, library, errors } = await openProfiles();
    expect(await dialog.getByLabel('上白边').isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '复制一份' }).first().click();
    const name = dialog.getByLabel('方案名称');
    await name.fill('本局材料');
    await dialog.getByText('没有，按国标排').waitFor();
    await dialog.getByLabel('二级标题加粗').check();
    await dialog.getByText('二级标题加粗，标准没有加粗的要求').waitFor();
    await dialog.getByText('居中', { exact: true }).click();
    await dialog.getByText('页码居中（标准为').waitFor();
    await dialog.getByText('已保存').waitFor();
    const own = (await library('profiles.list', {})).filter(({ origin }) => origin === 'own');
    expect(own.map(({ profile }) => [profile.name, profile.pageNumber.position])).toEqual([['本局材料', 'centre']]);
    expect(own[0]?.profile.types.heading2.bold).toBe(true);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await library('settings.get', {})).profile).toBe(own[0]?.profile.id);
    expect(errors).toEqual([]);
  });

  it('say where a value cannot be, and keep nothing of it', async () => {
    const { page, dialog, library } = await openProfiles();
    await dialog.getByRole('button', { name: '复制一份' }).first().click();
    const pitch = dialog.getByLabel('正文行距');
    await pitch.fill('12');
    await dialog.getByText('行距比正文的字还矮，字会被切去一截').waitFor();
    await dialog.getByText('有不对的地方，还没存上').waitFor();
    expect(await dialog.getByRole('button', { name: '用这个方案' }).isDisabled()).toBe(true);
    await pitch.fill('30');
    await dialog.getByText('已保存').waitFor();
    await pitch.fill('');
    await dialog.getByText('应是数字').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const own = (await library('profiles.list', {})).filter(({ origin }) => origin === 'own');
    expect(own.map(({ profile }) => profile.grid.linePitchPt)).toEqual([30]);
  });

  it('refuse a name that is taken, in words', async () => {
    const { dialog } = await openProfiles();
    await dialog.getByRole('button', { name: '复制一份' }).first().click();
    await dialog.getByLabel('方案名称').fill('单位内部材料（页码居中）');
    await dialog.getByRole('alert').getByText('已经有叫“单位内部材料（页码居中）”的版式方案').waitFor();
  });

  it('are chosen and removed by keyboard, and put back', async () => {
    const { page, dialog, library } = await openProfiles();
    await dialog.getByRole('listbox', { name: '方案' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => dialog.getByLabel('方案名称').inputValue()).toBe('单位内部材料（页码居中）');
    await dialog.getByRole('button', { name: '复制一份' }).first().click();
    await dialog.getByRole('option', { name: '副本', selected: true }).waitFor();
    await dialog.getByRole('listbox', { name: '方案' }).focus();
    await page.keyboard.press('Delete');
    await dialog.getByText('已删除“单位内部材料（页码居中） 副本”').waitFor();
    expect((await library('profiles.list', {})).some(({ origin }) => origin === 'own')).toBe(false);
    await page.keyboard.press('Control+z');
    await dialog.getByRole('option', { name: '副本', selected: true }).waitFor();
    expect((await library('profiles.list', {})).filter(({ origin }) => origin === 'own')).toHaveLength(1);
  });

  it('are handed on as files, and a broken one is refused with its place', async () => {
    const { dialog, saveAs, choose } = await openProfiles();
    const folder = temporaryFolder();
    saveAs(join(folder, '国标.json'));
    await dialog.getByRole('button', { name: '导出为文件…' }).click();
    await dialog.getByText('已导出“国标.json”').waitFor();
    const file: { profile: { name: string; grid: { linePitchPt: unknown } } } = JSON.parse(
      readFileSync(join(folder, '国标.json'), 'utf8'),
    );
    file.profile.name = '外来方案';
    writeFileSync(join(folder, '外来.json'), JSON.stringify(file));
    choose(join(folder, '外来.json'));
    await dialog.getByRole('button', { name: '导入…' }).click();
    await dialog.getByRole('option', { name: '外来方案', selected: true }).waitFor();
    file.profile.grid.linePitchPt = '二十八';
    writeFileSync(join(folder, '坏.json'), JSON.stringify(file));
    choose(join(folder, '坏.json'));
    await dialog.getByRole('button', { name: '导入…' }).click();
    await dialog.getByRole('alert').getByText('“坏.json”里有 1 处不对').waitFor();
    await dialog.getByRole('alert').getByText('正文行距（grid.linePitchPt）应是数字').waitFor();
  });

  it('mark a font that is not here', async () => {
    const { dialog, library } = await openProfiles();
    await dialog.getByRole('button', { name: '复制一份' }).first().click();
    await dialog.getByLabel('正文的字体').fill('没有这种仿宋');
    const missing = dialog.locator('.missing-font', { hasText: '没有这种仿宋' });
    // Where the computer cannot say what it has, nothing is marked.
    const canSay = (await library('fonts.list', {})).some(({ installed }) => installed !== null);
    if (canSay) await missing.waitFor();
    else expect(await missing.count()).toBe(0);
    await dialog.getByText('已保存').waitFor();
  });

  it.each([
    { dark: false, width: 1280, height: 800 },
    { dark: true, width: 1280, height: 800 },
    { dark: false, width: 760, height: 520 },
  ])('have no serious flaw for axe: %o', async (options) => {
    const { page, dialog } = await openProfiles(options);
    await dialog.getByRole('button', { name: '复制一份' }).first().click();
    await dialog.getByLabel('正文行距').fill('12');
    await dialog.getByText('有不对的地方，还没存上').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const wide = await page.evaluate(
      'document.querySelector(".profiles").scrollWidth - document.querySelector(".profiles").clientWidth',
    );
    expect(wide).toBe(0);
    const [column, foot] = await Promise.all(
      [dialog.locator('.profile-column'), dialog.locator('.ant-modal-footer')].map((each) => each.boundingBox()),
    );
    expect((column?.y ?? 0) + (column?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
  });
});
