import type { Label } from '../label.ts';
import type { Framed } from './frame.ts';
import type { LabelReading } from './labels.ts';
import { lostReading } from './pieces.ts';

/** Reads the labels at the beginning of all paragraphs. Doubtful ones need a neighbour with the number before or after. */
export function readLabels(framed: readonly Framed[]): readonly (LabelReading | null)[] {
  const readings = framed.map(({ kind, paragraph, zone }) =>
    kind === 'paragraph' && zone !== 'cover' && !paragraph.rows ? paragraph.label : null,
  );
  const following = numbersAfter(readings);
  const last = new Map<string, number>();
  const seen: Label[] = [];
  return readings.map((reading, i) => {
    const item = framed[i];
    if (!reading) {
      if (item?.kind !== 'paragraph' || item.zone === 'cover' || item.paragraph.rows) return null;
      // The first of its kind is read as the next one is written.
      const lost =
        lostPoint(item.paragraph.text, last.get('is'), readings.slice(i + 1, i + 6)) ??
        lostReading(item.paragraph.text, nextIsSecond(readings, i)) ??
        lostReading(item.paragraph.text, seen) ??
        lostReading(item.paragraph.text, labelsAfter(readings, i));
      if (lost) last.set(lost.label.scheme, (last.get(lost.label.scheme) ?? 0) + 1);
      return lost;
    }
    const { scheme, number } = reading.label;
    const series = seriesOf(reading);
    const fits =
      scheme === 'sequence'
        ? fitsWords(number, last.get(series) ?? 0, following[i] ?? 0) ||
          (number === 1 && /[。；;](?:其次|再次|再者|最后)[，,]/.test(item?.paragraph.text ?? ''))
        : (number > 1 && last.get(series) === number - 1) ||
          (number === 1 && following[i] === 2 && !(scheme === 'arabic' && isDotted(item)));
    if (reading.weak && !fits && !isNear(reading, last.get(series), item)) return null;
    last.set(series, number);
    if (seen.at(-1)?.scheme !== scheme) seen.push(reading.label);
    return reading;
  });
}

/**
 * `2 抓民生` after another 2, `5 抓环境` after 3, `3抓创新` after 4: in a list under way a short heading may be miscounted. Two
 * blanks set a heading off from its text.
 */
function isNear({ label, length }: LabelReading, before: number | undefined, item: Framed | undefined): boolean {
  if (label.scheme !== 'arabic' || before === undefined || !/[0-9０-９ \t\u3000]$/.test(label.text)) return false;
  const title = (item?.paragraph.text ?? '').slice(length).replace(/(?: {2,}|\u3000).*$/s, '');
  return (
    label.number >= before - 1 &&
    label.number <= before + 2 &&
    title.length <= 28 &&
    !/[。；]|[，,、：:\d]$/.test(title)
  );
}

/** `是实施改造。` on a line of its own between 一是 and 三是. */
function lostPoint(
  text: string,
  before: number | undefined,
  following: readonly (LabelReading | null)[],
): LabelReading | null {
  if (before === undefined || !/^是[\u3400-\u9fff]/.test(text)) return null;
  const next = following.find((reading) => reading?.label.scheme === 'is');
  if (next?.label.number !== before + 2) return null;
  return { label: { text: '是', scheme: 'is', number: before + 1, missing: true }, length: 1, weak: false };
}

/** 首先 needs 其次 or 最后 after it, and those need one before: 最后 alone begins many a sentence. */
function fitsWords(number: number, before: number, after: number): boolean {
  return number === 1 ? after > 1 : before > 0 && (before < number || number === 4);
}

/** 1.1加强 is one level further down than any label we know; not a 1. */
function isDotted(item: Framed | undefined): boolean {
  return /^[0-9０-９]{1,2}[.．][0-9０-９]{1,2}(?![0-9０-９])/.test(item?.paragraph.text ?? '');
}

/** A numeral without a mark (一 alone above a heading) counts by itself; 一、 may begin anew under it. */
function seriesOf({ label }: LabelReading): string {
  // 1.1 and 2.1 are of two lists.
  const above = /^[0-9.．]*(?=[.．][0-9])|^[A-H]/.exec(label.text)?.[0];
  if (above !== undefined && above !== '') return /[A-H]/.test(above) ? 'letter' : `below ${above}`;
  if (label.scheme === 'arabic' && /[0-9]$/.test(label.text)) return 'glued';
  return isNumeralAlone(label) ? 'numeral' : label.scheme;
}

export function isNumeralAlone({ scheme, text, missing }: Label): boolean {
  return scheme === 'chinese' && !missing && /^[\u4e00-\u9fff〇]+\s*$/.test(text);
}

/** 、机构整合 right before 2、基层网络 is 1、, whatever the labels above look like. */
function nextIsSecond(readings: readonly (LabelReading | null)[], i: number): readonly Label[] {
  const next = readings.slice(i + 1, i + 6).find((reading) => reading !== null && reading !== undefined)?.label;
  const isFirst = !readings.slice(Math.max(0, i - 5), i).some((reading) => reading?.label.scheme === next?.scheme);
  return next?.number === 2 && next.scheme === 'arabic' && isFirst ? [next] : [];
}

/** The next few labels that are second of their kind, the nearest last. */
function labelsAfter(readings: readonly (LabelReading | null)[], i: number): readonly Label[] {
  return readings
    .slice(i + 1, i + 12)
    .flatMap((reading) => (reading && reading.label.number === 2 ? [reading.label] : []))
    .reverse();
}

/** For each reading the number of the next one of its scheme. */
function numbersAfter(readings: readonly (LabelReading | null)[]): readonly (number | null)[] {
  const next = new Map<string, number>();
  const numbers: (number | null)[] = [];
  for (let i = readings.length - 1; i >= 0; i -= 1) {
    const reading = readings[i];
    numbers[i] = reading ? (next.get(seriesOf(reading)) ?? null) : null;
    if (reading) next.set(seriesOf(reading), reading.label.number);
  }
  return numbers;
}
