import type { CompoundFile } from './compound-file.ts';
import { characterFormats, type Format, paragraphFormats, propertyIn } from './doc-properties.ts';
import { isList, listOf, numberedStyles } from './doc-styles.ts';

/** What a Word document has that its bare words do not tell. */
export type DocFormatting = {
  /** Numbers or bullets that Word makes. */
  readonly labels: boolean;
  /** Headings by style alone, without a number. */
  readonly headings: boolean;
  /** Cells of several paragraphs, or with a table in them. */
  readonly cells: boolean;
  /** Tracked changes. */
  readonly changes: boolean;
};

/** Where nothing can be told, numbers are what is missed most. */
const unknown: DocFormatting = { labels: true, headings: false, cells: false, changes: false };

/** Codes of properties (MS-DOC 2.6). */
const oldNumber = 0xc63e;
const outlineLevel = 0x2640;
const isInTable = 0x2416;
const tableDepth = 0x6649;
const isDeleted = 0x0800;
const isInserted = 0x0801;

/** Says in which of two streams the tables of the document lie. */
const secondTable = 0x0200;

export function docFormatting(file: CompoundFile): DocFormatting {
  const document = viewOf(file.content('WordDocument'));
  try {
    const table = viewOf(file.content(document.getUint16(10, true) & secondTable ? '1Table' : '0Table'));
    return formattingOf(document, table);
  } catch (error) {
    // A damaged table points outside of the file; the words may be whole all the same.
    if (error instanceof RangeError) return unknown;
    throw error;
  }
}

function formattingOf(document: DataView, table: DataView): DocFormatting {
  const numbered = numberedStyles(document, table);
  const found = { labels: false, headings: false, cells: false, changes: false };
  for (const paragraph of paragraphFormats(document, table)) {
    const hasNumber = isNumbered(paragraph, numbered);
    found.labels ||= hasNumber;
    found.headings ||= !hasNumber && isHeading(paragraph) && isUntyped(document, paragraph);
    found.cells ||= isOfManyParts(document, paragraph);
  }
  for (const { properties } of characterFormats(document, table)) {
    found.changes ||= propertyIn(properties, isDeleted) === 1 || propertyIn(properties, isInserted) === 1;
  }
  return found;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isNumbered({ style, properties }: Format, numbered: ReadonlySet<number>): boolean {
  const own = propertyIn(properties, listOf);
  if (own !== null) return isList(own);
  return propertyIn(properties, oldNumber) !== null || numbered.has(style);
}

/** Styles 1 to 9 are the built-in headings in every document. */
function isHeading({ style, properties }: Format): boolean {
  const level = propertyIn(properties, outlineLevel);
  return level === null ? style >= 1 && style <= 9 : level < 9;
}

/** Words that no typed number stands before to tell the level. Chinese text is always of two bytes a character. */
function isUntyped(document: DataView, { start, end }: Format): boolean {
  const first: number[] = [];
  for (let at = start; at + 2 <= end && first.length < 8; at += 2) first.push(document.getUint16(at, true));
  const text = String.fromCharCode(...first).trimStart();
  return text !== '' && !/^[（(【第\d一二三四五六七八九十]/.test(text);
}

const cellMark = 7;

/** A paragraph of a cell that does not end it, or one of a table inside a table. */
function isOfManyParts(document: DataView, { end, properties }: Format): boolean {
  if (propertyIn(properties, isInTable) !== 1) return false;
  if ((propertyIn(properties, tableDepth) ?? 1) > 1) return true;
  const last = document.getUint8(end - 1);
  return last !== cellMark && !(last === 0 && document.getUint8(end - 2) === cellMark);
}
