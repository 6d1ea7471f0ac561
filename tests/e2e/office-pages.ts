import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Free fonts under the names of the licensed ones, the same for LibreOffice and Chromium. */
export const fontsFile = fileURLToPath(new URL('./fonts.conf', import.meta.url));

export function output(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000,
    env: { ...process.env, FONTCONFIG_FILE: fontsFile },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** LibreOffice's own PDF of each Word file, all in one start of it. */
export function officePdfs(files: readonly string[], folder: string): readonly string[] {
  output(
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  );
  return files.map((file) => join(folder, `${basename(file, '.docx')}.pdf`));
}

/** The text lines of each page inside the text area of GB/T 9704. */
export function pdfPages(pdf: string): string[][] {
  const millimetre = 72 / 25.4;
  return output('pdftotext', '-bbox', pdf, '-')
    .split('<page ')
    .slice(1)
    .map((page) => {
      const lines = new Map<number, string>();
      for (const [, top, bottom, word] of page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)) {
        const middle = (Number(top) + Number(bottom)) / 2;
        if (middle < 37 * millimetre || middle > (297 - 35) * millimetre) continue;
        const line = Math.round(middle / 14);
        lines.set(line, (lines.get(line) ?? '') + decoded(word ?? ''));
      }
      return [...lines.values()];
    });
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function decoded(word: string): string {
  return word.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
}
