import { textWidth } from './text-width.ts';

const figure = /^[+＋\-−－]?\d[\d,，]*(?:\.\d+)?\s*[%％‰]?$/u;

export function isFigure(cell: string): boolean {
  return figure.test(cell);
}

/** The widest whole number of a column of figures and the widest that stands behind one; `null` for other columns. */
export function figureColumn(body: readonly string[]): { readonly whole: number; readonly behind: number } | null {
  const figures = body.filter((cell) => figure.test(cell));
  if (figures.length === 0 || figures.length * 2 < body.filter((cell) => cell !== '').length) return null;
  return {
    whole: Math.max(...figures.map((cell) => textWidth(cell) - behindWhole(cell))),
    behind: Math.max(...figures.map(behindWhole)),
  };
}

/** The width of a figure from its decimal point on. */
export function behindWhole(cell: string): number {
  return textWidth(/(?:\.\d+)?\s*[%％‰]?$/u.exec(cell)?.[0] ?? '');
}
