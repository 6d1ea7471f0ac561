import type { GoldSection } from '../gold.ts';
import type { Choose } from './choose.ts';
import { bullets, table } from './extras.ts';
import type { Level, Style } from './plan.ts';
import { decimal, leadSentence, paragraph, sectionTitle, shortParagraph } from './prose.ts';
import { chooseSpelling, goldLabel, lostNumerals } from './spelling.ts';

/** One line before wrapping; the rows of a table are never wrapped. */
export type Line = { text: string; readonly asItIs: boolean };
export type Body = { readonly lines: readonly Line[]; readonly sections: readonly GoldSection[] };

type Making = {
  readonly choose: Choose;
  readonly style: Style;
  readonly year: number;
  readonly lines: Line[];
  /** The last number of the level that is counted on through the chapters. */
  running: number;
  damageLeft: number;
};

type GrowingSection = GoldSection & { readonly paragraphs: string[]; readonly children: GrowingSection[] };

export function makeBody(choose: Choose, style: Style, year: number): Body {
  const making: Making = { choose, style, year, lines: [], running: 0, damageLeft: style.damage === 'none' ? 0 : 2 };
  const [level, ...below] = style.levels;
  if (!level) throw new Error('a document has at least one level');
  const titles = chapterTitles(choose, year);
  const skipping = style.skipsLevel ? choose.int(0, titles.length - 1) : -1;
  const sections = titles.map((title, i) => {
    const last = i === titles.length - 1;
    const plain: readonly Level[] = i === skipping ? below.slice(1) : below;
    const levels = last && style.restarts ? [{ ...level, form: 'own' as const }, ...below] : plain;
    return makeSection(making, level, { title, number: i + 1, depth: 1, levels, leaf: false });
  });
  return { lines: making.lines, sections };
}

function chapterTitles(choose: Choose, year: number): readonly string[] {
  return choose.one([
    [`${year}年工作总结`, `${year + 1}年工作计划`],
    ['主要工作情况', '存在的问题', `${year + 1}年工作计划`],
    ['主要指标完成情况', `${year}年重点工作推进情况`, '存在的主要问题', `${year + 1}年工作思路`],
    [`${year}年工作回顾`, '存在的困难和不足', `${year + 1}年重点任务`, '保障措施'],
  ]);
}

type Wanted = {
  readonly title: string;
  readonly number: number;
  readonly depth: number;
  readonly levels: readonly Level[];
  readonly leaf: boolean;
  readonly lost?: boolean;
};

function makeSection(making: Making, level: Level, wanted: Wanted): GrowingSection {
  const { choose, year, lines } = making;
  const { title, number, depth, levels, lost = false } = wanted;
  const [next, ...below] = levels;
  const leaf = wanted.leaf || next === undefined;
  const inline = !leaf && next?.form === 'inline';
  const label = lost ? choose.one(lostNumerals) : spell(making, level, number);
  const heading = level.numbering === 'lenticular' ? `【${title}】` : label + title;
  const section: GrowingSection = {
    label: goldLabel(level.numbering, number),
    depth,
    title,
    runIn: false,
    paragraphs: [],
    children: [],
  };
  const paragraphs = leaf ? leafParagraphs(making) : inline || choose.chance(35) ? [leadSentence(choose)] : [];
  // A heading that ends with a full stop can be followed by its items at once.
  const atOnce = inline && level.form === 'runIn' && level.end === '。' && choose.chance(40);
  if (atOnce) paragraphs.length = 0;
  const runIn = level.form === 'runIn' && (paragraphs.length > 0 || atOnce);
  const end = runIn || level.form === 'own' ? level.end : level.end.trim();
  if (making.style.breaksHeadings && !runIn && level.numbering !== 'plain')
    lines.push(...broken(choose, heading + end));
  else lines.push({ text: heading + end, asItIs: false });
  paragraphs.forEach((text, i) => {
    if (i === 0 && runIn) addToLast(lines, text);
    else lines.push({ text, asItIs: false });
  });
  section.paragraphs.push(...paragraphs);
  if (leaf && making.style.tables && choose.chance(20)) lines.push(...table(choose, year));
  if (leaf && making.style.bullets && choose.chance(25)) lines.push(...bullets(choose));
  if (next && !leaf) {
    const children = inline ? makeInline(making, next, depth + 1) : makeChildren(making, next, below, depth + 1);
    section.children.push(...children);
  }
  return { ...section, runIn: runIn && (paragraphs.length > 0 || atOnce) };
}

