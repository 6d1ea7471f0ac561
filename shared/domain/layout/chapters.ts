import { type Block, opensSection } from '../block.ts';
import { chineseNumeral, numeralValue } from '../numeral.ts';
import type { LaidBlock, LaidParagraph } from './laid-out.ts';
import type { Profile } from './profile.ts';

/** The labels of the official scheme, level by level. */
const official = [
  /^([零一二三四五六七八九十百]+)、/u,
  /^（([零一二三四五六七八九十百]+)）/u,
  /^(\d{1,3})\./u,
  /^（(\d{1,3})）/u,
];

/** What stands in their place. Levels below the fourth come from a text that begins again with 一、 inside a section. */
const inPlace: readonly ((number: number) => string)[] = [
  (number) => `第${chineseNumeral(number)}章\u3000`,
  (number) => `第${chineseNumeral(number)}节\u3000`,
  (number) => `${chineseNumeral(number)}、`,
  (number) => `（${chineseNumeral(number)}）`,
  (number) => `${number}.`,
  (number) => `（${number}）`,
];

/**
 * The main text with 第一章 第一节 一、（一） in place of 一、（一）1.（1）. Labels outside that scheme stay, and so does a text that
 * has chapters already. The words of the text are left alone: what they refer to is for people to look at (`renumberedReferences`).
 */
export function inChapters(laid: readonly LaidBlock[], blocks: readonly Block[]): readonly LaidBlock[] {
  if (hasChapters(blocks)) return laid;
  const numbered = new Set(
    blocks.filter((block) => block.zone === 'main' && opensSection(block) && block.label !== null).map(({ id }) => id),
  );
  // The sections that are open, with their level among chapters: no label may stand above the one that it is inside of.
  let open: readonly { readonly outline: number; readonly level: number }[] = [];
  return laid.map((block) => {
    if (block.kind !== 'paragraph' || !numbered.has(block.blockIds[0] ?? '')) return block;
    const own = official.findIndex((label) => label.test(block.runs[0]?.text ?? ''));
    if (own < 0) return block;
    const outline = 'outline' in block ? block.outline : Number.POSITIVE_INFINITY;
    open = open.filter((section) => section.outline < outline);
    const level = Math.max(own, (open.at(-1)?.level ?? -1) + 1);
    if ('outline' in block) open = [...open, { outline, level }];
    return relabelled(block, own, level);
  });
}

function relabelled(paragraph: LaidParagraph, own: number, level: number): LaidParagraph {
  const [first, ...rest] = paragraph.runs;
  const [label, write] = [official[own], inPlace[level]];
  if (first === undefined || label === undefined || write === undefined) return paragraph;
  const text = first.text.replace(label, (written, numeral: string) => {
    const number = numeralValue(numeral) ?? 0;
    return number < 1 || number > 999 ? written : write(number);
  });
  return { ...paragraph, runs: [{ ...first, text }, ...rest] };
}

function hasChapters(blocks: readonly Block[]): boolean {
  return blocks.some((block) => opensSection(block) && /^(?:chapter|section)$/u.test(block.label?.scheme ?? ''));
}

const reference =
  /(?<!》[^。；]{0,6})(?:第[一二三四五六七八九十]+(?:部分|章|节|大点)|(?:[见按照同]|上述|前述|本文|本方案|本计划)(?:的)?[“「]?(?:第?[一二三四五六七八九十]+[、部]|（[一二三四五六七八九十]+）))/u;

/** Blocks whose words name a section by its number, where the profile has another number for it. */
export function renumberedReferences(
  { numbering }: Pick<Profile, 'numbering'>,
  blocks: readonly Block[],
): readonly string[] {
  if (numbering === 'official' || hasChapters(blocks)) return [];
  return blocks.filter(({ zone, text }) => zone === 'main' && reference.test(text)).map(({ id }) => id);
}
