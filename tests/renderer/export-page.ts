import { openDrafts } from './drafts-page.ts';

/** The export dialog of a draft of the newest sample, its pages laid out. `whole`: with the text, not the headings alone. */
export async function openExport(options: Parameters<typeof openDrafts>[0] = {}, whole = true) {
  const drafts = await openDrafts(options);
  const { page, library } = drafts;
  const [document] = await library('documents.list', {});
  await library('drafts.create', {
    source: { from: 'document', documentId: document?.id ?? '', whole },
    year: null,
    organisation: null,
    accept: 'sure',
  });
  await page.getByRole('button', { name: '导出…' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  return { ...drafts, dialog, document };
}
