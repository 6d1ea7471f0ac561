/** The exported Word files, seen by programs that are not ours. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { niangao } from '../electron/cli/niangao.ts';
import { samples } from '../paths.ts';
import { mergedPaper } from './merged-paper.ts';
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

  it('has merged cells that other programs see as one', async () => {
    const [page, out] = [join(folder, 'merged.html'), join(folder, 'merged.docx')];
    writeFileSync(page, mergedPaper(1));
    const { code, said } = await niangao('--json', 'export', page, '--out', out);
    if (code !== 0) throw new Error(said);
    const html = output('pandoc', '-f', 'docx', '-t', 'html', out).replaceAll(/\s+/g, ' ');
    expect(html).toContain('<th colspan="2">2025年指标</th>');
    expect(html).toContain('<th rowspan="2">责任单位</th>');
    expect(html).toMatch(/<td colspan="5">青石县科学技术局小计/);
    expect(html.match(/青石县科学技术局<\/td>/g)).toHaveLength(1);
    const program =
      'import docx,sys; t=docx.Document(sys.argv[1]).tables[0]; c=t.cell; print(c(2,1)._tc is c(4,1)._tc, c(0,3)._tc is c(0,4)._tc, c(1,3).text, c(1,1)._tc is c(2,1)._tc)';
    expect(output('/usr/bin/python3', '-c', program, out).trim()).toBe('True True 目标值 False');
  });

  it('is opened by python-docx', () => {
    for (const docx of exported.values()) {
      const program = 'import docx,sys; print(len(docx.Document(sys.argv[1]).paragraphs))';
      expect(Number(output('/usr/bin/python3', '-c', program, docx))).toBeGreaterThan(10);
    }
  });
});
