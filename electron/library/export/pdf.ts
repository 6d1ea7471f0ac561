import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { inPrivateFolder } from '../office/private-folder.ts';
import { runOffice } from '../office/run-office.ts';
import type { Tools } from '../open-library.ts';

/** A long document on an old computer. */
const limitMs = 180_000;
const limitBytes = 512 * 1024 * 1024;

/** Comments become notes of the PDF, and are left out unless they are asked for. */
const filter = 'pdf:writer_pdf_Export';
const withComments = `${filter}:{"ExportNotes":{"type":"boolean","value":"true"}}`;

/** Where there is no window to print the pages, LibreOffice makes the PDF of the Word file. */
export async function pdfByOffice(
  docx: Uint8Array,
  { findOffice, log }: Pick<Tools, 'findOffice' | 'log'>,
  signal: AbortSignal,
  hasComments = false,
): Promise<Uint8Array> {
  const program = await findOffice();
  if (program === null) {
    throw new AppError(
      'file-unsupported',
      '这里没有窗口可以打印，本机也没有装 LibreOffice，做不出 PDF。请在年稿的窗口里导出 PDF，或者先导出 .docx，再用 Word 或 WPS 另存为 PDF。',
    );
  }
  return inPrivateFolder(tmpdir(), async (folder) => {
    const copy = join(folder, 'document.docx');
    const pdf = join(folder, 'out', 'document.pdf');
    await writeFile(copy, docx);
    const args = ['--convert-to', hasComments ? withComments : filter, '--outdir', join(folder, 'out'), copy];
    const { how, output } = await runOffice({ program, args, folder, signal, limitMs, limitBytes });
    const size = how === 'ended' ? ((await stat(pdf).catch(() => null))?.size ?? 0) : 0;
    if (how === 'cancelled' || size > 0) return how === 'cancelled' ? new Uint8Array() : readFile(pdf);
    log('note', `LibreOffice made no PDF (${how}): ${output}`);
    throw new AppError(
      'internal',
      'LibreOffice 没有做出 PDF。请先导出 .docx，再用 Word、WPS 或 LibreOffice 另存为 PDF。',
    );
  });
}
