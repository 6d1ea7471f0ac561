import type { WebContents } from 'electron';

/** What the page shows to a printer, as a PDF in base64. The paper's size and margins are said by its own style. */
export async function pdfOf(contents: Pick<WebContents, 'printToPDF'>): Promise<string> {
  const bytes = await contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  return bytes.toString('base64');
}
