import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText } from '../../../shared/domain/pdf-layout/page.ts';
import { readPages } from '../../../shared/domain/pdf-layout/read-pages.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReaderOptions, Reading } from '../reading.ts';
import { damaged, needsPassword, tooManyPages, withoutPages, withoutText, wrongPassword } from './failures.ts';
import { blankPage, loadPdfJs } from './load-pdfjs.ts';
import { pageText } from './page-text.ts';
import { type PdfData, programData } from './program-data.ts';
import { pdfReading, scanReading } from './reading.ts';

export type PdfOptions = ReaderOptions & { readonly password?: string; readonly data: PdfData };

/** A ministry's yearbook has a tenth of this. */
const mostPages = 5_000;

/** The text of a PDF, with the place of each line. Draws nothing, runs nothing, opens nothing but the program's own tables. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<Reading> {
  const { name } = options;
  const pdfJs = await loadPdfJs();
  process.on('unhandledRejection', leaveAlone);
  // A copy of its own: pdf.js takes the buffer over, and refuses Node's.
  const task = pdfJs.getDocument({
    data: new Uint8Array(bytes),
    ...(options.password === undefined ? {} : { password: options.password }),
    BinaryDataFactory: programData(options.data),
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: false,
    // For the names of the fonts, which tell bold ones.
    fontExtraProperties: true,
    ownerDocument: blankPage,
    enableXfa: false,
    useWasm: false,
    // No image is ever needed: every one is too large.
    maxImageSize: 0,
    verbosity: pdfJs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      if (error instanceof pdfJs.PasswordException) {
        throw error.code === pdfJs.PasswordResponses.NEED_PASSWORD ? needsPassword(name) : wrongPassword(name);
      }
      throw damaged(name, error);
    });
    if (document.numPages < 1) throw withoutPages(name);
    if (document.numPages > mostPages) throw tooManyPages(name, document.numPages, mostPages);
    const bold = new Map<string, boolean>();
    const { pages, failed } = await pagesOf(document, options, (number) => pageText(document, number, pdfJs, bold));
    const text = readPages(pages, (font) => bold.get(font) ?? false);
    const properties = await propertiesOf(document);
    if (text.lines.every(({ text }) => scannerMark.test(text))) {
      if (!hasImages(bytes)) throw withoutText(name);
      return scanReading(document.numPages, properties);
    }
    return pdfReading(text, pages, failed, properties);
  } finally {
    await task.destroy();
    // What it has left behind is told of once all that is under way has ended.
    await new Promise(setImmediate);
    process.off('unhandledRejection', leaveAlone);
  }
}

/**
 * Where a file is damaged, pdf.js fails in parts that it has asked for and then waits for no longer; a browser writes that down
 * and goes on. What is needed of the file is waited for here, and fails here.
 */
function leaveAlone(): void {}

/** What scanning apps put below each page. */
const scannerMark =
  /^\s*(?:扫描全能王\s*创建|(?:由|本文件由)?\s*扫描\S{0,6}(?:创建|生成)|scanned (?:by|with) .{1,30})\s*$/i;

/** An image is a stream, and what a PDF says of its streams is never compressed or encrypted. */
function hasImages(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes).toString('latin1'));
}

async function pagesOf(document: PDFDocumentProxy, options: PdfOptions, read: (page: number) => Promise<PageText>) {
  const pages: PageText[] = [];
  const failed: number[] = [];
  let cause: unknown = null;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      pages.push(await read(number));
    } catch (error) {
      if (error instanceof AppError) throw error;
      failed.push(number);
      cause = error;
    }
    options.onProgress?.(number, document.numPages);
  }
  if (pages.length === 0) throw damaged(options.name, cause);
  return { pages, failed };
}

const kept: readonly (readonly [key: string, name: string])[] = [
  ['Title', 'title'],
  ['Author', 'author'],
  ['Subject', 'subject'],
  ['Creator', 'creator'],
  ['CreationDate', 'created'],
];

/** What the file says of itself; a broken list says nothing. */
async function propertiesOf(document: PDFDocumentProxy): Promise<Reading['properties']> {
  const info: object | null = await document.getMetadata().then(
    (metadata) => metadata.info,
    () => null,
  );
  return kept.flatMap(([key, name]) => {
    const value: unknown = info && Object.hasOwn(info, key) ? Reflect.get(info, key) : null;
    return typeof value === 'string' && value.trim() !== '' ? [{ name, value: value.trim().slice(0, 500) }] : [];
  });
}
