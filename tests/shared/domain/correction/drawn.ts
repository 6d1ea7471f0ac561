import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Block, blockReading, opensSection, Part, Zone } from '../../../../shared/domain/block.ts';
import { addressOf } from '../../../../shared/domain/correction/address.ts';
import type { Correction } from '../../../../shared/domain/correction/correction.ts';
import { replaceAt } from '../../../../shared/domain/correction/replace.ts';
import type { Structure } from '../../../../shared/domain/correction/structure.ts';
import { headingFor } from '../../../../shared/domain/correction/suggest.ts';
import { samples } from '../../../paths.ts';

const lines = [
  '一、2023年工作总结',
  '二、存在的问题',
  '四、2024年工作打算',
  '（一）加强平台建设。今年以来,全区新建平台3个。',
  '（二）做好科技特派员工作',
  '（四）推进成果转化。一是落实政策；二是办好对接会。三是跟踪服务。',
  '1.优化环境',
  '2．培育主体。新增高新技术企业12家',
  '3 完善机制',
  '现将有关情况报告如下：',
  '全年共受理申报材料1,204份,立项36个 。',
  '主要做法：一是抓早抓小，二是抓常抓长。',
  '第一，站位要高。第二，措施要实。',
  '工作目标',
  '打印本页 关闭窗口',
  '当前位置：首页 > 政务公开 > 总结计划',
  '附件：1.任务清单',
  '附件1',
  '云岭区科学技术局',
  '2024年1月10日',
  '指标\t上年\t今年',
  '产值\t3\t5',
  '𠮷田村示范点建成。',
  '截止目前,落实“双减政策。截止年底（含续建，同比上升15。',
  '、推进”数字政府”建设',
];

export const sampleTexts: readonly string[] = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(samples, name), 'utf8'));

/** Texts of the genre, ugly on purpose: lines drawn and put together, and the samples. */
export const drawnText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...lines), { minLength: 2, maxLength: 24 }).map((l) => l.join('\n')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...sampleTexts) },
);

/** What a user might do, whatever the document is: numbers that choose the operation and its block. */
export type Wish = readonly [kind: number, block: number, more: number];
export const drawnWishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 400 }), fc.nat({ max: 400 })),
  { minLength: 1, maxLength: 14 },
);

const kinds = ['paragraph', 'title', 'addressee', 'signature', 'note'] as const;

/** The correction that a wish means in a document; `n` makes the ids of new blocks. */
export function wished({ blocks, dropped, diagnostics }: Structure, wish: Wish, n: number): Correction | null {
  const [kind, index, more] = wish;
  const i = index % Math.max(1, blocks.length);
  const block = blocks[i];
  if (block === undefined) return null;
  const at = addressOf(block);
  const blockId = `made${n}`;
  switch (kind) {
    case 0:
      return { op: 'level', at, by: more % 2 === 0 ? 1 : -1 };
    case 1: {
      const reading = blockReading(block);
      const offset = 1 + (more % Math.max(1, reading.length - 1));
      const after = reading.slice(offset, offset + 24);
      return after.isWellFormed() && after !== '' ? { op: 'split', at, offset, after, blockId } : null;
    }
    case 2:
      return { op: 'join', at };
    case 3:
      return { op: 'notHeading', at };
    case 4:
      return headingFor(blocks, i);
    case 5:
      return { op: 'kind', at, kind: kinds[more % kinds.length] ?? 'note' };
    case 6:
      return { op: 'part', at, part: Part.options[more % 8] ?? null };
    case 7:
      return { op: 'label', at, label: more % 3 === 0 ? null : { scheme: 'chinese', number: 1 + (more % 9) } };
    case 8: {
      const line = dropped[more % Math.max(1, dropped.length)];
      return line === undefined ? null : { op: 'putBack', line: line.line, text: line.text, blockId };
    }
    case 9:
      return { op: 'cut', at };
    case 10: {
      const reading = blockReading(block);
      const start = more % reading.length;
      const end = Math.min(reading.length, start + (more % 4));
      return replaceAt(block, start, end, ['', '截至', '（', '。》'][(more >> 2) % 4] ?? '');
    }
    case 11:
      return { op: 'zone', at, zone: Zone.options[more % 3] ?? 'main', reach: more % 2 === 0 ? 'onward' : 'upTo' };
    case 12:
      return { op: 'label', at, label: { scheme: 'arabic', number: 1 + (more % 9), text: `${1 + (more % 9)}.` } };
    default: {
      const diagnostic = diagnostics[more % Math.max(1, diagnostics.length)];
      return diagnostic === undefined ? null : { op: 'acknowledge', ...diagnostic };
    }
  }
}

/** All words of a document as one sorted string, those that were mended as they stood; width and blanks do not count. */
export function allWords({ blocks, dropped, changes }: Structure): string {
  const mended = changes.filter(({ kind }) => kind === 'correction');
  const asItStood = (block: Block): string =>
    mended
      .filter(({ blockId }) => blockId === block.id)
      .toSorted((a, b) => b.offset - a.offset)
      .reduce(
        (text, { offset, before, after }) => text.slice(0, offset) + before + text.slice(offset + after.length),
        blockReading(block),
      );
  const text = [...blocks.map(asItStood), ...dropped.map((line) => line.text)].join('').normalize('NFKC');
  return [...text.replaceAll(/\s/gu, '')].sort().join('');
}

/** What of the model does not hold, in words. */
export function faults({ blocks, changes }: Structure): string[] {
  const found: string[] = [];
  const byId = new Map(blocks.map((block) => [block.id, block]));
  if (byId.size !== blocks.length) found.push('an id stands twice');
  let depth = 0;
  let before: Block | undefined;
  for (const block of blocks) {
    if (opensSection(block)) {
      if (block.depth > depth + 1) found.push(`${block.id} jumps to ${block.depth}`);
      if (block.titleLength > block.text.length) found.push(`${block.id} has a title longer than its text`);
      if (block.continues && before?.kind !== 'paragraph' && !(before && opensSection(before))) {
        found.push(`${block.id} goes on with nothing`);
      }
      depth = block.depth;
    }
    before = block;
  }
  for (const { blockId, offset, after } of changes) {
    const block = byId.get(blockId);
    if (block === undefined) found.push(`a change of ${blockId}, which is gone`);
    else if (block.kind !== 'table' && !blockReading(block).startsWith(after, offset)) {
      found.push(`${blockId} has no “${after}” at ${offset}`);
    }
  }
  return found;
}
