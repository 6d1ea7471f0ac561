import { withoutBlanks } from './characters.ts';
import type { Framed } from './frame.ts';
import { isTitleLike } from './framing-words.ts';
import type { LabelReading } from './labels.ts';
import type { LineLooks } from './line-hints.ts';

/**
 * A heading without a number. Headings of one form are siblings: `half` names a half or a part of the document (2024年工作
 * 计划, 存在的问题), `bracket` stands in 【】, alone on its line or with text after it, `plain` is told from its neighbours alone; `clauses` is a plain
 * one of two clauses in a document where those stand above others; `sentence` is a few words with a full stop that paragraph after
 * paragraph begins with. `title` is its length.
 */
export type Unlabelled = { readonly form: UnlabelledForm; readonly title: number };
export type UnlabelledForm = 'half' | 'bracket' | 'bracket with text' | 'sentence' | 'clauses' | 'plain';

const year = '(?:20\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})年度?(?:[上下]半年)?';
const work =
  '(?:总结|回顾|计划|打算|思路|安排|要点|谋划|举措|措施|目标|任务|重点|亮点|成效|成绩|情况|工作|问题|不足|困难|建议|体会|做法|设想|部署|展望)';
const half = new RegExp(
  `^(?:第[一二三四五][部分]*[：:、]?)?(?:(?:${year}|[上下]半年|今年以?来?|明年|下一?年度?|下一步|下一?阶段|今后一个时期|今后)的?[^，,。；;]{0,14}?${work}|(?:全年|年度|主要|重点|各项)*(?:指标|目标|任务|工作){0,2}(?:总结|回顾|计划|打算|思路|安排|要点|开展情况|完成情况|进展情况|总体情况|情况总结|工作情况))(?:和成效|及成效)?$`,
);
const parts =
  /^(?:(?:当前|目前)?(?:工作中?)?(?:存在|面临)的?(?:主要)?(?:问题|困难|不足|挑战)(?:[和与及](?:问题|困难|不足|原因|短板))?|下一步(?:工作)?(?:打算|计划|安排|思路|重点)|指导思想|总体(?:思路|要求|目标)|(?:主要|重点)?工作(?:目标|思路|措施|要求|亮点|成效|成绩|举措)|主要(?:目标|任务|做法|成效|指标|问题)|重点(?:任务|工作)|保障措施|基本情况|总体情况|工作回顾)$/;
/** 青春足迹：过去五年的工作回顾 */
const motto =
  /^[\u3400-\u9fff]{2,8}[：:][^，,。；;：:]{2,16}(?:回顾|总结|要求|任务|计划|打算|成效|成绩|目标|举措|措施|安排|思路|展望|不足|问题|部署)$/;
const bracketed = /^【[^【】]{2,30}】/;
const bullet = /^[●○◆◇■□▲△★☆·•※▶➤✔√]/;
const slot = /^【.{0,6}(?:待|填写|补充|核实)/;

/** The headings without a number among the paragraphs, by index. `labels` are those at the beginning of each. */
export function unlabelledHeadings(
  framed: readonly Framed[],
  labels: readonly (LabelReading | null)[],
  looks: Pick<LineLooks, 'levelOf' | 'isBold'>,
): ReadonlyMap<number, Unlabelled> {
  const found = new Map<number, Unlabelled>();
  const runIn: number[] = [];
  const doubtful: number[] = [];
  const above: number[] = [];
  framed.forEach((item, i) => {
    if (!isText(item) || labels[i]) return;
    const { text } = item.paragraph;
    const bracket = bracketed.exec(text)?.[0];
    if (bracket && !slot.test(bracket)) {
      if (bracket.length < text.length) runIn.push(i);
      else if (isText(framed[i + 1])) found.set(i, { form: 'bracket', title: text.length });
      return;
    }
    const next = framed[i + 1];
    if (text.length > 40) return;
    const line = withoutBlanks(text);
    const isStyled = looks.levelOf(item.paragraph.line) !== null && next?.kind === 'paragraph' && !namesPart(text);
    if (isStyled || (looks.isBold(item.paragraph.line) && isText(next) && isShortLine(line) && !namesPart(text))) {
      found.set(i, { form: 'plain', title: text.length });
      return;
    }
    if (!isText(next) || isTitleOfItsOwn(text)) return;
    if (namesPart(text) && (labels[i + 1] || isMore(next) || isHeadingBelow(framed, i + 1))) {
      found.set(i, { form: 'half', title: text.length });
    } else if (
      isShortLine(line) &&
      (found.has(i - 1) || above.at(-1) === i - 1 || !isBrokenOff(framed[i - 1], labels[i - 1]))
    ) {
      if (opensList(labels[i + 1])) found.set(i, { form: 'plain', title: text.length });
      else if (standsAbove(line, next, framed[i + 2])) above.push(i);
      else if (labels[i + 1] ? isTerse(item) : isProse(framed[i + 1], line)) doubtful.push(i);
    }
  });
  for (const i of above) doubtful.push(i);
  // One short line between paragraphs may have lost its full stop; several are how this document writes headings.
  if (doubtful.length > 1 || (doubtful.length === 1 && isTerse(framed[doubtful[0] ?? 0]))) {
    for (const i of doubtful) found.set(i, { form: 'plain', title: framed[i]?.paragraph.text.length ?? 0 });
  }
  // 依法履职，维护稳定 / 严惩犯罪 / text: two kinds of heading, one under the other.
  if (above.some((i) => found.has(i) && found.has(i + 1))) {
    for (const [i, heading] of found) {
      const clauses = heading.form === 'plain' && /[，,]/.test(framed[i]?.paragraph.text ?? '');
      if (clauses) found.set(i, { ...heading, form: 'clauses' });
    }
  }
  for (const { at, title } of sentenceHeadings(framed, labels)) found.set(at, { form: 'sentence', title });
  if (runIn.length > 1) {
    for (const i of runIn) {
      const title = bracketed.exec(framed[i]?.paragraph.text ?? '')?.[0].length ?? 0;
      found.set(i, { form: 'bracket with text', title });
    }
  }
  return found;
}

