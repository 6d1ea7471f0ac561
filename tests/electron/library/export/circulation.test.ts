import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../electron/importer/package/zip.ts';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { readCirculation } from '../../../../electron/importer/word/circulation.ts';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import { type Circulation, matchReturned, textHash } from '../../../../shared/domain/circulation.ts';
import { circulate, circulationOf } from '../../../../shared/domain/layout/circulate.ts';
import { paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { pdfData } from '../../../paths.ts';
import { item, paragraph, section, table, text } from '../../../shared/domain/layout/blocks.ts';
import { noon } from '../../../temporary.ts';
import { unzipped } from './unzipped.ts';

const blocks = [
  text('title', '青禾县农业农村局2025年工作计划'),
  text('addressee', '各有关单位：'),
  section(1, 'chinese', 1, '总体要求', { written: '一、' }),
  paragraph('坚持稳中求进，抓好粮食生产。'),
  section(2, 'chinese-bracketed', 1, '推进种业振兴。', { body: '引进水稻新品种16个。', written: '（一）' }),
  item(1, '建设示范片。', { written: '一是', body: '覆盖8个乡镇。' }),
  item(2, '开展普查。', { written: '二是', continues: true }),
  table([
    ['指标', '数量'],
    ['粮食', '12万吨'],
  ]),
  section(1, 'chinese', 2, '保障措施', { written: '二、' }),
  paragraph('加强组织领导，压实各方责任。'),
].map((block, i) => ({ ...block, id: `b_${i}k3m9q2x0abc` }));

const input = { title: null, blocks, labels: null };
const wish = { kind: 'circulation', deadline: '2025-01-09', contact: '李晓', phone: '0571-88880000' } as const;
const circulation = circulationOf({ of: 'draft', id: 'draft_7k3m9q2x0abc', revision: 12 }, layOut(input), input);

function written(): Promise<Uint8Array> {
  return writeDocx(circulate(layOut(input), input, wish), gbt9704, { title: '计划', now: noon(), circulation });
}

describe('a circulation copy', () => {
  it('says under its title what it is, until when and to whom to answer', () => {
    const [title, ...lines] = circulate(layOut(input), input, wish).blocks.slice(0, 4);
    expect(title).toMatchObject({ role: 'title' });
    expect(lines.map((block) => (block.kind === 'paragraph' ? `${block.role} ${paragraphText(block)}` : ''))).toEqual([
      'subtitle （征求意见稿）',
      'byline 反馈截止日期：2025年1月9日',
      'byline 联系人：李晓\u3000联系电话：0571-88880000',
    ]);
  });

  it('has a bookmark on every section, under names that Word takes', async () => {
    const xml = await (await unzipped(await written())).part('word/document.xml');
    const names = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/>/gu)].map(([, , name]) => name);
    expect(names).toEqual([2, 4, 5, 6, 8].map((i) => `sec_b_${i}k3m9q2x0abc`));
    expect(xml).toMatch(
      /sec_b_4k3m9q2x0abc"\/>(?:(?!bookmarkEnd).)*（一）推进种业振兴。(?:(?!引进).)*<w:bookmarkEnd/su,
    );
  });

  it('spans the heading alone, also where chapters are put in place of its label', async () => {
    const chapters = { ...input, numbering: 'chapters' } as const;
    const bytes = await writeDocx(circulate(layOut(chapters), chapters, wish), gbt9704, { title: '计划', now: noon() });
    const xml = await (await unzipped(bytes)).part('word/document.xml');
    const spans = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)"[^>]*>(.*?)<w:bookmarkEnd w:id="\1"\/>/gsu)];
    expect(
      spans.map(([, , span]) => [...(span ?? '').matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, t]) => t).join('')),
    ).toEqual([
      '第一章\u3000总体要求',
      '第一节\u3000推进种业振兴。',
      '一是建设示范片。',
      '二是开展普查。',
      '第二章\u3000保障措施',
    ]);
  });

  it('has the ids of what it prints, by the words that it prints', () => {
    const chapters = { ...input, numbering: 'chapters' } as const;
    const printed = layOut(chapters);
    const [, , ...text] = printed.blocks;
    const { blocks: circulated } = circulationOf(circulation, { ...printed, blocks: text }, input);
    expect(circulated.map(({ id }) => id)).toEqual(blocks.slice(2).map(({ id }) => id));
    expect(circulated[0]?.hash).toBe(textHash('第一章总体要求'));
  });

  it('carries its ids as properties and as a part that belongs to the document', async () => {
    const bytes = await written();
    const { part } = await unzipped(bytes);
    expect(await part('docProps/custom.xml')).toMatch(/NiangaoId.*draft_7k3m9q2x0abc.*NiangaoRevision.*12/su);
    expect(await part('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
    expect(await part('[Content_Types].xml')).toContain('/customXml/itemProps1.xml');
    expect(readCirculation(openZip(bytes))).toEqual(circulation);
    expect(await written()).toEqual(bytes);
  });

  it('gives every block its id again when it is read', async () => {
    const reading = await readFileBytes(await written(), { name: '征求意见稿.docx', data: pdfData });
    let next = 0;
    const newId = () => `new_${next++}`;
    const parsed = parseText(reading.text, { newId, fileName: null, hints: reading.hints });
    const { ids, missing } = matchReturned(circulation, parsed.blocks, reading.bookmarks);
    expect(missing).toEqual([]);
    const found = parsed.blocks.flatMap((block) => ids.get(block.id) ?? []);
    expect(found).toEqual(blocks.map(({ id }) => id));
  });
});

