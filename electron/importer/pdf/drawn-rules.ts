import type { Rule } from '../../../shared/domain/pdf-layout/page.ts';

/** Six numbers that carry a point of one system over into another, as PDF writes them. */
export type Matrix = readonly number[];

export type Operators = { readonly fnArray: ArrayLike<number>; readonly argsArray: readonly unknown[] };

type Codes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'fill'
    | 'eoFill'
    | 'fillStroke'
    | 'eoFillStroke'
    | 'closeFillStroke'
    | 'closeEOFillStroke',
    number
  >
>;

/** A filled box no thicker than this is a line. */
const thickest = 3;

/** Shorter lines are strokes of a drawing or a letter. */
const shortest = 5;

/** More than this on one page is a drawing, of which no table is made. */
const mostRules = 10_000;

/** The level and upright lines that a page draws, by `base` in points from its upper left corner. */
export function drawnRules(operators: Operators, base: Matrix, codes: Codes): Rule[] {
  const rules: Rule[] = [];
  const stroked = new Set([codes.stroke, codes.closeStroke]);
  const filled = new Set([codes.fill, codes.eoFill]);
  const both = new Set([codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke]);
  const saved: Matrix[] = [];
  let matrix = base;
  for (let i = 0; i < operators.fnArray.length && rules.length < mostRules; i += 1) {
    const code = operators.fnArray[i];
    const args = operators.argsArray[i];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? base;
    else if (code === codes.transform) matrix = combine(matrix, numbers(args));
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = combine(matrix, numbers(Array.isArray(args) ? args[0] : null));
    } else if (code === codes.constructPath && Array.isArray(args)) {
      const [paint, [path]] = args as [number, [Float32Array | null]];
      if (!path) continue;
      if (stroked.has(paint) || both.has(paint)) addStrokes(rules, path, matrix);
      else if (filled.has(paint)) addFills(rules, path, matrix);
    }
  }
  return rules;
}

function numbers(value: unknown): Matrix {
  const list = Array.isArray(value) || value instanceof Float32Array ? [...value] : [];
  return list.length === 6 && list.every((n) => typeof n === 'number') ? list : [1, 0, 0, 1, 0, 0];
}

export function combine(a: Matrix, b: Matrix): Matrix {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

type Point = readonly [x: number, y: number];

/** Each straight piece of a path, by pdf.js's code: 0 move, 1 line, 2 curve, 3 flat curve, 4 close. */
function* pieces(path: Float32Array, matrix: Matrix): Generator<readonly [Point, Point, boolean]> {
  const point = (at: number): Point => {
    const [, , , , x, y] = combine(matrix, [1, 0, 0, 1, path[at] ?? 0, path[at + 1] ?? 0]);
    return [x ?? 0, y ?? 0];
  };
  let start: Point = [0, 0];
  let here: Point = [0, 0];
  for (let i = 0; i < path.length; ) {
    const code = path[i];
    i += 1;
    if (code === 0) {
      start = point(i);
      here = start;
      i += 2;
    } else if (code === 1) {
      const to = point(i);
      yield [here, to, true];
      here = to;
      i += 2;
    } else if (code === 4) {
      yield [here, start, true];
      here = start;
    } else {
      i += code === 2 ? 6 : 4;
      const to = point(i - 2);
      yield [here, to, false];
      here = to;
    }
  }
}

function addStrokes(rules: Rule[], path: Float32Array, matrix: Matrix): void {
  for (const [[x1, y1], [x2, y2], isStraight] of pieces(path, matrix)) {
    const rule = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    if (isStraight) addThin(rules, rule, 0.8);
  }
}

/** A line can be drawn as a long thin box. Each box of a path is looked at by itself: it begins where the pen was lifted. */
function addFills(rules: Rule[], path: Float32Array, matrix: Matrix): void {
  let box: Rule | null = null;
  let end: Point | null = null;
  for (const [[x1, y1], [x2, y2]] of pieces(path, matrix)) {
    if (box === null || end === null || end[0] !== x1 || end[1] !== y1) {
      if (box) addThin(rules, box, thickest);
      box = { left: x1, right: x1, top: y1, bottom: y1 };
    }
    box = {
      left: Math.min(box.left, x1, x2),
      right: Math.max(box.right, x1, x2),
      top: Math.min(box.top, y1, y2),
      bottom: Math.max(box.bottom, y1, y2),
    };
    end = [x2, y2];
  }
  if (box) addThin(rules, box, thickest);
}

function addThin(rules: Rule[], rule: Rule, thickness: number): void {
  const width = rule.right - rule.left;
  const height = rule.bottom - rule.top;
  if (Math.min(width, height) <= thickness && Math.max(width, height) >= shortest) rules.push(rule);
}
