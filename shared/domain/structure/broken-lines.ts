import { endsIn, isHanAt, trait } from './characters.ts';
import { isDateLine } from './dates.ts';
import { isAddressee, isAttachmentMark, isNote, isOrganisation, isSubtitle, isTitleLike } from './framing-words.ts';
import { readLostLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { namesPart } from './unlabelled.ts';
import { displayWidth, listsOn } from './wrap.ts';

/** Why a line goes on with the one before though the text as a whole is not broken at a fixed width. */
export type Joint = 'glued' | 'spaced' | null;

const openers = '（(“‘《〈「『【〔';
const closers = '）)”’》〉」』】〕';
/** A mark or a particle after which more must come; but 普及, 参与, 总和 are words. */
const needsMore =
  /(?:[、，,（(“‘《〈「『【〔暨]|(?<!目)的|(?<![普涉惠论])及|(?<![参给授赋付])与|(?<![总饱缓温亲祥柔平中])和)$/;
const numeralAlone = /^[一二三四五六七八九十]{1,3}$/;
/** 28项，…: a figure with its measure does not begin a paragraph. A year or month may. */
const figureStart =
  /^(?:(?:[0-9]+\.[0-9]+|[0-9]{2,}|[0-9]{1,3}(?:,[0-9]{3})+)(?:[%％‰]|(?![年月日])[\u3400-\u9fff])|[0-9](?:[%％‰]|[万亿余多个家项名人次件户元亩篇场期米吨座条公里处份宗张台套辆天类所]))/;
/** 2.2 工作目标: short of any edge, it is whole. */
const shortHeading = /^[0-9０-９]+(?:[.．][0-9０-９]+)+[、.． \t\u3000]*[\u3400-\u9fff]{2,12}$/;
const cannotBegin = /^[，。、；：！？）》”’」』】〕)]/;

/**
 * Finds single broken lines: a label alone on its line, a heading over two lines, a sentence cut by a line break. `lines`
 * are those of real text.
 */
export function brokenLines(lines: readonly Line[]): (index: number) => Joint {
  const indented = lines.filter(({ indent }) => indent >= 2).length > lines.length * 0.5;
  // Where most lines have a blank one before them, blank lines tell nothing.
  const doubleSpaced = lines.filter(({ blankBefore }) => blankBefore).length > lines.length * 0.6;
  const numbered = ['一', '二'].every((numeral) => lines.some(({ text }) => text === numeral));
  // In a short text few lines are full, but the widest tell where lines were broken.
  const edge = widestOf(lines);
  const words = wordsAcross(lines);
  /** The last line that was found to belong to the heading before it: a heading may go on over a third line. */
  let restOfHeading = -1;
  let restOfParagraph = -1;
  return (index) => {
    const before = lines[index - 1];
    const line = lines[index];
    if (!before || !line) return null;
    const { label: own } = before;
    const { label } = line;
    if (label && indented && line.indent === 0 && listsOn(before.text, line.text, label.label)) return 'glued';
    if (label && !label.weak) return null;
    if (own && own.length >= before.text.length) {
      if (own.label.scheme === 'chinese' || !/^第/.test(before.text)) return 'glued';
      return line.text.length <= 40 && !isEnded(line.text) ? 'spaced' : null;
    }
    if (numbered && numeralAlone.test(before.text) && !numeralAlone.test(line.text) && line.text.length <= 40)
      return 'spaced';
    if ((line.blankBefore && !doubleSpaced) || isEnded(before.text) || isDateLine(line.text)) return null;
    if (closesBracket(before.text, line.text)) return 'glued';
    if (readLostLabel(line.text) !== null) return null;
    if (cannotBegin.test(line.text)) return 'glued';
    const named = isOrganisation(line.text) && !endsIn(before.text, '，,、');
    // ——某某广播电视台2016年 / 工作总结暨2017年工作部署
    if (isSubtitle(before.text) && !isTitleLike(before.text) && isTitleLike(line.text)) return 'glued';
    if (isNote(line.text) || isNote(before.text) || isSubtitle(line.text)) return null;
    if (isDateLine(before.text) || named || (!own && isOrganisation(before.text))) return null;
    const inHeading = (own !== null && !own.weak && !hasSentence(before)) || restOfHeading === index - 1;
    if (!inHeading || line.text.length > 40) {
      const cut =
        endsIn(before.text, '，、,') ||
        (hasSentence(before) && displayWidth(before.text) >= edge - 4) ||
        (indented && line.indent === 0 && (before.indent >= 2 || restOfParagraph === index - 1)) ||
        (figureStart.test(line.text) &&
          isHanAt(before.text, before.text.length - 1) &&
          !inHeading &&
          !(own && before.text.length <= 30) &&
          !shortHeading.test(before.text));
      // The rest of a paragraph may be as short as it likes.
      const above = lines[index - 2]?.text ?? '';
      const isShort = before.text.length < 8 && (above.length < 20 || isEnded(above));
      if (!cut || isShort || isAttachmentMark(line.text) || isAddressee(line.text)) return null;
      restOfParagraph = index;
      return 'glued';
    }
    const cut = needsMore.test(before.text) || (indented && before.indent >= 2 && line.indent === 0);
    if (!cut && !words(index) && !isRest(lines, index)) return null;
    restOfHeading = index;
    return 'glued';
  };
}

function hasSentence({ text, traits }: Line): boolean {
  return (traits & trait.stop) !== 0 && /[。；]/.test(text);
}

function isEnded(text: string): boolean {
  return endsIn(text, '。！？!?；;：:…', '"”’）)');
}

/** The width of the widest line; nothing reaches it where lines are longer than any page. */
function widestOf(lines: readonly Line[]): number {
  let widest = 0;
  for (const { text } of lines) {
    if (text.length > 62) return Infinity;
    widest = Math.max(widest, displayWidth(text));
  }
  return widest;
}

/** Whether the first bracket of `next` closes one that `text` left open. */
function closesBracket(text: string, next: string): boolean {
  const first = /[（(“‘《〈「『【〔）)”’》〉」』】〕]/.exec(next.slice(0, 60));
  const kind = closers.indexOf(first?.[0] ?? ' ');
  if (kind < 0) return false;
  const tail = text.slice(-200);
  const opened = tail.lastIndexOf(openers.charAt(kind));
  return opened >= 0 && !tail.slice(opened).includes(closers.charAt(kind));
}

/**
 * A long heading and a shorter line after it that is no sentence, before text or a list: the heading had no room. Unless
 * more such lines stand further down in the section: then they are headings of their own.
 */
function isRest(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1]?.text ?? '', lines[index]?.text ?? '', lines[index + 1]?.text ?? ''];
  const room = line.length <= 6 && /[，,]/.test(before) ? 10 : 14;
  if (before.length < room || line.length >= before.length || !isBareLine(line)) return false;
  if (namesPart(line) || after === '' || (after.length < 25 && !isEnded(after) && !lines[index + 1]?.label)) {
    return false;
  }
  for (let i = index + 2; i < Math.min(lines.length, index + 20); i += 1) {
    const text = lines[i]?.text ?? '';
    if (lines[i]?.label || numeralAlone.test(text) || namesPart(text)) break;
    if (isBareLine(text) && isEnded(lines[i - 1]?.text ?? '')) return false;
  }
  return true;
}