const shortSentence = /^[\u3400-\u9fff“”]{2,8}。(?=.{15})/;

/**
 * 普法宣传。…开展演讲。 / 结对帮教。… / 网吧监督。…: three paragraphs in a row that begin with a few words as a sentence are headed by them,
 * and in such a document two are.
 */
function sentenceHeadings(
  framed: readonly Framed[],
  labels: readonly (LabelReading | null)[],
): readonly { readonly at: number; readonly title: number }[] {
  const rows: { at: number; title: number }[][] = [];
  framed.forEach((item, at) => {
    const title = isText(item) && !labels[at] ? (shortSentence.exec(item.paragraph.text)?.[0].length ?? 0) : 0;
    if (title === 0) return;
    const row = rows.at(-1);
    if (row && row.at(-1)?.at === at - 1) row.push({ at, title });
    else rows.push([{ at, title }]);
  });
  if (!rows.some((row) => row.length >= 3)) return [];
  return rows.filter((row) => row.length >= 2).flat();
}

/** 某局2022年工作计划 in mid-document begins another document; it is no heading of this one. */
export function isTitleOfItsOwn(text: string): boolean {
  return (
    text.length <= 60 && isTitleLike(text) && /[\u3400-\u9fff]{3}(?:20\d\d|二[〇零○])/.test(text) && !namesPart(text)
  );
}

/** Whether a line is the name of a half or a part of a summary or plan. */
export function namesPart(text: string): boolean {
  const line = withoutBlanks(text).replace(/[：:]$/, '');
  return line.length >= 4 && line.length <= 30 && (half.test(line) || parts.test(line) || motto.test(line));
}

function isText(item: Framed | undefined): item is Framed {
  return item?.kind === 'paragraph' && item.zone !== 'cover' && item.paragraph.rows === null;
}

/** A few words without an end mark and without the figures and turns of a sentence. */
function isShortLine(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= 32 &&
    /[\u3400-\u9fff]{2}/.test(line) &&
    !/[。！？!?；;：:，,、…]$|[。；;：:|｜\t]|^[一二三四五六七八九十\d]+[、．.]|^[●○◆◇■□▲△★☆·•※—–―\-－*+>（(]/.test(
      line,
    ) &&
    !/\d(?:[%％‰万亿千百个家项名人次件户元亩篇场期米吨]|(?!年|月)[\u3400-\u9fff]{1,2}(?:$|[，,]))/.test(line) &&
    !/[\ud83c-\udbff]/.test(line) &&
    !/(?:以下|如下|下列|特此|一起来?看|各位|同志们|谢谢|此复)/.test(line) &&
    (line.match(/[，,]/g)?.length ?? 0) <= 2
  );
}

/** The paragraph before ends in mid-sentence, so that this one may be the rest of it. */
function isBrokenOff(item: Framed | undefined, label: LabelReading | null | undefined): boolean {
  if (item?.kind !== 'paragraph' || item.paragraph.rows || label) return false;
  const { text } = item.paragraph;
  // The last of a list with bullets needs no mark.
  return text.length > 12 && !/[。！？!?；;：:…][”’」』）)]?$/.test(text) && !bullet.test(text);
}

function opensList(label: LabelReading | null | undefined): boolean {
  return label != null && label.label.number === 1 && !label.label.missing;
}

/** A heading of two clauses right above one of a single clause that has text. */
function standsAbove(line: string, next: Framed, after: Framed | undefined): boolean {
  const below = withoutBlanks(next.paragraph.text);
  return /[，,]/.test(line) && !/[，,]/.test(below) && isShortLine(below) && isText(after) && isProse(after, below);
}

/** A short line with text below it, right under the name of a part. */
function isHeadingBelow(framed: readonly Framed[], index: number): boolean {
  const line = withoutBlanks(framed[index]?.paragraph.text ?? '');
  const after = framed[index + 1];
  return isShortLine(line) && isText(after) && after.paragraph.text.length >= 40;
}

/** Not a cell of a table whose cells stand one under the other. */
function isMore({ paragraph: { text } }: Framed): boolean {
  return text.length > 10 || /[。；：:]$/.test(text) || namesPart(text);
}

function isProse(item: Framed | undefined, line: string): boolean {
  const text = item?.paragraph.text ?? '';
  return (
    text.length >= 40 ||
    (text.length > 16 && bullet.test(text)) ||
    (text.length > line.length && /[。！？；;：:]$/.test(text))
  );
}

function isTerse(item: Framed | undefined): boolean {
  const line = withoutBlanks(item?.paragraph.text ?? '');
  return line.length <= 20 && !/[，,]/.test(line);
}
