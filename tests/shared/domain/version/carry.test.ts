import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorToBlock, anchorToRange, anchorToSection } from '../../../../shared/domain/anchor.ts';
import { anchorResolver, resolveAnchor } from '../../../../shared/domain/anchor-place.ts';
import { type Block, blockReading } from '../../../../shared/domain/block.ts';
import { addressOf } from '../../../../shared/domain/correction/address.ts';
import { replay } from '../../../../shared/domain/correction/replay.ts';
import { splitAt } from '../../../../shared/domain/correction/split-join.ts';
import type { ParsedDocument } from '../../../../shared/domain/document.ts';
import { carriedAnchors, carriedCorrections, carriedMetadata } from '../../../../shared/domain/version/carry.ts';
import { sampleTexts } from '../likeness/documents.ts';
import { read } from '../structure/read.ts';

/** As it is in a library: no block of one document has the id of another's. */
function renamed(document: ParsedDocument): ParsedDocument {
  const { blocks, changes } = document;
  return {
    ...document,
    blocks: blocks.map((block) => ({ ...block, id: `n-${block.id}` })),
    changes: changes.map((change) => ({ ...change, blockId: `n-${change.blockId}` })),
  };
}

function blockWith(words: string, { blocks }: Pick<ParsedDocument, 'blocks'>): Block {
  const block = blocks.find((each) => blockReading(each).includes(words));
  if (block === undefined) throw new Error(`No block has ${words}`);
  return block;
}

function quoted(words: string, document: ParsedDocument) {
  const block = blockWith(words, document);
  const start = blockReading(block).indexOf(words);
  return anchorToRange(block, start, start + words.length);
}

const text = [
  '云岭区档案局2023年工作总结',
  '一、主要工作',
  '（一）接收进馆。全年接收档案1200卷，完成年度计划的120%。',
  '（二）编研开发。出版志书2部，举办展览3场，接待观众1.2万人次。',
  '（三）信息化建设。扫描档案56万页，数字化率达到78%。',
  '二、下一步打算',
  '继续做好查阅服务，争取建成智慧档案室。',
];
const older = read(...text);

function placedIn(newer: ParsedDocument, words: string) {
  const anchor = carriedAnchors(older.blocks, newer.blocks)(quoted(words, older));
  const place = resolveAnchor(anchor, newer.blocks);
  if (place.state === 'lost') return 'lost';
  const block = newer.blocks.find(({ id }) => id === place.blockId);
  return block === undefined ? 'nowhere' : blockReading(block).slice(place.start, place.end);
}

