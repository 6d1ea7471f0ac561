import { describe, expect, it } from 'vitest';
import type { StoredDraft } from '../../shared/contract/drafts.ts';
import { openDrafts, seriousViolations } from './drafts-page.ts';

type Drafts = Awaited<ReturnType<typeof openDrafts>>;

const newest = '云岭区科学技术局2023年工作总结和2024年工作计划';

async function onlyDraft({ library }: Drafts): Promise<StoredDraft> {
  const [summary] = await library('drafts.list', {});
  if (summary === undefined) throw new Error('No draft was made');
  return library('drafts.get', { id: summary.id });
}

function textOf(draft: StoredDraft): string {
  return draft.blocks.map(({ text }) => text).join('\n');
}

async function openDialog({ page }: Drafts) {
  await page.getByRole('button', { name: '新建草稿…' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建草稿' });
  await dialog.getByText('将生成').waitFor();
  return dialog;
}

describe('the new-draft dialog', () => {
  it('makes a draft from last year’s structure, without the unticked section and with the ticked year', async () => {
    const drafts = await openDrafts();
    const { page } = drafts;
    const dialog = await openDialog(drafts);
    expect(await dialog.getByText(newest).isVisible()).toBe(true);
    expect(await dialog.getByLabel('新稿标题').inputValue()).toBe('云岭区科学技术局2024年工作总结和2025年工作计划');
    expect(await dialog.getByText('将生成').textContent()).toBe('将生成 45 节、35 个待填项；往年文稿不会改动。');
    await dialog.getByRole('treeitem', { name: '建强平台载体' }).click();
    expect(await dialog.getByRole('treeitem', { name: '产业研究院做大做强' }).getAttribute('aria-checked')).toBe(
      'false',
    );
    expect(await dialog.getByRole('treeitem', { name: '工作完成情况' }).first().getAttribute('aria-checked')).toBe(
      'mixed',
    );
    await dialog.getByRole('treeitem', { name: '2023年改为2024年' }).click();
    expect(await dialog.getByText('将生成').textContent()).toContain('41 节、32 个待填项');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const draft = await onlyDraft(drafts);
    expect(draft.summary.source).toMatchObject({ from: 'document', whole: false });
    expect(textOf(draft)).not.toContain('平台载体');
    expect(draft.sections.map(({ label, title }) => label + title)).toEqual([
      '一、主要指标完成情况',
      '二、2023年工作完成情况',
      '三、2025年工作计划',
    ]);
  });

  it('takes another title, and its own where that is left empty', async () => {
    const drafts = await openDrafts();
    const { page, library, errors } = drafts;
    const make = async (title: string) => {
      const dialog = await openDialog(drafts);
      await dialog.getByLabel('新稿标题').fill(title);
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('textbox', { name: '正文' }).waitFor();
      await page.getByRole('navigation').getByRole('button', { name: '起草' }).click();
    };
    await make('云岭区科学技术局2025年工作要点');
    await make('');
    const titles = (await library('drafts.list', {})).map(({ title }) => title);
    expect(titles.toSorted()).toEqual([
      '云岭区科学技术局2024年工作总结和2025年工作计划',
      '云岭区科学技术局2025年工作要点',
    ]);
    expect(errors).toEqual([]);
  });

  it('copies a whole document and leaves the years that need a look', async () => {
    const drafts = await openDrafts();
    const dialog = await openDialog(drafts);
    await dialog.getByText('整篇复制往年文稿').click();
    await dialog.getByText('已选 4 / 8 处').waitFor();
    const years = dialog.getByRole('tree', { name: '年份滚动' });
    expect(await years.getByRole('treeitem', { name: '请核', checked: true }).count()).toBe(0);
    await years.getByRole('treeitem', { name: '第五届' }).click();
    await dialog.getByRole('button', { name: '创建草稿' }).click();
    await dialog.waitFor({ state: 'detached' });
    const draft = await onlyDraft(drafts);
    expect(textOf(draft)).toContain('举办第六届云峤创新创业大赛');
    expect(textOf(draft)).toContain('2022年度全社会研发经费');
    expect(draft.slots).toEqual([]);
    expect(draft.rolling.filter(({ state }) => state === 'open')).toHaveLength(3);
  });

  it('makes a draft from a template for a typed office and a chosen year', async () => {
    const drafts = await openDrafts({ empty: true });
    const { page } = drafts;
    const dialog = await openDialog(drafts);
    expect(await dialog.getByRole('radio', { name: '沿用往年结构' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '单位' }).fill('云岭区财政局');
    await dialog.getByRole('combobox', { name: '计划年度' }).press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const year = new Date().getFullYear();
    await dialog.getByText(`云岭区财政局${year - 1}年工作总结和${year}年工作计划`).waitFor();
    await dialog.getByRole('button', { name: '创建草稿' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { summary } = await onlyDraft(drafts);
    expect(summary).toMatchObject({ year, organisation: '云岭区财政局', source: { from: 'template' } });
  });

  it('is worked with the keyboard alone and gives the focus back', async () => {
    const drafts = await openDrafts();
    const { page } = drafts;
    const opener = page.getByRole('button', { name: '新建草稿…' }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '新建草稿' });
    await dialog.getByText('将生成').waitFor();
    const focused = () => page.evaluate<string>('document.activeElement.textContent || document.activeElement.type');
    expect(await focused()).toBe('radio');
    const tree = dialog.getByRole('tree', { name: '提纲预览' });
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('三、');
    await page.keyboard.press(' ');
    expect(await tree.getByRole('treeitem', { name: '工作计划' }).getAttribute('aria-checked')).toBe('false');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('新建草稿…');
    expect(await drafts.library('drafts.list', {})).toEqual([]);
  });

  it('says in place why a draft was not made', async () => {
    const drafts = await openDrafts();
    const dialog = await openDialog(drafts);
    const documents = await drafts.library('documents.list', {});
    for (const { id } of documents) await drafts.library('documents.remove', { id });
    await drafts.page.evaluate(`{
      const call = window.workbench.call;
      window.workbench.call = (method, input) =>
        method === 'drafts.create'
          ? Promise.resolve({ ok: false, code: 'not-found', message: '这篇文稿已经不在资料库里。' })
          : call(method, input);
    }`);
    await dialog.getByRole('button', { name: '创建草稿' }).click();
    await dialog.getByRole('alert').getByText('这篇文稿已经不在资料库里。').waitFor();
    expect(await dialog.isVisible()).toBe(true);
  });
});

describe('the list of drafts', () => {
  async function withTwo(options: Parameters<typeof openDrafts>[0] = {}): Promise<Drafts> {
    const drafts = await openDrafts(options);
    for (const year of [2025, 2026]) {
      await drafts.library('drafts.create', {
        source: { from: 'template', templateId: 'annual-plan' },
        year,
        organisation: '云岭区科技局',
        accept: 'none',
      });
    }
    await drafts.page.getByRole('option').nth(1).waitFor();
    return drafts;
  }

  it('shows what each draft is and opens it with Enter', async () => {
    const { page } = await withTwo({ empty: true });
    const rows = page.getByRole('option');
    expect(await rows.first().textContent()).toMatch(
      /云岭区科技局2026年工作计划.*2026年.*云岭区科技局.*字用模板待填 \d+今天/,
    );
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await rows.nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: '草稿' }).waitFor({ state: 'detached' });
  });

  it('moves a draft to the trash with Del and brings it back', async () => {
    const { page, library } = await withTwo({ empty: true });
    const rows = page.getByRole('option');
    await rows.first().focus();
    await page.keyboard.press('Delete');
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toContain('2025年工作计划');
    expect(await library('drafts.list', {})).toHaveLength(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await rows.nth(1).waitFor();
    expect(await library('drafts.list', {})).toHaveLength(2);
  });

  it('explains itself while it is empty', async () => {
    const { page } = await openDrafts({ empty: true });
    await page.getByRole('heading', { name: '还没有草稿' }).waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('dialog', { name: '新建草稿' }).waitFor();
  });

  for (const dark of [false, true]) {
    it(`has no serious flaw for axe, nor has the dialog, in ${dark ? 'dark' : 'light'}`, async () => {
      const drafts = await withTwo({ dark });
      expect(await seriousViolations(drafts.page)).toEqual([]);
      const dialog = await openDialog(drafts);
      await dialog.getByText('整篇复制往年文稿').click();
      await dialog.getByText('已选 4 / 8 处').waitFor();
      await dialog.getByRole('treeitem', { name: '建强平台载体' }).click();
      expect(await seriousViolations(drafts.page)).toEqual([]);
      expect(drafts.errors).toEqual([]);
    });
  }
});
