import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { Block } from '../../../../shared/domain/block.ts';
import { type LaidOut, paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { compare } from '../../../../shared/domain/layout/redline/compare.ts';
import { withLegend } from '../../../../shared/domain/layout/redline/legend.ts';
import type { Take } from '../../../../shared/domain/take.ts';
import { pdfData } from '../../../paths.ts';
import { paragraph, section, table, text } from '../../../shared/domain/layout/blocks.ts';
import { noon } from '../../../temporary.ts';
import { paragraphWith, unzipped } from './unzipped.ts';

const seed = [
  section(2, 'chinese-bracketed', 2, '推进种业振兴。', {
    body: '引进水稻新品种16个，建成核心示范片5处，覆盖8个乡镇。',
  }),
  paragraph('完成种质资源普查，收集地方品种40余份，全部入库保存，良种普及率达到96%以上，比上年提高两个百分点。'),
];
const tea = (factories: number) =>
  section(2, 'chinese-bracketed', 1, '做强茶叶产业。', { body: `新建生态茶园${factories}个，茶农人均增收800元。` });

const earlier: readonly Block[] = [
  text('title', '青禾县农业农村局2023年工作总结'),
  section(1, 'chinese', 1, '工作完成情况'),
  tea(12),
  ...seed,
  table([
    ['指标', '数量'],
    ['粮食', '12万吨'],
    ['油料', '3万吨'],
  ]),
  paragraph('这一段今后不再需要。'),
  section(1, 'chinese', 2, '下一步打算'),
  text('signature', '青禾县农业农村局'),
  text('date', '2024年1月5日'),
];
const later: readonly Block[] = [
  text('title', '青禾县农业农村局2024年工作总结'),
  section(1, 'chinese', 1, '工作完成情况'),
  ...seed,
  tea(15),
  table([
    ['指标', '数量'],
    ['粮食', '13万吨'],
    ['茶叶', '1万吨'],
  ]),
  section(2, 'chinese-bracketed', 3, '下一步打算'),
  paragraph('新增的工作安排在这里。'),
  text('signature', '青禾县农业农村局'),
  text('date', '2025年1月6日'),
];

function laid(blocks: readonly Block[]): LaidOut {
  return layOut({ title: null, blocks, labels: null });
}

function written(redline: LaidOut, changes: 'tracked' | 'coloured'): Promise<Uint8Array> {
  return writeDocx(redline, gbt9704, { title: '对照', now: noon(), changes, author: '李晓' });
}

function linesOf({ blocks }: LaidOut): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join('\t')) : paragraphText(block).split('\n').join(''),
  );
}

async function read(bytes: Uint8Array, take: Take): Promise<readonly string[]> {
  const reading = await readFileBytes(bytes, { name: '对照.docx', data: pdfData, take });
  return reading.text.split('\n').filter((line) => line.trim() !== '');
}