describe('annotations of the older version', () => {
  it('stand on the same words in the newer one, also where the paragraph was reworded, moved or put under another number', () => {
    const newer = renamed(
      read(
        '云岭区档案局2023年工作总结（送审稿）',
        '今年以来，我局各项工作平稳推进。',
        '一、主要工作',
        '（一）信息化建设。扫描档案56万页，数字化率达到81%。',
        '（二）接收进馆。全年接收各类档案1200卷，完成年度计划的120%。',
        '（三）编研开发。举办展览3场，接待观众1.3万人次。',
        '二、下一步打算',
        '继续做好查阅服务，争取建成智慧档案室。',
      ),
    );
    expect(placedIn(newer, '争取建成智慧档案室')).toBe('争取建成智慧档案室');
    expect(placedIn(newer, '完成年度计划的120%')).toBe('完成年度计划的120%');
    expect(placedIn(newer, '扫描档案56万页')).toBe('扫描档案56万页');
    expect(placedIn(newer, '出版志书2部')).toBe('lost');
  });

  it('are lost where the block has gone, and stay lost', () => {
    const newer = renamed(read(...text.toSpliced(4, 1)));
    expect(placedIn(newer, '扫描档案56万页')).toBe('lost');
    const section = anchorToSection(blockWith('信息化', older));
    expect(resolveAnchor(carriedAnchors(older.blocks, newer.blocks)(section), newer.blocks)).toEqual({ state: 'lost' });
    const gone = { ...section, blockId: 'gone', exact: '从来没有过的一节标题' };
    expect(carriedAnchors(older.blocks, newer.blocks)(gone)).toEqual(gone);
  });

  it('on sections and paragraphs go to what these have become', () => {
    const newer = renamed(read(...text.map((line) => line.replace('下一步打算', '下一步工作打算'))));
    const carry = carriedAnchors(older.blocks, newer.blocks);
    const section = blockWith('下一步工作打算', newer);
    expect(resolveAnchor(carry(anchorToSection(blockWith('下一步打算', older))), newer.blocks)).toMatchObject({
      state: 'found',
      blockId: section.id,
    });
    const block = blockWith('继续做好', newer);
    expect(resolveAnchor(carry(anchorToBlock(blockWith('继续做好', older))), newer.blocks)).toMatchObject({
      state: 'found',
      blockId: block.id,
    });
  });

  it('whose words moved since keep the place that they have today', () => {
    const there = quoted('扫描档案56万页，数字化率达到78%', older);
    const moved = { ...there, start: there.start - 2, end: there.end - 2 };
    expect(resolveAnchor(moved, older.blocks)).toMatchObject({ state: 'moved' });
    const newer = renamed(older);
    const carried = carriedAnchors(older.blocks, newer.blocks)(moved);
    expect(resolveAnchor(carried, newer.blocks)).toMatchObject({ state: 'found' });
  });

  it('never come to stand on words that were not theirs, whatever was edited', () => {
    const [sample] = sampleTexts;
    const lines = (sample?.text ?? '').split(/\r?\n/).slice(0, 40);
    const before = read(...lines);
    const long = before.blocks.filter((block) => blockReading(block).length > 40);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(39), fc.constantFrom('cut', 'twice', 'swap', 'reword')), { maxLength: 6 }),
        fc.nat(long.length - 1),
        fc.nat(30),
        (edits, which, from) => {
          const block = long[which];
          if (block === undefined) throw new Error('It is one of them');
          const start = Math.min(from, blockReading(block).length - 14);
          const anchor = anchorToRange(block, start, start + 14);
          const now = renamed(read(...edits.reduce(edit, lines)));
          const place = anchorResolver(now.blocks)(carriedAnchors(before.blocks, now.blocks)(anchor));
          if (place.state === 'lost') return;
          const found = now.blocks.find(({ id }) => id === place.blockId);
          expect(found).toBeDefined();
          const words = blockReading(found ?? block).slice(place.start, place.end);
          expect(commonPairs(words, anchor.exact)).toBeGreaterThan(0.5);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function edit(lines: string[], [at, how]: [number, string]): string[] {
  const line = lines[at] ?? '';
  if (how === 'cut') return lines.toSpliced(at, 1);
  if (how === 'twice') return lines.toSpliced(at, 0, line);
  if (how === 'swap') return lines.toSpliced(at, 2, lines[at + 1] ?? '', line);
  return lines.with(
    Math.min(at, lines.length - 1),
    line.replaceAll('。', '，并取得新的成效。').replaceAll(/\d+/g, '77'),
  );
}

function commonPairs(a: string, b: string): number {
  const pairs = [...b].map((_, i) => b.slice(i, i + 2)).slice(0, -1);
  return pairs.filter((pair) => a.includes(pair)).length / Math.max(1, pairs.length);
}

describe('corrections of the older version', () => {
  const made = (() => {
    const split = splitAt(blockWith('信息化', older), blockReading(blockWith('信息化', older)).indexOf('扫描'), 'made');
    const { structure } = replay(older, [split]);
    const tail = addressOf(blockWith('扫描档案', structure));
    return [
      split,
      { op: 'level' as const, at: addressOf(blockWith('编研', older)), by: -1 as const },
      { op: 'kind' as const, at: tail, kind: 'note' as const },
    ];
  })();
  let count = 0;
  const newId = () => `made-${++count}`;

  it('are made again on the blocks these have become, with ids of their own', () => {
    const newer = renamed(read('云岭区档案局2023年工作总结', '今年以来，工作平稳。', ...text.slice(1)));
    const carried = carriedCorrections(made, [], { older, newer }, newId);
    const { structure, lost } = replay(newer, carried);
    expect(lost).toEqual([]);
    expect(structure.blocks.map(({ id }) => id)).not.toContain('made');
    expect(blockWith('扫描档案', structure)).toMatchObject({ kind: 'note', text: '扫描档案56万页，数字化率达到78%。' });
    expect(blockWith('编研', structure)).toMatchObject({ depth: 1 });
  });

  it('that find nothing to act on are named, except those that set right what is no longer wrong', () => {
    const newer = renamed(read(...text.toSpliced(4, 1)));
    const needless = [
      { op: 'acknowledge' as const, rule: 'numbering-gap', line: 3, message: '没有这样的事' },
      { op: 'putBack' as const, line: 1, text: '当前位置：首页', blockId: 'back' },
    ];
    const carried = carriedCorrections([...made, ...needless], [], { older, newer }, newId);
    expect(carried.map(({ op }) => op)).toEqual(['split', 'level', 'kind']);
    expect(replay(newer, carried).lost).toEqual([0, 2]);
  });

  it('are not made twice where the user made some of them in the newer version too', () => {
    const newer = renamed(older);
    const all = carriedCorrections(made, [], { older, newer }, newId);
    const own = all.slice(0, 2);
    const { structure } = replay(newer, own);
    const rest = carriedCorrections(made, own, { older, newer: structure }, newId);
    expect(rest.map(({ op }) => op)).toEqual(['kind']);
    expect(carriedCorrections(made, all, { older, newer: replay(newer, all).structure }, newId)).toEqual([]);
  });

  it('are never made to a block that only stands where the old one stood', () => {
    const newer = renamed(read(...text.with(3, '（二）队伍建设。招录干部2名，举办培训3场。')));
    const carried = carriedCorrections(made, [], { older, newer }, newId);
    expect(replay(newer, carried).lost).toEqual([1]);
  });
});

describe('values that the user confirmed', () => {
  const confirmed = <T>(value: T) => ({ value, line: null, quote: null, certainty: 'confirmed' as const });

  it('hold for the newer version, but its date is its own', () => {
    const newer = read(...text, '云岭区档案局', '2024年1月15日').metadata;
    expect(newer.date?.value).toBe('2024-01-15');
    const metadata = { ...older.metadata, title: confirmed('档案工作总结'), date: confirmed('2024-01-05') };
    expect(carriedMetadata(metadata, null, newer)).toEqual({ ...newer, title: confirmed('档案工作总结') });
    expect(carriedMetadata(metadata, null, older.metadata).date).toEqual(confirmed('2024-01-05'));
  });

  it('give way to what he confirmed in the newer version itself', () => {
    const metadata = { ...older.metadata, organisation: confirmed('区档案局') };
    const newer = { ...older.metadata, organisation: confirmed('云岭区档案馆') };
    expect(carriedMetadata(metadata, null, newer)).toEqual(newer);
  });

  it('count also where he said that there is none', () => {
    const without = { ...older.metadata, summaryYear: null };
    expect(carriedMetadata(without, older.metadata, older.metadata).summaryYear).toBe(null);
    expect(carriedMetadata(without, null, older.metadata).summaryYear?.value).toBe(2023);
  });
});
