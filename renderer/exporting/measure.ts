import type { FlowItem } from './flow.ts';
import type { PageSize } from './page-look.ts';
import { type Measured, paginate, type Slice } from './paginate.ts';

/** A part of an item on a page. Offsets count in its text; `null` for the whole paragraph, and for tables. */
export type Fragment = Slice & { readonly text: { readonly from: number; readonly to: number } | null };

export type Measurement = {
  readonly pages: readonly (readonly Fragment[])[];
  /** Full characters that stand in one line here. */
  readonly characters: number;
};

/**
 * Reads the lines of the measuring column as the browser broke them. `column` has one element for each item, in their order,
 * and after them the probe.
 */
export function measure(column: HTMLElement, items: readonly FlowItem[], size: PageSize): Measurement {
  const elements = [...column.children];
  const measured = items.map((item, i) => measuredItem(item, elements[i], size.line));
  const pages = paginate(measured, size.textHeight);
  return {
    pages: pages.map((slices) => slices.map((slice) => withText(slice, measured, elements))),
    characters: lineStarts(elements[items.length])[1] ?? 0,
  };
}

function measuredItem(item: FlowItem, element: Element | undefined, line: number): Measured {
  const { newPage, keepWithNext, before } = item;
  const common = { newPage, keepWithNext, before, head: 0 };
  if (item.kind === 'blank' || element === undefined) return { ...common, heights: [line] };
  if (item.kind === 'table') {
    const heights = [...element.querySelectorAll('tr')].map((row) => row.getBoundingClientRect().height);
    return { ...common, heights, head: heights[0] ?? 0 };
  }
  const each = Number.parseFloat(getComputedStyle(element).lineHeight);
  const { height } = element.getBoundingClientRect();
  return { ...common, heights: Array.from({ length: Math.max(1, Math.round(height / each)) }, () => each) };
}

function withText(slice: Slice, measured: readonly Measured[], elements: readonly Element[]): Fragment {
  const element = elements[slice.item];
  const count = measured[slice.item]?.heights.length ?? 0;
  const isWhole = slice.from === 0 && slice.to === count;
  if (isWhole || element === undefined || element.tagName === 'TABLE') return { ...slice, text: null };
  const starts = lineStarts(element);
  const end = element.textContent.length;
  return { ...slice, text: { from: starts[slice.from] ?? end, to: starts[slice.to] ?? end } };
}

/** Offsets in the element's text at which its lines begin. */
function lineStarts(element: Element | undefined): readonly number[] {
  if (element === undefined) return [];
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  const { top } = element.getBoundingClientRect();
  const starts: number[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    for (let i = 0; i < length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (box === undefined) continue; // a line break, or white space at the end of a line
      const line = Math.floor((box.top + box.height / 2 - top) / lineHeight);
      if (line >= starts.length) starts.push(before + i);
    }
    before += length;
  }
  return starts;
}
