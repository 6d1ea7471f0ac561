import { openDrafts } from './drafts-page.ts';

/** A whole draft made from a sample, and a way to the export dialog with what makes it an issued document unfolded. */
export async function openIssuance(options: Parameters<typeof openDrafts>[0] = {}) {
  const opened = await openDrafts(options);
  const { page, library } = opened;
  const [document] = await library('documents.list', {});
  const draft = await library('drafts.create', {
    source: { from: 'document', documentId: document?.id ?? '', whole: true },
    year: null,
    organisation: null,
    accept: 'sure',
  });
  const dialog = page.getByRole('dialog', { name: '导出' });
  return {
    ...opened,
    draft,
    open: async () => {
      await page.getByRole('button', { name: '导出…' }).click();
      await dialog.getByText('第 1 页，共').waitFor();
      await dialog.getByText('发文信息', { exact: true }).click();
      return dialog;
    },
    choose: async (form: string) => {
      await dialog.getByRole('combobox', { name: '公文形式' }).click();
      await page.getByTitle(form, { exact: true }).last().click();
    },
  };
}
