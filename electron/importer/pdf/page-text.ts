import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText, Rule, TextItem } from '../../../shared/domain/pdf-layout/page.ts';
import { combine, drawnRules } from './drawn-rules.ts';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** No page of a document has so many pieces of text. */
const mostItems = 100_000;

/** What stands on one page. `bold` learns which of the fonts are bold. */
export async function pageText(
  document: PDFDocumentProxy,
  number: number,
  pdfJs: PdfJs,
  bold: Map<string, boolean>,
): Promise<PageText> {
  const page = await document.getPage(number);
  try {
    const view = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ disableNormalization: true });
    const items: TextItem[] = [];
    for (const item of content.items.slice(0, mostItems)) {
      if (!('str' in item)) continue;
      const place = combine(view.transform, item.transform);
      if (item.str.trim() === '') {
        if (item.str !== '') addBlank(items, place, item.width);
        continue;
      }
      const vertical = content.styles[item.fontName]?.vertical === true;
      const read = textItem(item.str, item.width, item.fontName, place, vertical);
      if (read) items.push(read);
    }
    const rules = await pageRules(page, pdfJs, view.transform);
    // Fonts come in their own messages, a moment later.
    await setImmediate();
    learnFonts(page, items, bold);
    return { number, width: view.width, height: view.height, items, rules };
  } finally {
    page.cleanup();
  }
}

/** A blank between two fonts comes alone. It belongs to the word before it; a wider one is the place of a character of a third font. */
function addBlank(items: TextItem[], [, , , , left = 0, baseline = 0]: readonly number[], width: number): void {
  const last = items.at(-1);
  if (!last || last.baseline !== baseline || width > last.size * 0.6) return;
  const gap = left - last.left - last.width;
  if (Math.abs(gap) < last.size * 0.5) items[items.length - 1] = { ...last, text: `${last.text} ` };
}

function textItem(
  text: string,
  width: number,
  font: string,
  [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0]: readonly number[],
  vertical: boolean,
): TextItem | null {
  const size = Math.hypot(c, d);
  if (![left, baseline, size, width].every(Number.isFinite) || size <= 0) return null;
  // A scanner's page may stand a little askew.
  const turned = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const angle = [0, 90, 180, 270].find((right) => Math.abs(((turned - right + 540) % 360) - 180) <= 3);
  return { text, left, baseline, width, size, font, angle: vertical ? null : (angle ?? turned) };
}

async function pageRules(page: PDFPageProxy, pdfJs: PdfJs, base: readonly number[]): Promise<Rule[]> {
  const operators = await page.getOperatorList({ annotationMode: pdfJs.AnnotationMode.DISABLE });
  return drawnRules(operators, base, pdfJs.OPS);
}

function learnFonts(page: PDFPageProxy, items: readonly TextItem[], bold: Map<string, boolean>): void {
  for (const { font } of items) {
    if (bold.has(font) || !page.commonObjs.has(font)) continue;
    const {
      name,
      bold: isBold,
      black,
    } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
    bold.set(font, isBold === true || black === true || /bold|black|heavy|simhei|heiti|黑体|小标宋/i.test(name ?? ''));
  }
}
