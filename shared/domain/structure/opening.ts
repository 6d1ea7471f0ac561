import { withoutBlanks } from './characters.ts';
import { isDateLine } from './dates.ts';
import type { TextKind } from './frame.ts';
import {
  isAddressee,
  isAnswerLine,
  isBracketedStatus,
  isDocumentNumber,
  isIssueNumber,
  isKindAlone,
  isLetterhead,
  isOrganisation,
  isSubtitle,
  isTitleLike,
  isTitlePart,
  signedDate,
} from './framing-words.ts';
import type { Paragraph } from './paragraphs.ts';

/** What stands above the text: the kind of each paragraph from `from` on, until the text begins. */
export type Opening = { readonly kinds: readonly TextKind[]; readonly title: readonly number[] };

/** What stands above the text has at most so many paragraphs. */
export const openingParagraphs = 15;

export function readOpening(paragraphs: readonly Paragraph[], from: number): Opening {
  let end = from;
  while (end < paragraphs.length && end < from + openingParagraphs && isAboveText(paragraphs[end], end === from))
    end += 1;
  const area = paragraphs.slice(from, end).map(({ text }) => text);
  const title = findTitle(area);
  const last = title.at(-1) ?? -1;
  const kinds = area.map((text, i): TextKind => {
    if (title.includes(i)) return 'title';
    if (isDocumentNumber(text)) return 'documentNumber';
    if (isDateLine(text)) return 'date';
    if (signedDate(text) !== null) return i > last && title.length > 0 ? 'signature' : 'letterhead';
    if (i > last && title.length > 0) {
      if (isSubtitle(text) || isBracketedStatus(text) || /^[（(][^（()）]{4,40}[）)]$/.test(text)) return 'subtitle';
      if (isAddressee(text)) return 'addressee';
      if (isAnswerLine(text)) return 'note';
      if (isOrganisation(text)) return 'signature';
      // Who speaks, between the title and those spoken to.
      if (
        /^[\u4e00-\u9fff、\s（）()\d]{2,30}$/.test(text) &&
        (isAddressee(area[i + 1] ?? '') || isDateLine(area[i + 1] ?? ''))
      ) {
        return 'subtitle';
      }
      return 'paragraph';
    }
    if (isAddressee(text)) return 'addressee';
    return isLetterhead(text) || isOrganisation(text) || title.length > 0 ? 'letterhead' : 'paragraph';
  });
  // Nothing but framing may be taken away from the text: it begins at the first paragraph that is none.
  const text = kinds.indexOf('paragraph');
  return { kinds: text < 0 ? kinds : kinds.slice(0, text), title: title.map((i) => i + from) };
}

function isAboveText(paragraph: Paragraph | undefined, isFirst: boolean): boolean {
  if (!paragraph || paragraph.rows) return false;
  const { text, label } = paragraph;
  if (isAddressee(text) || isDocumentNumber(text) || isDateLine(text) || signedDate(text) !== null) return true;
  if (!isFirst && isAnswerLine(text)) return true;
  if (label && (!label.weak || /^[0-9]{1,2}[\s.．]/.test(text))) return false;
  return (
    isTitleLike(text) ||
    isSubtitle(text) ||
    isBracketedStatus(text) ||
    isLetterhead(text) ||
    (isTitlePart(text) && (isFirst || !/[，,]/.test(text)))
  );
}

