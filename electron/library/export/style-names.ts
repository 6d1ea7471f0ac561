import type { ParagraphShape, PlainRole } from '../../../shared/domain/layout/laid-out.ts';

/** A style: the id that paragraphs refer to, and the name that the user sees in Word's list. */
export type StyleName = { readonly id: string; readonly name: string };

/** 正文 alone is what a Chinese Word calls Normal, so ours has a name of its own. */
const plain: Readonly<Record<PlainRole, StyleName>> = {
  letterhead: { id: 'GwLetterhead', name: '发文机关标志' },
  documentNumber: { id: 'GwDocumentNumber', name: '发文字号' },
  title: { id: 'GwTitle', name: '公文标题' },
  subtitle: { id: 'GwSubtitle', name: '公文副标题' },
  byline: { id: 'GwByline', name: '标题下署名' },
  addressee: { id: 'GwAddressee', name: '主送机关' },
  item: { id: 'GwItem', name: '公文分项' },
  body: { id: 'GwBody', name: '公文正文' },
  attachment: { id: 'GwAttachment', name: '附件说明' },
  annexMark: { id: 'GwAnnexMark', name: '附件标记' },
  signature: { id: 'GwSignature', name: '发文机关署名' },
  date: { id: 'GwDate', name: '成文日期' },
  note: { id: 'GwNote', name: '公文附注' },
  attendance: { id: 'GwAttendance', name: '出席列席' },
};

export const blankStyle: StyleName = { id: 'GwBlank', name: '公文空行' };
export const tableStyle: StyleName = { id: 'GwTable', name: '公文表格' };
export const pageNumberStyle: StyleName = { id: 'GwPageNumber', name: '公文页码' };

export function plainStyle(role: PlainRole): StyleName {
  return plain[role];
}

const numerals = ['一', '二', '三', '四'];

/**
 * A heading looks like its label and stands where its depth is. Mostly these agree; a document that begins again with
 * 一、 inside 三、 gets a style of its own, so that neither the look nor the navigation pane needs direct formatting.
 */
export function headingStyle(level: number, outline: number): StyleName {
  const name = `${numerals[level - 1]}级标题`;
  return level === outline
    ? { id: `GwHeading${level}`, name }
    : { id: `GwHeading${level}Outline${outline}`, name: `${name}（大纲${outline}级）` };
}

export function runInStyle(outline: number): StyleName {
  return { id: `GwRunIn${outline}`, name: `段首标题（大纲${outline}级）` };
}

/** The heading's own type inside a paragraph of body text; the name is the one that a Chinese Word gives to such a pair. */
export function headingCharacterStyle(level: number): StyleName {
  return { id: `GwHeading${level}Character`, name: `${numerals[level - 1]}级标题 字符` };
}

export function styleOf(paragraph: ParagraphShape): StyleName {
  if (paragraph.role === 'heading') return headingStyle(paragraph.level, paragraph.outline);
  if (paragraph.role === 'runIn') return runInStyle(paragraph.outline);
  return plainStyle(paragraph.role);
}

/** Where a style stands in Word's gallery: in the order of a document, and all of ours before Word's own. */
export function galleryPlace({ id }: StyleName): number {
  const order = ['GwTitle', 'GwAddressee', 'GwBody', 'GwHeading1', 'GwHeading2', 'GwHeading3', 'GwHeading4', 'GwItem'];
  const place = order.indexOf(id);
  return place < 0 ? order.length + 1 : place + 1;
}
