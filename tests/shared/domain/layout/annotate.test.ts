import { expect, it } from 'vitest';
import { type Anchor, anchorToBlock, anchorToRange, anchorToSection } from '../../../../shared/domain/anchor.ts';
import { anchorResolver } from '../../../../shared/domain/anchor-place.ts';
import { type Block, blockReading } from '../../../../shared/domain/block.ts';
import { annotate } from '../../../../shared/domain/layout/annotate.ts';
import type { LaidOut } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import type { Profile } from '../../../../shared/domain/layout/profile.ts';
import { tableText } from '../../../../shared/domain/table-text.ts';
import { item, paragraph, section, table, text } from './blocks.ts';

function onWords(block: Block, words: string): Anchor {
  const start = blockReading(block).indexOf(words);
  return anchorToRange(block, start, start + words.length);
}

function annotated(
  blocks: readonly Block[],
  anchors: readonly Anchor[],
  numbering: Profile['numbering'] = 'official',
): LaidOut {
  const resolve = anchorResolver(blocks);
  const input = { title: null, blocks, labels: null, numbering };
  return annotate(
    layOut(input),
    input,
    anchors.map((anchor, i) => ({
      place: resolve(anchor),
      tag: i === 0 ? '数据待核' : null,
      note: `批注${i}`,
      author: '李晓',
      createdAt: '2025-01-06T12:00:00Z',
    })),
  );
}

/** The runs of each block, `{0` where a comment begins and `0}` where it ends. */
function shown({ blocks }: LaidOut): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'table')
      return `table ${(block.marks ?? []).map(({ from, to }) => `${from.row},${from.column}–${to.row},${to.column}`).join(' ')}`;
    const marks = (list: (typeof block.runs)[number]['opens']) =>
      (list ?? []).map((mark) => (mark.kind === 'comment' ? mark.comment : mark.name)).join(',');
    return block.runs
      .map(
        ({ text: words, opens, closes }) =>
          (opens ? `{${marks(opens)} ` : '') + words + (closes ? ` ${marks(closes)}}` : ''),
      )
      .join('|');
  });
}

it('puts comments on their words, whatever normalisation and label have changed before them', () => {
  const run = section(2, 'chinese-bracketed', 1, '加强平台建设。', {
    body: '今年 新增平台3家,增长5%,很好。',
    written: '(一)',
  });
  const blocks = [paragraph('截至12月底,企业207家,比上年净增39家。'), run];
  const [first] = blocks;
  if (first === undefined) throw new Error('there is one');
  expect(
    shown(annotated(blocks, [onWords(first, '净增39家'), onWords(run, '增长5%'), onWords(run, '一)加强平台')])),
  ).toEqual([
    '截至12月底，企业207家，比上年|{0 净增39家 0}|。',
    '{1 （一）加强平台 1}|建设。|今年新增平台3家，|{2 增长5% 2}|，很好。',
  ]);
});

it('finds its words where chapters are put in place of labels', () => {
  const run = section(2, 'chinese-bracketed', 1, '加强平台建设。', { body: '新增平台3家。', written: '（一）' });
  const more = item(1, '引育主体。', { continues: true });
  const [blocks, anchors] = [
    [run, more],
    [anchorToSection(run), onWords(run, '3家'), onWords(more, '主体')],
  ];
  expect(shown(annotated(blocks, anchors, 'chapters'))).toEqual([
    '{0 第一节\u3000加强平台建设。 0}|新增平台|{1 3家 1}|。一是引育|{2 主体 2}|。',
  ]);
});

it('finds an item in the paragraph that it shares with others', () => {
  const blocks = [
    paragraph('重点抓好以下工作。'),
    item(1, '引育主体。', { continues: true }),
    item(2, '做强平台。', { continues: true }),
  ];
  const last = blocks[2];
  if (last === undefined) throw new Error('there are three');
  expect(shown(annotated(blocks, [onWords(last, '平台'), anchorToBlock(last)]))).toEqual([
    '重点抓好以下工作。一是引育主体。|{0 二是做强|{1 平台 1}|。 0}',
  ]);
});

it('marks a whole section heading, a table, a broken title, and several comments in one place', () => {
  const title = text('title', '云岭区科学技术局关于印发二〇二四年工作总结和二〇二五年工作计划的通知');
  const heading = section(1, 'chinese', 1, '总体要求');
  const rows = table([['指标', '数量']]);
  const result = annotated(
    [title, heading, rows],
    [anchorToSection(heading), anchorToSection(heading), anchorToBlock(rows), onWords(title, '工作计划')],
  );
  expect(shown(result)).toEqual([
    expect.stringMatching(/\|\{0 工作计划 0\}\|/u),
    '{1,2 一、总体要求 1,2}',
    'table 0,0–0,1',
  ]);
  expect(result.comments?.map(({ text: words }) => words)).toEqual(['批注3', '【数据待核】批注0', '批注1', '批注2']);
});

it('hangs on the cells of a table whose words it is on', () => {
  const rows = [
    ['指标', '数量'],
    ['粮食', '12万吨'],
    ['油料', ''],
  ];
  const block = { ...table(rows), text: tableText(rows) };
  const anchors = [onWords(block, '万吨'), onWords(block, '食\t12'), anchorToBlock(block)];
  expect(shown(annotated([block], anchors))).toEqual(['table 0,0–2,0 1,0–1,1 1,1–1,1']);
});

it('leaves out what is lost', () => {
  const gone = paragraph('这一段已经不在了，谁也找不到它。');
  const result = annotated([paragraph('别的文字。')], [anchorToBlock(gone)]);
  expect(result.comments).toEqual([]);
});
