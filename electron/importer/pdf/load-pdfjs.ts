type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js, loaded only when there is a PDF: it takes longer than most files. Its worker part runs in this very thread, for
 * the child process is there to be ended; handed over as a module, it is not looked for beside the bundle.
 */
export async function loadPdfJs(): Promise<PdfJs> {
  standIn('DOMMatrix');
  standIn('Path2D');
  addWithResolvers();
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** pdf.js asks for these when it loads, and uses them only for drawing, which is not done here. */
function standIn(name: 'DOMMatrix' | 'Path2D'): void {
  if (name in globalThis) return;
  Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
}

/** Electron's Node can be older than what even pdf.js's legacy build expects. */
function addWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: function withResolvers<T>() {
      let resolve: (value: T | PromiseLike<T>) => void = () => {};
      let reject: (reason?: unknown) => void = () => {};
      const promise = new Promise<T>((yes, no) => {
        [resolve, reject] = [yes, no];
      });
      return { promise, resolve, reject };
    },
  });
}