/** The indexes of the lines that make the title together; none when no line is one. */
function findTitle(area: readonly string[]): readonly number[] {
  // 督查通报 above 第5期 is the name of the bulletin.
  const usable = area.map((text, i) => isTitlePart(text) && !isFramingLine(text) && !isIssueNumber(area[i + 1] ?? ''));
  const endsTitle = (text: string, i: number) =>
    isTitleLike(text) || (isKindAlone(text) && i > 0 && joinsTitle(area, i - 1));
  const tails = area.flatMap((text, i) => (usable[i] && endsTitle(text, i) ? [i] : []));
  const dated = tails.filter((i) => /\d{4}|年|关于/.test(area[i] ?? '') && withoutBlanks(area[i] ?? '').length > 6);
  const tail = dated[0] ?? tails.at(-1);
  if (tail === undefined) return plainTitle(area, usable);
  let last = tail;
  // 2023年工作总结 / 2024年工作计划: a title may have two tails.
  while (usable[last + 1] && tails.includes(last + 1) && joinsTitle(area, last)) last += 1;
  let first = tail;
  while (first > 0 && usable[first - 1] && joinsTitle(area, first - 1)) first -= 1;
  return range(first, last);
}

/** Whether the line after `i` goes on with the title that `i` is part of. */
function joinsTitle(area: readonly string[], i: number): boolean {
  const line = withoutBlanks(area[i] ?? '');
  const next = withoutBlanks(area[i + 1] ?? '');
  if (isTitleLike(line)) {
    // 2023年工作总结 / 2024年工作计划: two halves of a title, each with a year of its own.
    const years = next.match(/20\d\d|二[〇零○][^年]{2}/g) ?? [];
    return (
      /^(?:和|及|暨|与|、)/.test(next) ||
      (years.length > 0 && /20\d\d|二[〇零○]/.test(line) && !years.some((year) => line.includes(year)))
    );
  }
  if (next.startsWith('的') && isKindAlone(next)) return true;
  // 关于印发《某市 / 某局2024年工作总结》的通知: the name of what is sent goes on.
  if (/《[^》]*$/.test(line) && /^[^《]*》/.test(withoutBlanks(area.slice(i + 1).join('')))) return true;
  if (/(?:和|及|暨|与|、|的|关于|印发|报送|转发|下达|呈报|上报|报请|做好|开展)$/.test(line)) return true;
  // The organisation on its own line is part of the title unless the title names it again.
  if (isOrganisation(line))
    return !next.startsWith(line.slice(-4)) && /^(?:关于|20|二[〇零○]|[上下]半年|年度|工作|第)/.test(next);
  // 第九师二一七团 / 2015年工作总结: whatever ends its name, right above a year stands who reports.
  if (
    isTitleLike(next) &&
    /^(?:20\d\d|二[〇零○].{2})年/.test(next) &&
    /^[\u3400-\u9fffA-Za-z0-9（）()·]{3,30}$/.test(area[i] ?? '')
  )
    return /[\u3400-\u9fff]{3}/.test(line) && !/文件$|期$/.test(line);
  return (
    (/年度?$|^关于|^20\d\d/.test(line) && line.length <= 40) ||
    (line.length >= 12 && /(?:20\d\d|二[〇零○].{2})年/.test(line))
  );
}

/** A title without a word for its genre: first line, short, and with a year or a subtitle, or alone above the text. */
function plainTitle(area: readonly string[], usable: readonly boolean[]): readonly number[] {
  const i = usable.indexOf(true);
  const line = area[i];
  const subtitle = area.findIndex(isSubtitle);
  if (i >= 0 && subtitle > i && subtitle - i <= 3 && usable.slice(i, subtitle).every(Boolean))
    return range(i, subtitle - 1);
  if (line === undefined || withoutBlanks(line).length < 6 || isOrganisation(line)) return [];
  const alone = usable.filter(Boolean).length === 1 && !/[，,：:]/.test(line);
  return i === 0 && (/20\d\d年/.test(line) || (alone && withoutBlanks(line).length <= 36)) && !/^[（(]/.test(line)
    ? [i]
    : [];
}

function isFramingLine(text: string): boolean {
  return (
    isLetterhead(text) ||
    isDocumentNumber(text) ||
    isDateLine(text) ||
    isAddressee(text) ||
    isSubtitle(text) ||
    isBracketedStatus(text) ||
    signedDate(text) !== null
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
