import fc from 'fast-check';
import type { Block } from '../../../../../shared/domain/block.ts';
import { paragraph, section, table, text } from '../blocks.ts';

const word = fc.constantFrom(
  '全区',
  '新增',
  '9',
  '3,860',
  '，',
  '。',
  '茶叶',
  '工作',
  '2023年',
  '（一）',
  '😀',
  '产业',
  '推进',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(''));
const schemes = ['chinese', 'chinese-bracketed', 'arabic', 'arabic-bracketed'] as const;
const heading = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 12 }), sentence, fc.option(sentence))
  .map(([at, number, title, body]) => section(at + 1, schemes[at] ?? null, number, title, { body: body ?? '' }));
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: sentence.map((words) => paragraph(words)) },
  { weight: 3, arbitrary: heading },
  fc.tuple(fc.constantFrom('title', 'addressee', 'signature'), sentence).map(([kind, words]) => text(kind, words)),
  fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 4 }).map((rows) => table(rows)),
);
const blocks = fc.array(block, { maxLength: 12 });

/** The same words in another place of the outline, or as what they were not: a heading, a paragraph, a title. */
function recast(old: Block, like: Block): Block {
  if (old.kind === 'table' || like.kind === 'table') return old;
  return 'depth' in like
    ? { ...like, text: old.text, titleLength: Math.min(like.titleLength, old.text.length) }
    : { ...like, text: old.text };
}

/** A document and what somebody made of it: parts of it in another order, others between them, and some as something else. */
export const edited = fc.oneof(
  fc.tuple(blocks, blocks),
  fc.tuple(blocks, fc.array(fc.tuple(fc.nat(), fc.nat(4), block), { maxLength: 6 })).map(([old, edits]) => {
    const now = [...old];
    for (const [at, kind, other] of edits) {
      const place = now.length === 0 ? 0 : at % now.length;
      const there = now[place];
      if (kind === 0) now.splice(place, 1);
      else if (kind === 1) now.splice(place, 0, other);
      else if (kind === 2) now.push(...now.splice(place, 3));
      else if (kind === 3 && there !== undefined) now.splice(place, 1, recast(there, other));
      else now.splice(place, 1, other);
    }
    return [old, now] as const;
  }),
);