function makeChildren(making: Making, level: Level, below: readonly Level[], depth: number): GrowingSection[] {
  const { choose, style } = making;
  const many = level.form === 'runIn' && below.length === 0 && level.numbering !== 'sequence' && choose.chance(5);
  const count = many ? choose.int(11, 13) : choose.int(2, depth === 2 && !style.brief ? 5 : 3);
  const runsOn = style.runsOn && depth === 2 && level.numbering === 'chinese-bracketed';
  const short = level.numbering === 'plain' || level.numbering === 'lenticular' || level.end === ' ';
  const children: GrowingSection[] = [];
  let number = runsOn ? making.running : 0;
  for (let i = 0; i < count; i++) {
    number += 1;
    const hurt = level.numbering === 'chinese-bracketed' && i > 0 && making.damageLeft > 0 && choose.chance(30);
    if (hurt) making.damageLeft -= 1;
    if (hurt && style.damage === 'gap') number += 1;
    if (hurt && style.damage === 'duplicate') number -= 1;
    const title = sectionTitle(choose, short ? 'short' : 'any');
    const lost = hurt && style.damage === 'lost';
    const leaf = choose.chance(style.brief ? 70 : depth === 2 ? 30 : 45);
    children.push(makeSection(making, level, { title, number, depth, levels: below, leaf, lost }));
  }
  if (runsOn) making.running = number;
  return children;
}

/** `…。一是强化服务。…二是完善机制。…`, or with semicolons. */
function makeInline(making: Making, level: Level, depth: number): GrowingSection[] {
  const { choose, lines, year } = making;
  const count = choose.int(2, 4);
  const semicolons = choose.chance(30);
  return Array.from({ length: count }, (_, i) => {
    const last = i === count - 1;
    const title =
      sectionTitle(choose, 'any') + (semicolons && choose.chance(60) ? `，覆盖率达到${decimal(choose)}%` : '');
    const body = semicolons || choose.chance(20) ? '' : paragraph(choose, year).replace(/^[^。]*。/, detail(choose));
    const end = semicolons && !last ? '；' : '。';
    // Of a chain 一是…二是…三是… only 是 is left in the middle.
    const lost = making.style.losesItems && level.numbering === 'is' && i > 0 && !last && choose.chance(40);
    addToLast(lines, `${lost ? '是' : spell(making, level, i + 1)}${title}${end}${body}`);
    const runIn = body !== '';
    return {
      label: goldLabel(level.numbering, i + 1),
      depth,
      title,
      runIn,
      optional: lost,
      paragraphs: runIn && !lost ? [body] : [],
      children: [],
    };
  });
}

function spell({ choose, style }: Making, level: Level, number: number): string {
  return style.mixesSpellings ? chooseSpelling(choose, level.numbering)(number) : level.spell(number);
}

/** A heading over two lines, broken inside a word, as a mail or a scan leaves it. */
function broken(choose: Choose, heading: string): Line[] {
  const at = heading.length - choose.int(2, 5);
  const whole = heading.length < 16 || /[，。：、“”（）]/.test(heading.slice(at - 1, at + 1)) || choose.chance(50);
  const parts = whole ? [heading] : [heading.slice(0, at), heading.slice(at)];
  return parts.map((text) => ({ text, asItIs: false }));
}

/** The sentence that follows an item's heading. */
function detail(choose: Choose): string {
  return `建成示范点${choose.int(2, 60)}个，惠及群众${decimal(choose)}万人次。`;
}

function leafParagraphs({ choose, style, year }: Making): string[] {
  if (style.brief) return [shortParagraph(choose)];
  return Array.from({ length: choose.int(1, 2) }, () => paragraph(choose, year));
}

function addToLast(lines: Line[], text: string): void {
  const last = lines.at(-1);
  if (!last) throw new Error('there is no line to add to');
  last.text += text;
}
