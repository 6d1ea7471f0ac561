import { isDateLine } from './dates.ts';
import type { TextKind } from './frame.ts';
import {
  isAttachmentList,
  isAttachmentMark,
  isDateSlot,
  isNote,
  isOrganisation,
  isPersonSigned,
  opensNotes,
  signedDate,
} from './framing-words.ts';
import type { Paragraph } from './paragraphs.ts';

/** Signature, date, notes and list of attachments below the text that begins at `from`, by index. */
export function readClosing(paragraphs: readonly Paragraph[], from: number): ReadonlyMap<number, TextKind> {
  const kinds = new Map<number, TextKind>();
  const attachments = attachmentList(paragraphs, from);
  for (const index of attachments) kinds.set(index, 'attachment');
  for (const index of noteList(paragraphs, from)) kinds.set(index, 'note');
  let dated = false;
  let signatures = 0;
  for (let i = paragraphs.length - 1; i >= from; i -= 1) {
    const paragraph = paragraphs[i];
    if (!paragraph || paragraph.rows) break;
    const { text } = paragraph;
    if (kinds.has(i)) continue;
    if (i === paragraphs.length - 1 && isAttachmentMark(text)) {
      // The mark of the main text that a cover sends.
      kinds.set(i, 'attachment');
    } else if (isNote(text)) {
      kinds.set(i, 'note');
    } else if (!dated && (isDateLine(text) || isDateSlot(text))) {
      kinds.set(i, 'date');
      dated = true;
    } else if (signatures === 0 && signedDate(text) !== null) {
      kinds.set(i, 'signature');
      dated = true;
      signatures += 1;
    } else if (signatures < most(text, dated) && isSignature(paragraph, dated && signatures === 0)) {
      kinds.set(i, 'signature');
      signatures += 1;
    } else {
      break;
    }
  }
  return kinds;
}

/** A joint document is signed by more, all of them offices, above its date. */
function most(text: string, dated: boolean): number {
  return dated && isOrganisation(text) ? 12 : 3;
}

function isSignature({ text, label }: Paragraph, aboveDate: boolean): boolean {
  if (text.length > 40 || label !== null) return false;
  if (isOrganisation(text) || isPersonSigned(text)) return true;
  return (
    aboveDate &&
    text.length <= 24 &&
    !/[。；，：！？,;:]$/.test(text) &&
    /^(?=.*[\u3400-\u9fff]{2})[\u3400-\u9fffA-Za-z0-9（）()·、\s]+$/.test(text) &&
    !/^\d/.test(text)
  );
}

/** `附件：1.…` and the numbered names after it, where nothing but the end of the document follows. */
function attachmentList(paragraphs: readonly Paragraph[], from: number): readonly number[] {
  const start = Math.max(from, paragraphs.length - 25);
  for (let i = start; i < paragraphs.length; i += 1) {
    const text = paragraphs[i]?.text ?? '';
    if (!isAttachmentList(text) && !(isAttachmentMark(text) && /[:：]$/.test(text))) continue;
    const list = [i];
    for (let next = i + 1; next < paragraphs.length; next += 1) {
      const name = paragraphs[next];
      if (!name || name.text.length > 80 || name.text.endsWith('。') || name.label?.label.scheme !== 'arabic') break;
      list.push(next);
    }
    return list;
  }
  return [];
}

/** `注：1.…` and the numbered notes after it, where nothing but a signature follows. */
function noteList(paragraphs: readonly Paragraph[], from: number): readonly number[] {
  for (let i = Math.max(from, paragraphs.length - 25); i < paragraphs.length; i += 1) {
    if (!opensNotes(paragraphs[i]?.text ?? '')) continue;
    const list = [i];
    let next = i + 1;
    for (; paragraphs[next]?.label && (paragraphs[next]?.text.length ?? 0) <= 200; next += 1) list.push(next);
    // What goes on below is a text with a remark in it.
    return paragraphs.length - next <= 4 ? list : [];
  }
  return [];
}

/** Where the first annex begins below `from`; as many paragraphs as there are when there is none. */
export function annexStart(paragraphs: readonly Paragraph[], from: number): number {
  for (let i = from + 1; i < paragraphs.length; i += 1) if (isAnnexMark(paragraphs, i)) return i;
  return paragraphs.length;
}

/** `附件1` alone on its line with something after it, and not the head of a list of attachments. */
export function isAnnexMark(paragraphs: readonly Paragraph[], i: number): boolean {
  const paragraph = paragraphs[i];
  const next = paragraphs[i + 1];
  if (!paragraph || !next || paragraph.rows) return false;
  // 附：某某统计表, and the table right below it.
  if (next.rows !== null && paragraph.text.length <= 60 && /^附\s*[件表]?\s*\d{0,2}\s*[:：]\s*\S/.test(paragraph.text))
    return true;
  if (!isAttachmentMark(paragraph.text)) return false;
  return !(/[:：]$/.test(paragraph.text) && next.label?.label.scheme === 'arabic');
}