describe('tracked changes', () => {
  const redline = compare(laid(earlier), laid(later));

  it('leave the later document when all are accepted and the earlier one when none is', async () => {
    const bytes = await written(redline, 'tracked');
    expect(await read(bytes, 'final')).toEqual(linesOf(laid(later)));
    expect(await read(bytes, 'original')).toEqual(linesOf(laid(earlier)));
  });

  it('have an author, a moment and a number of their own each', async () => {
    const xml = await (await unzipped(await written(redline, 'tracked'))).part('word/document.xml');
    const changes = [
      ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|pPrChange|moveFromRangeStart|moveToRangeStart) ([^>]*)>/gu),
    ];
    expect(changes.length).toBeGreaterThan(20);
    for (const [, attributes] of changes) {
      expect(attributes).toContain('w:author="李晓"');
      expect(attributes).toContain('w:date="2025-01-06T20:00:00Z"');
    }
    const ids = changes.map(([, attributes]) => /w:id="(\d+)"/u.exec(attributes ?? '')?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('show a moved section at both its places, under one name', async () => {
    const xml = await (await unzipped(await written(redline, 'tracked'))).part('word/document.xml');
    const ranges = [...xml.matchAll(/<w:(move(?:From|To))Range(Start|End)[^>]*w:id="(\d+)"/gu)];
    const shown = ranges.map(([, kind, end]) => `${kind} ${end}`);
    expect(shown).toEqual(['moveFrom Start', 'moveFrom End', 'moveTo Start', 'moveTo End']);
    expect(ranges.map(([, , , id]) => id)).toEqual([ranges[0]?.[3], ranges[0]?.[3], ranges[2]?.[3], ranges[2]?.[3]]);
    expect([...xml.matchAll(/RangeStart [^>]*w:name="([^"]*)"/gu)].map(([, name]) => name)).toEqual(['move1', 'move1']);
    expect(paragraphWith(xml, '>12<')).toMatch(/<w:rPr><w:moveFrom [^>]*\/><\/w:rPr><\/w:pPr>/u);
    expect(paragraphWith(xml, '>15<')).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*15/su);
  });

  it('keep what a paragraph looked like', async () => {
    const { part } = await unzipped(await written(redline, 'tracked'));
    expect(paragraphWith(await part('word/document.xml'), '下一步打算')).toMatch(
      /<w:pStyle w:val="GwHeading2"\/>.*<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="GwHeading1"\/>/su,
    );
  });

  it('mark rows of a table as rows', async () => {
    const xml = await (await unzipped(await written(redline, 'tracked'))).part('word/document.xml');
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    const marks = rows.map((row) => /<w:trPr>.*<w:(ins|del) .*<\/w:trPr>/su.exec(row)?.[1] ?? null);
    expect(marks).toEqual([null, null, 'ins', 'del']);
    expect(rows[1]).toMatch(/<w:delText[^>]*>12<.*<w:t[^>]*>13</su);
  });

  it('come out byte for byte the same', async () => {
    expect(await written(redline, 'tracked')).toEqual(await written(redline, 'tracked'));
  });
});

describe('the coloured redline', () => {
  it('has colours and lines in place of tracked changes, and says what they mean', async () => {
    const redline = withLegend(compare(laid(earlier), laid(later)), '青禾县农业农村局2023年工作总结');
    const xml = await (await unzipped(await written(redline, 'coloured'))).part('word/document.xml');
    expect(xml).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|pPrChange)[ >]/u);
    const legend = paragraphWith(xml, '花脸稿');
    expect(legend).toContain('青禾县农业农村局2023年工作总结');
    expect(legend).toMatch(/<w:strike\/>.*<w:color w:val="C00000"\/>.*删去的文字/su);
    expect(legend).toMatch(/<w:color w:val="0000FF"\/>.*<w:u w:val="single" w:color="0000FF"\/>.*新增的文字/su);
    expect(legend).toMatch(/<w:dstrike\/>.*移走的文字.*<w:u w:val="double" w:color="008000"\/>.*移来的文字/su);
  });

  it('shows what was taken out in the type that it had', async () => {
    const before = laid([
      section(2, 'chinese-bracketed', 1, '总体要求'),
      paragraph('加强组织领导，压实各方责任。'),
      ...seed,
    ]);
    const after = laid([section(1, 'chinese', 1, '总体要求'), section(1, 'chinese', 2, '加强组织领导'), ...seed]);
    const xml = await (await unzipped(await written(compare(before, after), 'coloured'))).part('word/document.xml');
    const struck = (words: string) =>
      /<w:rPr>((?:(?!<w:rPr>).)*)<w:strike\/>/su.exec(paragraphWith(xml, words).split(`>${words}<`)[0] ?? '')?.[1];
    expect(struck('（一）')).toContain('<w:rStyle w:val="GwHeading2Character"/>');
    expect(paragraphWith(xml, '（一）')).toContain('<w:pStyle w:val="GwHeading1"/>');
    expect(struck('，压实各方责任。')).toMatch(/w:eastAsia="仿宋_GB2312".*<w:b w:val="false"\/>/su);
    expect(paragraphWith(xml, '，压实各方责任。')).toContain('<w:pStyle w:val="GwHeading1"/>');
  });
});
