/** The exported Word files, seen by programs that are not ours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { niangao } from '../electron/cli/niangao.ts';
import { samples } from '../paths.ts';

const documents = readdirSync(samples).filter((name) => name.endsWith('.txt'));

function output(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('./fonts.conf', import.meta.url)) },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The text lines of each page inside the text area of GB/T 9704, from LibreOffice's own PDF. */
function pagesOf(docx: string, folder: string): string[][] {
  output(
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    docx,
  );
  const boxes = output('pdftotext', '-bbox', join(folder, `${basename(docx, '.docx')}.pdf`), '-');
  const millimetre = 72 / 25.4;
  return boxes
    .split('<page ')
    .slice(1)
    .map((page) => {
      const lines = new Map<number, string>();
      for (const [, top, bottom, word] of page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)) {
        const middle = (Number(top) + Number(bottom)) / 2;
        if (middle < 37 * millimetre || middle > (297 - 35) * millimetre) continue;
        const line = Math.round(middle / 14);
        lines.set(line, (lines.get(line) ?? '') + word);
      }
      return [...lines.values()];
    });
}

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
    const pages = pagesOf(docx ?? '', folder);
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
