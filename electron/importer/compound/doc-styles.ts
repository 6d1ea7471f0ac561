import { part, propertyIn } from './doc-properties.ts';

/** The list that a paragraph belongs to, as a property; see `isList`. */
export const listOf = 0x460b;

const styleSheet = 0xa2;
const isParagraphStyle = 1;
const noStyle = 0xfff;

/** Whether there is such a list. Zero takes a paragraph out of its style's, and so does a number beyond all lists. */
export function isList(list: number): boolean {
  return list > 0 && list < 0x7ff;
}

type Style = { readonly base: number; readonly list: number | null };

/** Paragraph styles, by number, that put what has them into a list, by themselves or by the style they are based on. */
export function numberedStyles(document: DataView, table: DataView): ReadonlySet<number> {
  const styles = readStyles(document, table);
  const numbered = new Set<number>();
  styles.forEach((_, number) => {
    if (isNumbered(styles, number)) numbered.add(number);
  });
  return numbered;
}

function isNumbered(styles: readonly (Style | null)[], number: number): boolean {
  // As many steps as there are styles: a chain of bases may close on itself.
  for (let [at, steps] = [number, 0]; steps <= styles.length; steps += 1) {
    const style = styles[at] ?? null;
    if (style === null) return false;
    if (style.list !== null) return isList(style.list);
    at = style.base;
  }
  return false;
}

function readStyles(document: DataView, table: DataView): readonly (Style | null)[] {
  const sheet = part(table, document.getUint32(styleSheet, true), document.getUint32(styleSheet + 4, true));
  const head = sheet.getUint16(0, true);
  const count = sheet.getUint16(2, true);
  const baseBytes = sheet.getUint16(4, true);
  const styles: (Style | null)[] = [];
  let at = 2 + head;
  for (let i = 0; i < count; i += 1) {
    const bytes = sheet.getUint16(at, true);
    styles.push(bytes === 0 ? null : readStyle(part(sheet, at + 2, bytes), baseBytes));
    at += 2 + bytes + (bytes % 2);
  }
  return styles;
}

/** A style is a head of fixed length, its name, and the properties of its paragraphs. Other kinds of styles make no list. */
function readStyle(style: DataView, baseBytes: number): Style | null {
  const kind = style.getUint16(2, true);
  if ((kind & 0xf) !== isParagraphStyle) return null;
  const base = kind >> 4;
  const properties = baseBytes + 2 + style.getUint16(baseBytes, true) * 2 + 2;
  const bytes = style.getUint16(properties, true);
  const list = bytes < 2 ? null : propertyIn(part(style, properties + 4, bytes - 2), listOf);
  return { base: base === noStyle ? -1 : base, list };
}
