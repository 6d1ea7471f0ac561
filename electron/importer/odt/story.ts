import type { Line } from '../lines/assemble.ts';
import { styleNameOf } from '../lines/heading-style.ts';
import { behindLabel, runHint } from '../lines/run-hint.ts';
import { joinStrips, plainStrip } from '../lines/strip.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child, elements } from '../package/xml-tree.ts';
import { type Counts, type Lists, nextLabel } from './counting.ts';
import { type OdtFinds, readOdtInline } from './inline.ts';
import type { ListStyle } from './list-styles.ts';
import type { OdtStyles } from './styles.ts';
import { readOdtTable } from './table.ts';

export type OdtContext = {
  readonly styles: OdtStyles;
  readonly finds: OdtFinds;
  readonly lists: Lists;
  /** The numbers of headings, which are one list through the whole document. */
  readonly headings: Counts;
  readonly nextPlace: () => number;
};

/** The label that the list gives to the next paragraph in it. */
type Item = { readonly label: string } | null;

const wrappers: ReadonlySet<string> = new Set([
  'text:section',
  'text:index-body',
  'text:index-title',
  'text:table-of-content',
  'text:numbered-paragraph',
]);
const contents: ReadonlySet<string> = new Set(['text:table-of-content']);

/** The lines of a body, a cell, a text box. */
export function odtLines(holder: XmlElement, context: OdtContext): readonly Line[] {
  const lines: Line[] = [];
  let isContents = false;

  function blocks(element: XmlElement, item: Item): void {
    let mark = item;
    for (const block of elements(element)) {
      if (block.name === 'text:p' || block.name === 'text:h') {
        paragraph(block, mark);
        mark = mark === null ? null : { label: '' };
      } else if (block.name === 'text:list') list(block, null);
      else if (block.name === 'table:table') {
        for (const line of readOdtTable(block, (cell) => odtLines(cell, context))) lines.push(line);
      } else if (wrappers.has(block.name)) {
        const outer = isContents;
        isContents ||= contents.has(block.name);
        blocks(block, null);
        isContents = outer;
      } else if (block.name.startsWith('draw:')) paragraph({ name: 'text:p', attributes: [], children: [block] }, null);
    }
  }

  type Level = { readonly counts: Counts; readonly style: ListStyle; readonly level: number };

  function list(element: XmlElement, outer: Level | null): void {
    const name = attribute(element, 'text:style-name') ?? '';
    const named = context.styles.list(name);
    const style = named ?? outer?.style ?? [];
    const level = outer === null ? 0 : outer.level + 1;
    const counts = outer?.counts ?? context.lists.begin(element, name);
    for (const item of elements(element)) {
      if (item.name === 'text:list-item' || item.name === 'text:list-header') {
        listItem(item, { counts, style, level });
      }
    }
  }

  /** The first paragraph of an item bears its mark; an item that begins with a deeper list has none of its own. */
  function listItem(item: XmlElement, at: Level): void {
    let isFirst = item.name === 'text:list-item';
    for (const block of elements(item)) {
      if (block.name === 'text:list') {
        list(block, at);
        isFirst = false;
      } else if (block.name === 'text:p' || block.name === 'text:h') {
        const start = Number(attribute(item, 'text:start-value') ?? Number.NaN);
        const startAt = Number.isSafeInteger(start) ? start : undefined;
        paragraph(block, { label: isFirst ? nextLabel(at.counts, at.style, at.level, startAt) : '' });
        isFirst = false;
      } else blocks({ name: '', attributes: [], children: [block] }, null);
    }
  }

  function paragraph(block: XmlElement, item: Item): void {
    const { styles, finds } = context;
    const look = styles.look('paragraph', attribute(block, 'text:style-name'));
    const boxes: XmlElement[] = [];
    const said = readOdtInline(block, look, styles, finds, (content) => boxes.push(content));
    const level = block.name === 'text:h' ? Number(attribute(block, 'text:outline-level') ?? 1) : look.outlineLevel;
    const label = item === null ? headingLabel(block, level, look.listStyle) : item.label;
    lines.push({
      strip: label === '' ? said : joinStrips([plainStrip(label), said]),
      hint: {
        ...(level !== undefined && level >= 1 && level <= 9 ? { outlineLevel: level } : {}),
        ...(look.name === undefined ? {} : { styleName: styleNameOf(look.name) }),
        ...(look.centred === true ? { centred: true } : {}),
        ...(look.sizePt === undefined ? {} : { sizePt: look.sizePt }),
        ...behindLabel(runHint(said.runs), label.length),
        ...(isContents ? { isContents: true } : {}),
        place: { kind: 'paragraph', index: context.nextPlace() },
      },
    });
    for (const box of boxes) for (const line of odtLines(box, context)) lines.push(line);
  }

  /** Headings outside of lists are numbered by the outline, unless they or their style say no. */
  function headingLabel(block: XmlElement, level: number | undefined, listStyle: string | undefined): string {
    const isNumbered =
      block.name === 'text:h' && attribute(block, 'text:is-list-header') !== 'true' && listStyle !== '';
    if (!isNumbered || level === undefined || level < 1 || level > 10) return '';
    return nextLabel(context.headings, context.styles.outline, level - 1, undefined);
  }

  blocks(holder, null);
  return lines;
}

/** The body of the document; `undefined` in a file that has none. */
export function odtBody(content: XmlElement | null): XmlElement | undefined {
  return child(child(content ?? undefined, 'office:body'), 'office:text');
}
