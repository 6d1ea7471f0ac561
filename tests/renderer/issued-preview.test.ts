import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { project } from '../paths.ts';
import { openDrafts } from './drafts-page.ts';

describe('the pages of an issued document', () => {
  it('have their head, their contents and their imprint where the file has them', async () => {
    const { page, dialog, errors } = await openIssued({
      form: 'document',
      letterhead: '云岭区科学技术局文件',
      number: '云科发〔2025〕3号',
      urgency: '特急',
      copyTo: '区委办公室，区人大常委会办公室',
      printedBy: '云岭区科学技术局办公室',
      printedOn: '2025-01-09',
    });
    const first = dialog.locator('[data-page="1"]');
    const letterhead = first.getByText('云岭区科学技术局文件');
    await letterhead.waitFor();
    // Clause 7.2.4: the upper edge of its characters is 35 mm below that of the text area.
    expect(await fromTop(letterhead, first)).toBeGreaterThan(37 + 20);
    expect(await fromTop(letterhead, first)).toBeLessThan(37 + 36);
    expect(await fromTop(first.getByText('特急'), first)).toBeLessThan(45);
    await shoot(page, 'issued-first');

    const entries = dialog.locator('.page-entry', { has: page.locator('.page-leader') });
    const named = await entries.allTextContents();
    expect(named.length).toBeGreaterThan(3);
    for (const entry of named) {
      const [, words = '', number = ''] = /^(.*?)\.+(\d+)$/u.exec(entry) ?? [];
      const text = await dialog.locator(`[data-page="${number}"] p`).allTextContents();
      expect(text.some((paragraph) => paragraph.includes(words.slice(-8)))).toBe(true);
    }

    const count = await dialog.locator('[data-page]').count();
    expect(count % 2).toBe(0);
    const last = dialog.locator(`[data-page="${count}"]`);
    await dialog.getByRole('region', { name: '预览' }).press('End');
    const printed = last.getByText('2025年1月9日印发');
    await printed.waitFor();
    const bottom = (await fromTop(printed, last)) + (await heightOf(printed, last));
    // The last line of the imprint is the lower edge of the text area (clause 7.4.1).
    expect(bottom).toBeGreaterThan(260);
    expect(bottom).toBeLessThan(263);
    await shoot(page, 'issued-last');
    expect(errors).toEqual([]);
  });

  it('of a letter have two double lines and no number on the first', async () => {
    const { page, dialog } = await openIssued({
      form: 'letter',
      letterhead: '云岭区科学技术局',
      number: '云科函〔2025〕3号',
    });
    const first = dialog.locator('[data-page="1"]');
    await first.getByText('云科函〔2025〕3号').waitFor();
    expect(await first.locator('.page-number').count()).toBe(0);
    expect(await dialog.locator('[data-page="2"] .page-number').textContent()).toBe('— 2 —');
    await shoot(page, 'issued-letter');
  });
});

async function openIssued(issuance: Readonly<Record<string, string>>) {
  const opened = await openDrafts();
  const { page, library } = opened;
  const [document] = await library('documents.list', {});
  const { summary } = await library('drafts.create', {
    source: { from: 'document', documentId: document?.id ?? '', whole: true },
    year: null,
    organisation: null,
    accept: 'sure',
  });
  const issued = { issuance: issuance as { form: 'document' }, contents: issuance['form'] !== 'letter' };
  await library('drafts.setIssuance', { id: summary.id, issued });
  await page.getByRole('button', { name: '导出…' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  return { ...opened, dialog };
}

/** In millimetres of the paper, whatever the zoom. */
async function fromTop(element: Locator, paper: Locator): Promise<number> {
  const [box, page] = [await element.boundingBox(), await paper.boundingBox()];
  if (box === null || page === null) throw new Error('Both are on the page');
  return ((box.y - page.y) / page.height) * 297;
}

async function heightOf(element: Locator, paper: Locator): Promise<number> {
  const [box, page] = [await element.boundingBox(), await paper.boundingBox()];
  return ((box?.height ?? 0) / (page?.height ?? 1)) * 297;
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = join(project, 'test-output', 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
