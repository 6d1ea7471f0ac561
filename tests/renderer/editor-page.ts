import { expect } from 'vitest';
import type { DraftSource, StoredDraft } from '../../shared/contract/drafts.ts';
import { openDrafts } from './drafts-page.ts';

type Options = NonNullable<Parameters<typeof openDrafts>[0]> & {
  /** Made from this sample, whole or as its structure; without one from the template. */
  readonly from?: 'whole' | 'structure' | 'template';
  readonly accept?: 'none' | 'sure';
};

/** A draft for 2025 of the science bureau, open in the editor of the real page. */
export async function openEditor({ from = 'structure', accept = 'none', ...options }: Options = {}) {
  const opened = await openDrafts(options);
  const { page, library } = opened;
  const source = await sourceOf(opened, from);
  const draft = await library('drafts.create', { source, year: 2025, organisation: null, accept });
  await page.getByRole('listbox').getByText(draft.summary.title).first().dblclick();
  const text = page.getByRole('textbox', { name: '正文' });
  await text.waitFor();
  return {
    ...opened,
    draft,
    text,
    /** The caret at the end of the block that has these words. */
    async caretIn(words: string): Promise<void> {
      await text.locator('.block', { hasText: words }).first().click();
      await page.keyboard.press('End');
      // Chromium tells the page of a moved caret a moment later; nobody types faster than that.
      await page.waitForTimeout(50);
    },
    /** A paste as it comes from another program. */
    async paste(data: Readonly<Record<string, string>>): Promise<void> {
      await text.evaluate((element, kinds) => {
        const clipboardData = new DataTransfer();
        for (const [kind, words] of Object.entries(kinds)) clipboardData.setData(kind, words);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, data);
    },
    /** The draft as the library has it, once all is saved. */
    async saved(): Promise<StoredDraft> {
      // The page draws what a key changed a frame later; until then it shows the state before.
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      await expect.poll(() => page.locator('.save-state').textContent()).toMatch(/^已保存/);
      return library('drafts.get', { id: draft.summary.id });
    },
    /** The lines of the outline: label and title. */
    async outline(): Promise<readonly string[]> {
      return page.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.getAttribute('title') ?? ''));
    },
  };
}

async function sourceOf(
  { library }: Awaited<ReturnType<typeof openDrafts>>,
  from: NonNullable<Options['from']>,
): Promise<DraftSource> {
  if (from === 'template') return { from: 'template', templateId: 'summary-and-plan' };
  const documents = await library('documents.list', {});
  const science = documents.find(({ originalName }) => originalName === 'yunling-science-2023.txt');
  if (science === undefined) throw new Error('The samples have the science bureau of 2023');
  return { from: 'document', documentId: science.id, whole: from === 'whole' };
}
