import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { text, withDocument } from './a-document.ts';
import { opened } from './opened.ts';

/** Without marks and blanks, which normalising may change. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('the original', () => {
  it('is shown line by line, as the importer counted the lines, whatever its encoding', async () => {
    const { value, documentId } = await withDocument();
    const lines = text.split('\n');
    const page = await value('documents.original', { id: documentId, from: 2, count: 3 });
    expect(page).toEqual({
      total: lines.length,
      lines: lines
        .slice(1, 4)
        .map((line) => ({ text: line, start: text.indexOf(line), length: line.length, hint: {} })),
      hasPages: false,
      taken: null,
      reading: expect.any(String),
    });
    const path = join(temporaryFolder(), 'utf16.txt');
    writeFileSync(path, Buffer.from(`\uFEFF另一篇\r\n一、工作${'很长'.repeat(6000)}\r\n二、打算`, 'utf16le'));
    const other = opened();
    const [result] = await other.imported(path);
    const id = result?.documentId ?? '';
    const { total, lines: shown } = await other.value('documents.original', { id, from: 1, count: 2000 });
    expect([total, shown[0]?.text, shown[1]?.length, shown[1]?.text.length]).toEqual([3, '另一篇', 12_004, 10_000]);
    expect((await other.value('documents.original', { id, from: 4, count: 5 })).lines).toEqual([]);
  });

  it('has the words of every block of the samples in its lines', async () => {
    const library = opened();
    const results = await library.imported(samples);
    for (const { documentId } of results) {
      const id = documentId ?? '';
      const { blocks } = await library.value('documents.get', { id });
      const { lines } = await library.value('documents.original', { id, from: 1, count: 2000 });
      for (const block of blocks) {
        const { line = 1, endLine = 1 } = block.source ?? {};
        const there = lines.slice(line - 1, endLine).map((each) => bare(each.text));
        expect(there.join('')).toContain(bare(block.text).slice(0, 20));
      }
    }
  });
});
