import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where pdf.js's own tables lie; the composition root knows. */
export type PdfData = { readonly cMaps: string; readonly standardFonts: string };

/** The only files that reading a PDF may open: names without a path, in the two folders of the program. */
export function programData(folders: PdfData): new () => object {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = kind === 'cMapUrl' ? folders.cMaps : kind === 'standardFontDataUrl' ? folders.standardFonts : null;
      if (folder === null || !/^[\w-]+(?:\.\w+)?$/.test(filename)) throw new Error(`Not given to a PDF: ${kind}`);
      return new Uint8Array(await readFile(join(folder, filename)));
    }
  };
}
