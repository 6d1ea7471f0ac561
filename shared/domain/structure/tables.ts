import { trait } from './characters.ts';
import type { Line } from './lines.ts';

/** Whether a line is cells set apart by bars or tabs, and not a sentence with a bar in it. */
export function isRow(line: Line | undefined): boolean {
  if (!line || (line.traits & trait.cell) === 0 || line.text.length > 600) return false;
  const cells = rowCells(line.text);
  if (cells.filter((cell) => cell !== '').length < 2) return /^[|｜].*[|｜]$/.test(line.text) && cells.length >= 2;
  if (cells.some((cell) => cell.length > 120)) return false;
  // A tab after a heading's label sets the label off, nothing more.
  const { label } = line;
  return !(label && cells.length === 2 && cells[0] === label.label.text);
}

export function rowCells(text: string): string[] {
  const bars = /[|｜]/.test(text);
  const inner = bars ? text.replace(/^[|｜]|[|｜]$/g, '') : text;
  return inner.split(bars ? /[|｜]/ : /\t+/).map((cell) => cell.trim());
}
