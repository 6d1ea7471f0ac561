import type { LineHint } from '../../../shared/domain/line-hint.ts';
import { isWide } from '../../../shared/domain/pdf-layout/characters.ts';
import { isElement, isUnseen, type PageElement, type PageNode, tagOf } from './dom.ts';
import { type ItemNumbers, listNumber } from './list-number.ts';
import { tableRows } from './table-rows.ts';

export type PageLine = { readonly text: string; readonly hint: LineHint; readonly from: PageElement };

/** Elements that stand in the line; all others begin and end one. */
const inline = new Set(
  [
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'img',
    'ins',
    'kbd',
    'label',
    'mark',
  ].concat([
    'nobr',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
    'wbr',
    'o:p',
    'st1:chsdate',
    'st1:place',
  ]),
);

/** What is known of the text at a place of the page. */
type Look = {
  readonly level: number | null;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly kept: boolean;
};

const plain: Look = { level: null, bold: false, centred: false, kept: false };

/** The lines of a page, or of a part of it, as they would stand in a .txt. */
export function pageLines(root: PageElement): readonly PageLine[] {
  const lines: PageLine[] = [];
  const numbers = new Map<PageNode, ItemNumbers>();
  let text = '';
  let boldUntil = 0;
  let look = plain;
  let prefix = '';
  let source = root;

  function end(): void {
    const line = text.trimEnd();
    text = '';
    if (line !== '') {
      const number = prefix;
      prefix = '';
      lines.push({
        text: number + line,
        hint: hintOf(look, line.length, Math.min(boldUntil, line.length), number.length),
        from: source,
      });
    }
    boldUntil = 0;
  }

  function write(words: string, now: Look, from: PageElement): void {
    const added = joined(text, words, now.kept);
    if (added === '') return;
    if (text === '') [look, source] = [now, from];
    if (now.bold && boldUntil === text.length) boldUntil += added.length;
    text += added;
  }

  function walk(element: PageElement, above: Look): void {
    const now = lookOf(element, above);
    const tag = tagOf(element);
    const isBlock = !inline.has(tag);
    if (isBlock) end();
    if (tag === 'table' && table(element)) return;
    if (tag === 'li') prefix = listNumber(element, element.textContent ?? '', numbers) || prefix;
    for (const child of element.childNodes) node(child, now, element);
    // The number that Word writes before an item is set off by blanks as wide as the font makes them.
    if (/mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? '')) text = text.trimEnd();
    if (isBlock) end();
  }

  function node(child: PageNode, now: Look, parent: PageElement): void {
    if (child.nodeType === 3) {
      const words = child.textContent ?? '';
      if (!now.kept) {
        write(words, now, parent);
        return;
      }
      words.split(/\r?\n/).forEach((line, i) => {
        if (i > 0) end();
        write(line, now, parent);
      });
      return;
    }
    if (!isElement(child) || isUnseen(child)) return;
    if (tagOf(child) === 'br') end();
    else walk(child, now);
  }

  function table(element: PageElement): boolean {
    const table = tableRows(element, cellText);
    if (table === null) return false;
    const spans = Map.groupBy(table.spans, ({ row }) => row);
    table.rows.forEach((cells, i) => {
      const merged = spans.get(i)?.map(({ row: _, ...span }) => span);
      const hint = { isTable: true, ...(merged === undefined ? {} : { spans: merged }) } as const;
      lines.push({ text: cells.join('\t'), hint, from: element });
    });
    return true;
  }

  walk(root, plain);
  end();
  return lines;
}

/** A cell is read like a small page, and its lines stand in one. */
function cellText(cell: PageElement): string {
  return pageLines(cell).reduce((all, line) => {
    const text = line.text.replaceAll('\t', ' ');
    return all + (all === '' || isWide(all.at(-1) ?? '') || isWide(text.charAt(0)) ? '' : ' ') + text;
  }, '');
}

function lookOf(element: PageElement, above: Look): Look {
  const tag = tagOf(element);
  const style = element.getAttribute('style') ?? '';
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const align = (/text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? element.getAttribute('align'))?.toLowerCase();
  const isBold = heading !== undefined || tag === 'b' || tag === 'strong';
  return {
    level: heading === undefined ? above.level : Number(heading),
    bold:
      weight === undefined ? isBold || above.bold : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    centred: tag === 'center' || (align === undefined || align === null ? above.centred : align === 'center'),
    kept: above.kept || tag === 'pre',
  };
}

function hintOf({ level, centred }: Look, length: number, boldUntil: number, number: number): LineHint {
  return {
    ...(level === null ? {} : { outlineLevel: level }),
    ...(centred ? { centred: true } : {}),
    ...(boldUntil === 0 ? {} : boldUntil === length ? { bold: true } : { boldUntil: boldUntil + number }),
  };
}

/** Blanks as a browser shows them: one for many, none at the beginning, none where a Chinese text was broken in its source. */
function joined(before: string, words: string, kept: boolean): string {
  const clean = words.replace(
    /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]/g,
    '',
  );
  if (kept) return before === '' ? clean.trimStart() : clean;
  const text = clean.replace(/[ \t\r\n\f\u00a0]+/g, (blanks, at: number) => {
    const isBroken = /[\r\n]/.test(blanks) && isWide(clean.charAt(at - 1)) && isWide(clean.charAt(at + blanks.length));
    return isBroken ? '' : ' ';
  });
  if (before === '') return text.replace(/^[\s\u3000]+/, '');
  return before.endsWith(' ') ? text.replace(/^ /, '') : text;
}
