import { endsIn, isDigitAt, skipBlanks, trait, traitsAt, trimEnd } from './characters.ts';
import { quotations } from './quotes.ts';

/** A colon that comes later than this does not end a heading: it belongs to the sentence. */
const longestBeforeColon = 40;

/** What blanks in the headings of one kind of label are: most set a heading off from its text, or a few are stray ones. */
export type BlankStyle = 'set off' | 'stray' | 'unknown';

/** Whether a blank stands where it may end the heading, before any other mark does. */
export function hasBlankEnd(text: string): boolean {
  const blank = /^[^。！？；;：:，,]{2,30}?[\u3400-\u9fff”》）)][ \t\u3000\u00a0]+(?=[^\s\u3000].{8})/.exec(
    text.slice(0, 60),
  );
  return blank !== null;
}

/** The beginning of a sentence that a list ends: 会议强调，要做到“三个到位”： · 上升的主要原因： */
const announces = /^(?:.{2,}[，,].{2,}|.*(?:[是为有即括]|原因|做法|问题|表现|措施|要求|内容|如下|其中))[：:]$/;

/**
 * Where the heading at the beginning of `text` ends, its end mark included: at the first 。！？； or ： that is not in
 * quotes, at a blank that sets it off from a sentence, or with the text.
 */
export function titleEnd(text: string, blanks: BlankStyle = 'unknown'): number {
  // Most headings have no quotation; where one has, it is looked at as a whole.
  const isQuoted = quotations(text.slice(0, 2000));
  let looked = 0;
  let quotes = false;
  // A full stop typed as a point: 龙头景区不强.5A级景区…, but not 总结.docx.
  const marks =
    /[。！？!?；;：:]|(?<=[\u3400-\u9fff”》）])\.(?![A-Za-z.])|(?<=[\u3400-\u9fff][")])\.(?=[\u3400-\u9fff])/g;
  let end = text.length;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const at = match.index;
    for (; looked < at && !quotes; looked += 1) quotes = (traitsAt(text, looked) & trait.paired) !== 0;
    if (quotes && at < 2000 && isQuoted(at)) continue;
    const colon = match[0] === ':' || match[0] === '：';
    if (
      colon &&
      (at > longestBeforeColon ||
        isWholeHeading(text, at) ||
        text.startsWith('//', at + 1) ||
        (isDigitAt(text, at - 1) && isDigitAt(text, at + 1)))
    )
      continue;
    if (match[0] === '!' || match[0] === '?') {
      if (/[A-Za-z]/.test(text.charAt(at - 1))) continue;
    }
    end = at + 1;
    // 。” closes the quotation with the sentence.
    if (/[”’）)]/.test(text.charAt(end)) && !/[“‘（(]/.test(text.slice(0, end))) end += 1;
    break;
  }
  return blankEnd(text, end, blanks) ?? end;
}

const firstLabel = /^(?:1[.．、](?![0-9])|[（(][一1][）)]|①|㈠|⑴|⒈|一是)[ \u3000]*[\u3400-\u9fff“《]/;

/** `德育工作：以养成教育为主线，促进学生全面发展` is a heading to its end; with a sentence after it the colon ends it. */
function isWholeHeading(text: string, colon: number): boolean {
  return (
    text.length <= 45 &&
    colon < text.length - 4 &&
    !endsIn(text, '，,：:、') &&
    !/[。；;！？!?\d]/.test(text.slice(colon))
  );
}

/** `（一）加强平台建设　今年以来，全区…。`: the blank ends the heading when a sentence follows, not another phrase. */
function blankEnd(text: string, end: number, blanks: BlankStyle): number | null {
  if (!/[ \t\u3000\u00a0]/.test(text.slice(0, 50))) return null;
  const blank = /[ \t\u3000\u00a0]+/g;
  for (let match = blank.exec(text); match !== null && match.index < Math.min(end, 50); match = blank.exec(text)) {
    const title = text.slice(0, match.index);
    const rest = text.slice(blank.lastIndex, end);
    if (blanks === 'stray' && match[0] === ' ') continue;
    // A list begins: （二）加强保护 1.文物保护。…2.…
    if (firstLabel.test(rest) && /[\u3400-\u9fff”》）)]$/.test(title) && title.length >= 4)
      return trimEnd(text, match.index);
    // A blank within brackets sets nothing off.
    if (/^[)）”’》〉」』】〕]/.test(rest)) continue;
    // 茶叶　全村…: two characters and a wide blank.
    const shortest = match[0].length > 1 || match[0] === '\u3000' ? 2 : 3;
    if (title.length < shortest || /[，,、：:]$/.test(title) || !/[\u3400-\u9fff”》）)]$/.test(title)) continue;
    if (/[，,]/.test(title) && title.length > 30) continue;
    // Two phrases of one heading (强化引领 推进创新) are about as long as one another; a sentence is longer.
    const enough = /[，,]/.test(rest) ? 12 : blanks === 'set off' ? Math.min(28, title.length + 4) : 28;
    const ended =
      endsIn(text.slice(0, end), '。；;.') || (end === text.length && rest.length > 20 && /[，,]/.test(rest));
    const sentence = (ended && rest.length > enough) || announces.test(rest);
    const twoParts = /[，,]/.test(title) && (rest.match(/[，,]/g)?.length ?? 0) === 1 && rest.length <= 30;
    if (sentence && !twoParts && skipBlanks(rest, 0) === 0) return trimEnd(text, match.index);
  }
  return null;
}
