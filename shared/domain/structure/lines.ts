import { numeralValue } from '../numeral.ts';
import { skipBlanks, traitsOf, trimEnd } from './characters.ts';
import { type LabelReading, readLabel } from './labels.ts';

/** A line that is not blank, without the blanks around it. Offsets count in the whole text, `end` is exclusive. */
export type Line = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly traits: number;
  /** The label that it begins with. */
  readonly label: LabelReading | null;
  /** Width of the blanks before it, a full-width one counting 2. */
  readonly indent: number;
  readonly blankBefore: boolean;
};

/** Lines end at LF, CR LF or CR, as editors count them. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let number = 0;
  let at = 0;
  let blankBefore = false;
  // Split first: working on the whole text by index is slow when it is a rope, as one put together from parts is.
  for (const feedLine of text.split('\n')) {
    const ended = feedLine.endsWith('\r') ? feedLine.slice(0, -1) : feedLine;
    for (const line of ended.includes('\r') ? ended.split('\r') : [ended]) {
      number += 1;
      let from = 0;
      for (const to of paragraphEnds(line)) {
        const start = skipBlanks(line, from, to);
        if (start === to) {
          blankBefore ||= from === 0;
        } else {
          const end = trimEnd(line, to, start);
          const indent = start === from ? 0 : width(line, from, start);
          const text = line.slice(start, end);
          lines.push({
            number,
            start: at + start,
            end: at + end,
            text,
            traits: traitsOf(text),
            label: readLabel(text),
            indent,
            blankBefore,
          });
          blankBefore = false;
        }
        from = to;
      }
      at += line.length + 1;
    }
    if (ended !== feedLine) at += 1;
  }
  return lines;
}

/** Shorter lines hold a signature and a date, or a table spaced out. */
const shortestRun = 120;

/**
 * Where the paragraphs of one line end. Text copied from a page may have lost its line breaks and kept the indents: two
 * full-width blanks within a long line begin a paragraph.
 */
function paragraphEnds(line: string): readonly number[] {
  const under = headingEnd(line);
  if (under > 0) return [under, line.length];
  const inside = headingsInside(line);
  if (inside.length > 0) return [...inside, line.length];
  if (line.length < shortestRun || !line.includes('\u3000\u3000', 1)) return [line.length];
  const ends: number[] = [];
  for (const match of line.matchAll(/(?<=[^\s\u3000])[ \u00a0]*\u3000{2,}(?=[^\s\u3000])/g)) ends.push(match.index);
  return [...ends, line.length];
}

const headingOverFirst =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}[ \u3000]?[、．.]|第[一二三四五六七八九十]{1,3}(?:部分|[章节]))[^。；;：:！？!?]{2,40}?[\u3400-\u9fff”》][ \t\u3000\u00a0]*(?=[（(]一[）)])/;

/** `一、2021年工作情况 （一）加强统筹`: where the heading above the first of its sections ends; 0 when the line is none. */
function headingEnd(line: string): number {
  if (!line.includes('一', 1)) return 0;
  const end = headingOverFirst.exec(line.slice(0, 80))?.[0].length ?? 0;
  const rest = line.slice(end);
  if (end === 0 || /[（(]二[）)]/.test(rest)) return 0;
  // In a broken line the second one may be on the next.
  const alone = /[\s\u3000]$/.test(line.slice(0, end)) ? !/[。；，,\s\u3000]/.test(rest) : !/[。；]/.test(rest);
  return alone || line.length > 80 ? end : 0;
}

const headingAfterStop = /[。：:]\s*(?=([一二三四五六七八九十]{1,3})、[^，,、。；;：:！？!?]{3,24}(?:。|$))/g;
const labelAtStart = /^[\s\u3000]*([一二三四五六七八九十]{1,3})[、．.]/;

/**
 * Where headings begin that lost their line break: `…总结如下：一、2005年工作` at the end of a paragraph, `…。三、2006年工作计划。…`
 * in one that begins with 二、.
 */
function headingsInside(line: string): readonly number[] {
  if (line.length < 50 || !line.includes('、')) return [];
  const starts: number[] = [];
  let number = numeralValue(labelAtStart.exec(line)?.[1] ?? '');
  for (const match of line.matchAll(headingAfterStop)) {
    const at = match.index + match[0].length;
    const next = numeralValue(match[1] ?? '');
    const isLast = /^[^。]*$/.test(line.slice(at, at + 40)) && at + 40 >= line.length;
    if (!isLast && (number === null || next !== number + 1)) continue;
    starts.push(at);
    number = next;
  }
  return starts;
}

function width(line: string, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) {
    const c = line.charAt(i);
    if (c === '\t') total += 4;
    else if (c === '\u3000' || c === '\u2003') total += 2;
    else if (c !== '\ufeff' && c !== '\u200b') total += 1;
  }
  return total;
}
