import type { Row } from './page.ts';

/** Rows that are read from top to bottom before the next region begins. */
export type Region = readonly Row[];

/** A column is made of lines that fill it: cells of a table do not. */
const leastFill = 0.6;

/**
 * The regions of a page in reading order: across the page, or the left column before the right one. `usual` is the gutter
 * of the other pages: the last one may have too few lines to show it.
 */
export function regionsOf(rows: readonly Row[], usual: number | null): readonly Region[] {
  const own = gutterOf(rows);
  const gutter = own ?? usual;
  if (gutter === null) return [rows];
  const regions: Region[] = [];
  let across: Row[] = [];
  let columns: Row[] = [];
  const flush = () => {
    if (across.length > 0) regions.push(across);
    if (own === null ? hasBothSides(columns, gutter) : isColumns(columns, gutter)) {
      for (const side of [leftOf, rightOf]) {
        regions.push(columns.map((row) => side(row, gutter)).filter((row) => row.length > 0));
      }
    } else if (columns.length > 0) regions.push(columns);
    [across, columns] = [[], []];
  };
  for (const row of rows) {
    const crosses = crossesAt(row, gutter);
    if (crosses && columns.length > 0) flush();
    (crosses ? across : columns).push(row);
  }
  flush();
  return regions;
}

function leftOf(row: Row, gutter: number): Row {
  return row.filter(({ right }) => right <= gutter);
}

function rightOf(row: Row, gutter: number): Row {
  return row.filter(({ left }) => left >= gutter);
}

function crossesAt(row: Row, gutter: number): boolean {
  return row.some(({ left, right }) => left < gutter && right > gutter);
}

/** The middle of the gap that most rows leave and hardly any line crosses, when both sides of it are filled. */
export function gutterOf(rows: readonly Row[]): number | null {
  const edges = rows.flat();
  const left = Math.min(...edges.map((line) => line.left));
  const right = Math.max(...edges.map((line) => line.right));
  const votes = new Map<number, { count: number; from: number; to: number }>();
  for (const row of rows) {
    row.slice(1).forEach((line, i) => {
      const [from, to] = [row[i]?.right ?? 0, line.left];
      const middle = (from + to) / 2;
      if (middle < left + (right - left) * 0.3 || middle > left + (right - left) * 0.7) return;
      const key = Math.round(line.left / 6);
      const vote = votes.get(key) ?? { count: 0, from: 0, to: Number.POSITIVE_INFINITY };
      votes.set(key, { count: vote.count + 1, from: Math.max(vote.from, from), to: Math.min(vote.to, to) });
    });
  }
  const best = [...votes.values()].filter(({ from, to }) => to > from).toSorted((a, b) => b.count - a.count)[0];
  if (!best || best.count < 3) return null;
  const gutter = (best.from + best.to) / 2;
  const longest = longestColumns(rows, gutter);
  return isColumns(longest, gutter) ? gutter : null;
}

function hasBothSides(rows: readonly Row[], gutter: number): boolean {
  return rows.filter((row) => leftOf(row, gutter).length > 0 && rightOf(row, gutter).length > 0).length >= 2;
}

function longestColumns(rows: readonly Row[], gutter: number): readonly Row[] {
  let longest: Row[] = [];
  let run: Row[] = [];
  for (const row of rows) {
    if (crossesAt(row, gutter)) run = [];
    else run.push(row);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

function isColumns(rows: readonly Row[], gutter: number): boolean {
  const sides = [rows.flatMap((row) => leftOf(row, gutter)), rows.flatMap((row) => rightOf(row, gutter))];
  return sides.every((lines) => {
    if (lines.length < 4) return false;
    const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left));
    const full = lines.filter((line) => line.right - line.left > width * 0.85).length;
    const fill = lines.reduce((sum, line) => sum + line.right - line.left, 0) / (width * lines.length);
    const ems = width / Math.max(...lines.map(({ size }) => size));
    return ems >= 8 && fill >= leastFill && full >= lines.length * 0.4;
  });
}
