import type { LabelScheme } from '../label.ts';
import { withoutBlanks } from './characters.ts';
import { isDateLine } from './dates.ts';
import { isAttachmentList, isAttachmentMark, isTitleLike } from './framing-words.ts';
import { openingParagraphs, readOpening } from './opening.ts';
import type { Paragraph } from './paragraphs.ts';

/** A notice that sends a document round is short; its text is not looked for further down than this. */
const longestCover = 40;
const sends = /印发|转发|下发|报送|呈报|上报|公布|发布|报请/;

/**
 * How many paragraphs at the beginning are a 通知 that only sends the main text: it has a title of its own, and a second
 * title stands below it before any heading. 0 when there is no such cover.
 */
export function coverEnd(paragraphs: readonly Paragraph[]): number {
  if (!paragraphs.slice(0, openingParagraphs).some(({ text }) => sends.test(text))) return 0;
  const opening = readOpening(paragraphs, 0);
  if (opening.title.length === 0) return 0;
  const title = withoutBlanks(opening.title.map((i) => paragraphs[i]?.text ?? '').join(''));
  if (!/(?:通知|函|报告)(?:[（(].*[）)])?$/.test(title) || !sends.test(title)) return 0;
  let signed = false;
  let pointed = false;
  const from = opening.kinds.length;
  for (let i = from; i < Math.min(paragraphs.length, from + longestCover); i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph || paragraph.rows) continue;
    const { text, label } = paragraph;
    if (signed && isTitleStart(paragraphs, i)) return i;
    if (isDateLine(text) || isAttachmentMark(text)) signed = true;
    // A notice with points of its own is a document, unless it is signed before another title begins.
    const isPoint = label !== null && !label.weak && ownPoint.has(label.label.scheme);
    // Below its signature: an annex of the notice, which is the document itself.
    if (signed && isPoint) return 0;
    pointed ||= isPoint;
    if (i === from && isAttachmentList(text)) return 0;
    if (
      i > from &&
      !signed &&
      !pointed &&
      label === null &&
      isTitleLike(text) &&
      /20\d\d/.test(text) &&
      !/^附/.test(text)
    )
      return i;
  }
  return 0;
}

const ownPoint: ReadonlySet<LabelScheme> = new Set(['division', 'chapter', 'section', 'chinese', 'chinese-bracketed']);

function isTitleStart(paragraphs: readonly Paragraph[], index: number): boolean {
  const opening = readOpening(paragraphs, index);
  const title = opening.title.map((i) => paragraphs[i]?.text ?? '').join('');
  return opening.title[0] === index && isTitleLike(title);
}