function isBareLine(text: string): boolean {
  return text.length <= 20 && !isEnded(text) && !/\d|^[●○◆◇■□▲★·•※—\-【（(]/.test(text);
}

/** Whether a word that occurs elsewhere in the text lies across the break before a short line. */
function wordsAcross(lines: readonly Line[]): (index: number) => boolean {
  const wanted = new Map<number, number>();
  const begins = new Uint8Array(256);
  const across = (index: number) => {
    const [before, line] = [lines[index - 1]?.text, lines[index]?.text];
    if (before === undefined || line === undefined || line.length > 25 || before.length < 8) return null;
    if (isEnded(before) || isEnded(line) || !isHanAt(before, before.length - 1) || !isHanAt(line, 0)) return null;
    return before.charCodeAt(before.length - 1) * 0x10000 + line.charCodeAt(0);
  };
  for (let i = 1; i < lines.length; i += 1) {
    const pair = across(i);
    if (pair === null) continue;
    wanted.set(pair, 0);
    begins[(pair / 0x10000) & 255] = 1;
  }
  if (wanted.size === 0) return () => false;
  for (const { text } of lines) {
    for (let i = 1; i < text.length; i += 1) {
      const code = text.charCodeAt(i - 1);
      if (begins[code & 255] === 0) continue;
      const pair = code * 0x10000 + text.charCodeAt(i);
      const count = wanted.get(pair);
      if (count !== undefined) wanted.set(pair, count + 1);
    }
  }
  return (index) => {
    const pair = across(index);
    return pair !== null && (wanted.get(pair) ?? 0) >= 2;
  };
}
