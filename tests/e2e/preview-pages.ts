import type { Page } from 'playwright-core';

export const charactersPerLine = 28;

/** What stands on each page of the export dialog, opened for it and closed again. */
export async function previewPages(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: '导出…' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  const pages = await dialog.locator('[data-page] .page-text').allTextContents();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return pages;
}

/** How many letters and digits lie between the two ends of each page: marks outside the edge are missing in what pdftotext reads. */
export function charactersApart(preview: readonly string[], office: readonly string[]): readonly number[] {
  return office.map((_, i) => Math.abs(charactersUpTo(preview, i) - charactersUpTo(office, i)));
}

function charactersUpTo(pages: readonly string[], page: number): number {
  return pages.slice(0, page + 1).reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]/gu) ?? []).length, 0);
}
