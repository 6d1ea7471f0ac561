import type { Rule } from './page.ts';

/** A table drawn with lines: the borders of its columns and rows, and which cell each field of the grid belongs to. */
export type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For each field, row by row: the index of the first field of its cell. */
  readonly cells: readonly number[];
};

/** Borders nearer than this are one: double lines, and cells that do not quite touch. */
const tolerance = 3.2;

/** More drawn lines than this on one page are a drawing. */
const mostRules = 2000;

/** A grid with more fields is no table of a document. */
const mostFields = 5000;

/** Tables among the drawn lines of a page. Boxes with one column are frames round text and no tables. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const level = mergeRules(rules.filter((rule) => isLevel(rule)));
  const upright = mergeRules(rules.filter((rule) => !isLevel(rule)).map(turned)).map(turned);
  if (level.length + upright.length > mostRules) return [];
  return groups(level, upright).flatMap((group) => {
    const grid = gridOf(group.level, group.upright);
    return grid === null ? [] : [grid];
  });
}

/** Level lines of one width under each other, at least three, as borders of rows: tables without upright lines. */
export type Ladder = { readonly left: number; readonly right: number; readonly ys: readonly number[] };

export function laddersOf(rules: readonly Rule[]): readonly Ladder[] {
  const level = mergeRules(rules.filter((rule) => isLevel(rule)));
  if (level.length > mostRules) return [];
  const ladders: { left: number; right: number; ys: number[] }[] = [];
  for (const rule of level.toSorted((a, b) => a.top - b.top)) {
    const same = ladders.findLast(
      ({ left, right }) => Math.abs(left - rule.left) <= tolerance && Math.abs(right - rule.right) <= tolerance,
    );
    if (same) same.ys.push(middle(rule));
    else ladders.push({ left: rule.left, right: rule.right, ys: [middle(rule)] });
  }
  return ladders.map((ladder) => ({ ...ladder, ys: distinct(ladder.ys) })).filter(({ ys }) => ys.length >= 3);
}

function isLevel(rule: Rule): boolean {
  return rule.right - rule.left >= rule.bottom - rule.top;
}

function turned({ left, top, right, bottom }: Rule): Rule {
  return { left: top, top: left, right: bottom, bottom: right };
}

/** Level rules that lie on one line and touch become one. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  const byHeight = rules.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left);
  let band: Rule[] = [];
  const flush = () => {
    const parts: Rule[] = [];
    for (const rule of band.toSorted((a, b) => a.left - b.left)) {
      const last = parts.at(-1);
      if (!last || rule.left > last.right + tolerance) parts.push(rule);
      else parts[parts.length - 1] = { ...last, right: Math.max(last.right, rule.right) };
    }
    for (const rule of parts) merged.push(rule);
  };
  for (const rule of byHeight) {
    const first = band[0];
    if (first && middle(rule) - middle(first) > 1.2) {
      flush();
      band = [];
    }
    band.push(rule);
  }
  flush();
  return merged;
}

function middle(rule: Rule): number {
  return (rule.top + rule.bottom) / 2;
}

type Group = { readonly level: Rule[]; readonly upright: Rule[] };

/** Rules that cross or touch each other. */
function groups(level: readonly Rule[], upright: readonly Rule[]): readonly Group[] {
  const parent = [...level, ...upright].map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    parent[i] = at;
    return at;
  };
  level.forEach((h, i) => {
    upright.forEach((v, j) => {
      const touches =
        v.left >= h.left - tolerance &&
        v.left <= h.right + tolerance &&
        h.top >= v.top - tolerance &&
        h.top <= v.bottom + tolerance;
      if (touches) parent[find(level.length + j)] = find(i);
    });
  });
  const found = new Map<number, Group>();
  const groupOf = (i: number): Group => {
    const key = find(i);
    const group = found.get(key) ?? { level: [], upright: [] };
    found.set(key, group);
    return group;
  };
  level.forEach((rule, i) => {
    groupOf(i).level.push(rule);
  });
  upright.forEach((rule, j) => {
    groupOf(level.length + j).upright.push(rule);
  });
  return [...found.values()].filter((group) => group.level.length >= 2 && group.upright.length >= 1);
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | null {
  // A table may be open at its sides: the ends of its lines are borders too.
  const xs = distinct([
    ...upright.map(({ left, right }) => (left + right) / 2),
    Math.min(...level.map(({ left }) => left)),
    Math.max(...level.map(({ right }) => right)),
  ]);
  const ys = distinct([
    ...level.map(middle),
    Math.min(...upright.map(({ top }) => top)),
    Math.max(...upright.map(({ bottom }) => bottom)),
  ]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || (rows < 2 && columns < 3) || columns * rows > mostFields) return null;
  return { xs, ys, cells: mergeFields(xs, ys, level, upright) };
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) kept.push(value);
  }
  return kept;
}

/** Fields without a line between them are one cell. */
function mergeFields(xs: readonly number[], ys: readonly number[], level: readonly Rule[], upright: readonly Rule[]) {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const cells = Array.from({ length: columns * rows }, (_, i) => i);
  const first = (i: number): number => {
    let at = i;
    while (cells[at] !== at) at = cells[at] ?? at;
    return at;
  };
  const join = (a: number, b: number) => {
    const [from, to] = [first(a), first(b)];
    cells[Math.max(from, to)] = Math.min(from, to);
  };
  const uprightAt = xs.map((x) => upright.filter(({ left }) => Math.abs(left - x) <= tolerance * 1.5));
  const levelAt = ys.map((y) => level.filter(({ top }) => Math.abs(top - y) <= tolerance * 1.5));
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const [top, bottom, left, right] = [ys[r] ?? 0, ys[r + 1] ?? 0, xs[c] ?? 0, xs[c + 1] ?? 0];
      const here = r * columns + c;
      if (c + 1 < columns && !covers(uprightAt[c + 1] ?? [], top, bottom, 'top', 'bottom')) join(here, here + 1);
      if (r + 1 < rows && !covers(levelAt[r + 1] ?? [], left, right, 'left', 'right')) join(here, here + columns);
    }
  }
  return cells.map((_, i) => first(i));
}

function covers(rules: readonly Rule[], from: number, to: number, start: keyof Rule, end: keyof Rule): boolean {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(to, rule[end]) - Math.max(from, rule[start])),
    0,
  );
  return covered >= (to - from) * 0.5;
}
