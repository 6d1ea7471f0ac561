import type { PageText, Rule, TextItem } from './page.ts';

/** `angle` is by how much the page was turned back to be read. */
export type UprightPage = PageText & { readonly turned: number; readonly angle: number };

/**
 * The page as it is read: turned when most of its words are, as a landscape table bound into an upright document is. Words
 * that still stand askew or run downwards (watermarks, margins) are counted and left out.
 */
export function upright(page: PageText): UprightPage {
  const angle = mainAngle(page.items);
  const held = angle === 0 ? page : turnPage(page, angle);
  const items = held.items.filter((item) => item.angle === 0);
  return { ...held, items, turned: lengthOf(held.items) - lengthOf(items), angle };
}

function lengthOf(items: readonly TextItem[]): number {
  return items.reduce((sum, { text }) => sum + text.trim().length, 0);
}

function mainAngle(items: readonly TextItem[]): number {
  const total = lengthOf(items);
  return [90, 180, 270].find((angle) => lengthOf(items.filter((item) => item.angle === angle)) > total * 0.6) ?? 0;
}

/** `angle` counts clockwise on the page, so that it is turned back by as much. */
function turnPage(page: PageText, angle: number): PageText {
  const { width, height } = page;
  const turnPoint = (x: number, y: number): readonly [number, number] =>
    angle === 90 ? [y, width - x] : angle === 180 ? [width - x, height - y] : [height - y, x];
  const turnRule = (rule: Rule): Rule => {
    const [x1, y1] = turnPoint(rule.left, rule.top);
    const [x2, y2] = turnPoint(rule.right, rule.bottom);
    return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
  };
  return {
    number: page.number,
    width: angle === 180 ? width : height,
    height: angle === 180 ? height : width,
    items: page.items.map((item) => {
      const [left, baseline] = turnPoint(item.left, item.baseline);
      return { ...item, left, baseline, angle: item.angle === null ? null : (item.angle - angle + 360) % 360 };
    }),
    rules: page.rules.map(turnRule),
  };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where a box of the upright page stands on the page as it is printed. */
export function boxAsPrinted([left, top, right, bottom]: Box, { width, height, angle }: UprightPage): Box {
  const point = (x: number, y: number): readonly [number, number] =>
    angle === 90 ? [height - y, x] : angle === 180 ? [width - x, height - y] : angle === 270 ? [y, width - x] : [x, y];
  const [x1, y1] = point(left, top);
  const [x2, y2] = point(right, bottom);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
