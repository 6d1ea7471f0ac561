/** The pages of the preview against those of LibreOffice, both with the same fonts. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/library/open-library.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { importerEntry, samples, seeds } from '../paths.ts';
import { openPage } from '../renderer/page.ts';
import { noon } from '../temporary.ts';
import { longPaper } from './long-paper.ts';
import { mergedPaper } from './merged-paper.ts';
import { fontsFile, officePdfs, pdfPages } from './office-pages.ts';
import { charactersApart, charactersPerLine, previewPages } from './preview-pages.ts';

const merged = [1, 2, 4, 5, 6];

describe.skipIf(!capabilities.officeReaders.present())('the pages of the preview', () => {
  const folder = mkdtempSync(join(tmpdir(), 'niangao-preview-'));
  const papers: { readonly title: string; readonly office: readonly string[] }[] = [];

  beforeAll(async () => {
    for (const salt of [1, 2, 3, 4]) writeFileSync(join(folder, `long-${salt}.md`), longPaper(6 * salt, salt));
    for (const salt of merged) writeFileSync(join(folder, `merged-${salt}.html`), mergedPaper(salt));
    const files = [
      ...readdirSync(samples).map((name) => join(samples, name)),
      ...[1, 2, 3, 4].map((salt) => join(folder, `long-${salt}.md`)),
      ...merged.map((salt) => join(folder, `merged-${salt}.html`)),
    ].filter((name) => /\.(?:txt|md|html)$/.test(name));
    const door = openLibrary(join(folder, 'library'), 'create', { importerEntry, seeds, clock: noon, emit: () => {} });
    const grants = files.map((path) => door.grants.grant(path, 'read'));
    await door.call('documents.import', { job: 'import', files: grants });
    const documents = await door.call('documents.list', {});
    if (!documents.ok) throw new Error(documents.message);
    const words: string[] = [];
    for (const [i, { id }] of documents.value.entries()) {
      const source = { from: 'document' as const, documentId: id, whole: true };
      const draft = await door.call('drafts.create', { source, year: null, organisation: null, accept: 'none' });
      if (!draft.ok) throw new Error(draft.message);
      const { summary } = draft.value;
      const word = join(folder, `${i}.docx`);
      await door.call('exports.write', {
        job: `export ${i}`,
        source: { of: 'draft', id: summary.id },
        target: door.grants.grant(word, 'write'),
        profile: 'gbt9704',
        overwrite: false,
      });
      words.push(word);
      papers.push({ title: summary.title, office: [] });
    }
    await door.close();
    officePdfs(words, folder).forEach((pdf, i) => {
      papers[i] = { title: papers[i]?.title ?? '', office: pdfPages(pdf).map((lines) => lines.join('')) };
    });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('end within a line of where LibreOffice ends them', { timeout: 180_000 }, async () => {
    const { page } = await openPage({ folder: join(folder, 'library'), fonts: fontsFile });
    await page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
    await page.getByRole('navigation').getByRole('button', { name: '起草' }).click();
    expect(papers.map(({ office }) => office.length).filter((count) => count > 7)).toHaveLength(10);
    for (const { title, office } of papers) {
      await page.getByRole('option', { name: title }).click();
      const preview = await previewPages(page);
      expect(preview, title).toHaveLength(office.length);
      const apart = charactersApart(preview, office);
      expect(Math.max(...apart), `${title}: ${apart.join(' ')}`).toBeLessThanOrEqual(charactersPerLine);
      expect(apart.at(-1), title).toBe(0);
    }
  });
});