describe('what came back', () => {
  const circulated: Circulation = {
    of: 'draft',
    id: 'draft_1',
    revision: 1,
    blocks: ['a', 'b'].map((id) => ({ id, bookmark: `sec_${id}`, hash: 'of other words' })),
  };
  const lines = ['一、总体要求', '二、保障措施'].map((words, i) => ({
    ...paragraph(words),
    source: { line: i + 1, endLine: i + 1, start: i * 7, end: i * 7 + 6 },
  }));
  const at = (name: string, start: number, end: number) => ({ name, range: { start, end } });

  it('is known by its bookmark in other words and other places', () => {
    const { ids } = matchReturned(circulated, lines, [at('sec_a', 7, 9), at('sec_b', 0, 3)]);
    expect([...ids.values()]).toEqual(['b', 'a'].toReversed());
    expect(lines.map(({ id }) => ids.get(id))).toEqual(['b', 'a']);
  });

  it('was cut and pasted where its bookmark is empty and has a copy, and deleted where it has none', () => {
    const marks = [at('sec_a', 3, 3), at('sec_a_Copy_1', 7, 10), at('sec_b', 0, 0)];
    const { ids, missing } = matchReturned(circulated, lines, marks);
    expect(lines.map(({ id }) => ids.get(id))).toEqual([undefined, 'a']);
    expect(missing).toEqual([{ id: 'b', deleted: true }]);
  });

  it('is known by its words behind what it stood behind, not by the same words elsewhere', () => {
    const office = ['青禾县农业农村局', '一、总体要求', '青禾县农业农村局'].map((words, i) => ({
      ...paragraph(words),
      id: `new_${i}`,
      source: { line: i + 1, endLine: i + 1, start: i * 9, end: i * 9 + 8 },
    }));
    const signed = { id: 'c', bookmark: null, hash: textHash('青禾县农业农村局') };
    const { ids } = matchReturned({ ...circulated, blocks: [...circulated.blocks.slice(0, 1), signed] }, office, [
      at('sec_a', 9, 15),
    ]);
    expect(Object.fromEntries(ids)).toEqual({ new_1: 'a', new_2: 'c' });
  });

  it('was pasted a second time where the bookmark and its copy have words', () => {
    const { ids, missing } = matchReturned(circulated, lines, [at('sec_a', 0, 3), at('sec_a_Copy_1', 7, 10)]);
    expect(lines.map(({ id }) => ids.get(id))).toEqual(['a', undefined]);
    expect(missing).toEqual([{ id: 'b', deleted: false }]);
  });
});
