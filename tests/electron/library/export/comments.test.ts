import { expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import { annotate, type Remark } from '../../../../shared/domain/layout/annotate.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { tableText } from '../../../../shared/domain/table-text.ts';
import { pdfData } from '../../../paths.ts';
import { paragraph, section, table } from '../../../shared/domain/layout/blocks.ts';
import { noon } from '../../../temporary.ts';
import { unzipped } from './unzipped.ts';

const blocks = [
  section(1, 'chinese', 1, '工作完成情况', { written: '一、' }),
  paragraph('新建生态茶园12个，茶农人均增收800元。'),
  table([
    ['指标', '数量'],
    ['粮食', '12万吨'],
  ]),
];

function remark(blockId: string, start: number, end: number, rest: Partial<Remark> = {}): Remark {
  const place = { state: 'found', blockId, start, end } as const;
  return { place, tag: null, note: '请核实。', author: '李晓', createdAt: '2024-12-30T08:15:00.000Z', ...rest };
}

function written(remarks: readonly Remark[]): Promise<Uint8Array> {
  const input = { title: null, blocks, labels: null };
  return writeDocx(annotate(layOut(input), input, remarks), gbt9704, { title: '批注稿', now: noon() });
}

const id = (at: number) => blocks[at]?.id ?? '';

it('gives the annotations again when the file is read', async () => {
  const bytes = await written([
    remark(id(1), 0, 9, { tag: '数据待核', note: '第一行\n第二行' }),
    remark(id(1), 2, 6, { author: null }),
    remark(id(0), 0, 8),
    remark(id(2), 0, 4),
  ]);
  const { comments } = await readFileBytes(bytes, { name: '批注稿.docx', data: pdfData });
  expect(comments.map(({ quote, text, author, date }) => [quote, text, author, date])).toEqual([
    ['一、工作完成情况', '请核实。', '李晓', '2024-12-30T08:15:00.000Z'],
    ['新建生态茶园12个', '【数据待核】第一行\n第二行', '李晓', '2024-12-30T08:15:00.000Z'],
    ['生态茶园', '请核实。', '未署名', '2024-12-30T08:15:00.000Z'],
    ['指标\t数量\n粮食\t12万吨', '请核实。', '李晓', '2024-12-30T08:15:00.000Z'],
  ]);
});

it('puts a comment on words of a table on their cells', async () => {
  const rows = [
    ['指标', '数量'],
    ['粮食', '12万吨'],
  ];
  const block = { ...table(rows), id: 'b_table', text: tableText(rows) };
  const input = { title: null, blocks: [block, ...blocks.slice(1, 2)], labels: null };
  const on = (words: string) => remark(block.id, block.text.indexOf(words), block.text.indexOf(words) + words.length);
  const laidOut = annotate(layOut(input), input, [on('12万吨'), on('粮食\t12')]);
  const bytes = await writeDocx(laidOut, gbt9704, { title: '批注稿', now: noon() });
  const { comments } = await readFileBytes(bytes, { name: '批注稿.docx', data: pdfData });
  expect(comments.map(({ quote }) => quote)).toEqual(['粮食\t12万吨', '12万吨']);
});

it('writes the same bytes again, in a style of their own', async () => {
  const bytes = await written([remark(id(1), 0, 9)]);
  expect(await written([remark(id(1), 0, 9)])).toEqual(bytes);
  const { part } = await unzipped(bytes);
  expect(await part('word/comments.xml')).toContain('<w:pStyle w:val="CommentText"/>');
  expect(await part('word/styles.xml')).toContain('w:styleId="CommentText"');
});
