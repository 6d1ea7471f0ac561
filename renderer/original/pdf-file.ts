import './older-engines.ts';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createStore } from 'zustand/vanilla';
import { type Client, messageOf } from '../client.ts';
import { originalTexts } from '../texts/original.ts';
import { type PdfBytes, pdfBytes } from './pdf-bytes.ts';

export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export type PdfState =
  | { readonly status: 'opening' }
  | { readonly status: 'locked'; readonly wasWrong: boolean }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly document: PDFDocumentProxy;
      readonly pdfJs: PdfJs;
      /** Of the first page, in points: the others are mostly as large. */
      readonly size: PageSize;
    };

export type PageSize = { readonly width: number; readonly height: number };
export type PdfFile = ReturnType<typeof openPdfFile>;

const folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' } as const;

/** pdf.js's own tables, fonts and decoders, which the bundle has beside the page: all that it may fetch, and by name. */
class ProgramData {
  async fetch({ kind, filename }: { kind: keyof typeof folders; filename: string }): Promise<Uint8Array> {
    if (!/^[\w-]+(?:\.\w+)?$/.test(filename)) throw new Error(`Not given to a PDF: ${filename}`);
    const answer = await fetch(new URL(`pdfjs/${folders[kind]}/${filename}`, document.baseURI));
    if (!answer.ok) throw new Error(`The program has no ${filename}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/**
 * Opens the original of a document to show its pages. Only what the pages in sight need is read of it; scripts and links in it
 * mean nothing here. Close it, or its thread stays.
 */
export function openPdfFile(client: Pick<Client, 'call'>, documentId: string) {
  const store = createStore<PdfState>(() => ({ status: 'opening' }));
  let task: PDFDocumentLoadingTask | null = null;
  let thread: Worker | null = null;
  let answer: ((password: string) => void) | null = null;
  let isClosed = false;

  function fail(error: unknown): void {
    if (!isClosed) store.setState({ status: 'failed', message: sentenceOf(error) }, true);
  }

  async function open(): Promise<void> {
    const [pdfJs, bytes] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), pdfBytes(client, documentId)]);
    if (isClosed) return;
    thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    pdfJs.GlobalWorkerOptions.workerPort = thread;
    task = pdfJs.getDocument({
      range: transportOf(pdfJs, bytes, fail),
      rangeChunkSize: 128 * 1024,
      disableAutoFetch: true,
      disableStream: true,
      BinaryDataFactory: ProgramData,
      useWorkerFetch: false,
      cMapPacked: true,
      enableXfa: false,
      disableWorkerRendering: true,
      verbosity: pdfJs.VerbosityLevel.ERRORS,
    });
    task.onPassword = (give: (password: string) => void, reason: number) => {
      answer = give;
      store.setState({ status: 'locked', wasWrong: reason === pdfJs.PasswordResponses.INCORRECT_PASSWORD }, true);
    };
    const opened = await task.promise;
    const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 });
    store.setState({ status: 'ready', document: opened, pdfJs, size: { width, height } }, true);
  }

  open().catch(fail);

  return {
    store,
    unlock(password: string): void {
      store.setState({ status: 'opening' }, true);
      answer?.(password);
    },
    close(): void {
      isClosed = true;
      const end = () => thread?.terminate();
      if (task === null) end();
      else void task.destroy().then(end, end);
    },
  };
}

function transportOf(pdfJs: PdfJs, bytes: PdfBytes, fail: (error: unknown) => void) {
  class Transport extends pdfJs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      bytes.read(begin, end).then((chunk) => this.onDataRange(begin, chunk), fail);
    }
  }
  return new Transport(bytes.length, bytes.head);
}

function sentenceOf(error: unknown): string {
  // What pdf.js says is English and about bytes.
  const isOurs = error instanceof Error && error.name === 'AppError';
  return isOurs ? messageOf(error) : originalTexts.unreadable;
}
