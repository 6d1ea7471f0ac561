import { type Block, opensSection } from '../block.ts';
import { chineseNumeral } from '../numeral.ts';
import type { LaidBlock, LaidParagraph } from './laid-out.ts';
import type { Profile } from './profile.ts';

/** A label of the official scheme at the beginning of a printed heading, and what stands in its place. */
const rewritings: readonly { readonly label: RegExp; readonly inChapters: (number: string) => string }[] = [
  { label: /^([零一二三四五六七八九十百]+)、/u, inChapters: (number) => `第${number}章\u3000` },
  { label: /^（([零一二三四五六七八九十百]+)）/u, inChapters: (number) => `第${number}节\u3000` },
  { label: /^(\d{1,3})\./u, inChapters: (number) => `${chineseNumeral(Number(number))}、` },
  { label: /^（(\d{1,3})）/u, inChapters: (number) => `（${chineseNumeral(Number(number))}）` },
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
  return laid.map((block) =>
    block.kind === 'paragraph' && numbered.has(block.blockIds[0] ?? '') ? relabelled(block) : block,
  );
}

function relabelled(paragraph: LaidParagraph): LaidParagraph {
  const [first, ...rest] = paragraph.runs;
  if (first === undefined) return paragraph;
  for (const { label, inChapters: rewritten } of rewritings) {
    const text = first.text.replace(label, (_, number: string) => rewritten(number));
    if (text !== first.text) return { ...paragraph, runs: [{ ...first, text }, ...rest] };
  }
  return paragraph;
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
