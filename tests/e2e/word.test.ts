/** The exported Word files, seen by programs that are not ours. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { niangao } from '../electron/cli/niangao.ts';
import { samples } from '../paths.ts';
import { officePdfs, output, pdfPages } from './office-pages.ts';

const documents = readdirSync(samples).filter((name) => name.endsWith('.txt'));

describe.skipIf(!capabilities.officeReaders.present())('an exported Word file', () => {
  const exported = new Map<string, string>();
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'niangao-word-'));
    for (const name of documents) {
      const out = join(folder, name.replace('.txt', '.docx'));
      const { code, said } = await niangao('--json', 'export', join(samples, name), '--out', out);
      if (code !== 0) throw new Error(said);
      exported.set(name, out);
    }
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has 22 lines of 28 characters on its full pages in LibreOffice', { timeout: 120_000 }, () => {
    const [docx] = exported.values();
    const pages = officePdfs([docx ?? ''], folder).flatMap(pdfPages);
    expect(pages.length).toBeGreaterThan(3);
    expect(Math.max(...pages.slice(1, -1).map((lines) => lines.length))).toBe(22);
    const chineseOnly = pages.flat().filter((line) => /^[\u4e00-\u9fff，。、；：]+$/u.test(line) && line.length > 24);
    const lengths = chineseOnly.map((line) => line.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBe(28);
  });

  it('is read by pandoc with its headings as headings', {
    timeout: 60_000,
  }, async () => {
    for (const [name, docx] of exported) {
      const { json } = await niangao('--json', 'outline', join(samples, name));
      const outline = json as { sections: { label: string; title: string }[] };
      const markdown = output('pandoc', '-f', 'docx', '-t', 'markdown', '--wrap=none', docx);
      for (const { title } of outline.sections)
        expect(markdown.replaceAll('\\', ''), name).toMatch(new RegExp(`^# .*${title}`, 'm'));
    }
  });

  it('is opened by python-docx', () => {
    for (const docx of exported.values()) {
      const program = 'import docx,sys; print(len(docx.Document(sys.argv[1]).paragraphs))';
      expect(Number(output('/usr/bin/python3', '-c', program, docx))).toBeGreaterThan(10);
    }
  });
});
