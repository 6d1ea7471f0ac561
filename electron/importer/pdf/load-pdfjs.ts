import { addWithResolvers } from '../../../shared/with-resolvers.ts';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js, loaded only when there is a PDF: it takes longer than most files. Its worker part runs in this very thread, for
 * the child process is there to be ended; handed over as a module, it is not looked for beside the bundle.
 */
export async function loadPdfJs(): Promise<PdfJs> {
  standIn('DOMMatrix', class {});
  standIn('Path2D', class {});
  standIn('FontFace', LoadedFont);
  addWithResolvers();
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** pdf.js asks for these when it loads, and uses them only for drawing, which is not done here. */
function standIn(name: 'DOMMatrix' | 'Path2D' | 'FontFace', value: object): void {
  if (name in globalThis) return;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

class LoadedFont {
  readonly loaded = Promise.resolve();
}

/**
 * A page that takes every font and shows none. Without one pdf.js would draw each glyph, to have something in the place of
 * a font; with it a font is known by its name and done with.
 */
export const blankPage = { fonts: { add() {}, delete() {} } };
