import { copyFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maximumTextBytes } from '../../../shared/contract/importer-messages.ts';
import { inPrivateFolder } from './private-folder.ts';
import { type OfficeEnd, runOffice } from './run-office.ts';

export type ConvertOptions = {
  readonly program: string;
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
  readonly limitBytes?: number;
  /** Where the private folder is made. */
  readonly temporary?: string;
};

/** `read` holds what was made of the .docx; `failed` the reason, as the end of a Chinese sentence. */
export type Converted<T> =
  | { readonly status: 'read'; readonly value: T }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string; readonly output: string };

/** An old computer needs half a minute for the first start. */
const defaultLimitMs = 120_000;

/** The program's own settings and temporary copies are among it. */
const defaultLimitBytes = 4 * maximumTextBytes;

/**
 * Turns an old Word file into a .docx by LibreOffice and hands it to `read`; it is gone afterwards. LibreOffice sees a copy,
 * never the file itself.
 */
export async function convertDoc<T>(
  source: string,
  { program, signal, limitMs = defaultLimitMs, limitBytes = defaultLimitBytes, temporary = tmpdir() }: ConvertOptions,
  read: (docx: string) => Promise<T>,
): Promise<Converted<T>> {
  return inPrivateFolder(temporary, async (folder) => {
    const copy = join(folder, 'document.doc');
    const docx = join(folder, 'out', 'document.docx');
    await copyFile(source, copy);
    // Both filters are named: LibreOffice would guess the first from the content, and knows several for the second.
    const args = [
      '--infilter=MS Word 97',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'out'),
      copy,
    ];
    const { how, output } = await runOffice({ program, args, folder, signal, limitMs, limitBytes });
    if (how === 'cancelled') return { status: 'cancelled' };
    if (how !== 'ended') return { status: 'failed', reason: reasons(limitMs)[how], output };
    const found = await stat(docx).catch(() => null);
    if (found === null || !found.isFile() || found.size === 0) {
      return { status: 'failed', reason: '它没有转换出文件', output };
    }
    if (found.size > maximumTextBytes) return { status: 'failed', reason: reasons(limitMs).size, output };
    return { status: 'read', value: await read(docx) };
  });
}

function reasons(limitMs: number): Readonly<Record<Exclude<OfficeEnd['how'], 'ended' | 'cancelled'>, string>> {
  return {
    time: `它 ${Math.round(limitMs / 100) / 10} 秒没有转换完`,
    size: '转换出来的内容太大',
    'not started': '它启动不了',
  };
}
