/** What LibreOffice makes of a Word file: the lines of each page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type PageLine = {
  readonly text: string;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
};

function output(command: string, args: readonly string[], timeoutMs = 120_000): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: timeoutMs,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('./fonts.conf', import.meta.url)) },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Everything on each page, from the top down, page numbers too. */
export function officePages(docx: Uint8Array): readonly (readonly PageLine[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'niangao-pages-'));
  try {
    const file = join(folder, 'x.docx');
    writeFileSync(file, docx);
    output('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    output('pdftotext', ['-bbox', join(folder, 'x.pdf'), join(folder, 'x.html')]);
    return readFileSync(join(folder, 'x.html'), 'utf8').split('<page ').slice(1).map(linesOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(page: string): readonly PageLine[] {
  const lines: { text: string; topMm: number; bottomMm: number; leftMm: number }[] = [];
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</gu)];
  for (const [, left, top, bottom, text = ''] of words) {
    const middle = (mm(top) + mm(bottom)) / 2;
    const line = lines.find((each) => Math.abs((each.topMm + each.bottomMm) / 2 - middle) < 2.5);
    if (line === undefined) lines.push({ text, topMm: mm(top), bottomMm: mm(bottom), leftMm: mm(left) });
    else line.text += text;
  }
  return lines.toSorted((a, b) => a.topMm - b.topMm);
}
