import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { TableBlock } from '../../../../shared/domain/block.ts';
import { toHtml } from '../../../../shared/domain/layout/html.ts';
import type { LaidOut } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { compare } from '../../../../shared/domain/layout/redline/compare.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { pdfData } from '../../../paths.ts';
import { paragraph, table } from '../../../shared/domain/layout/blocks.ts';
import { noon } from '../../../temporary.ts';
import { faultsOf } from './faults.ts';

const tasks = table(
  [
    ['责任单位', '2025年主要指标', '', '备注'],
    ['责任单位', '目标', '完成', '备注'],
    ['科技创新局', '86', '90.5', '按季度报送'],
    ['科技创新局', '12', '13', ''],
    ['小计：两项任务均已办结', '', '', ''],
    ['水务局', '以上合并', '', '其他'],
    ['水务局', '', '', '其他'],
  ],
  'main',
  [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 0, column: 3, rows: 2, columns: 1 },
    { row: 2, column: 0, rows: 2, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 4 },
    { row: 5, column: 0, rows: 2, columns: 1 },
    { row: 5, column: 1, rows: 1, columns: 2 },
    { row: 6, column: 1, rows: 1, columns: 2 },
    { row: 5, column: 3, rows: 2, columns: 1 },
  ],
);

function laid(...blocks: readonly TableBlock[]): LaidOut {
  return layOut({ title: '重点任务分工', blocks: [...blocks, paragraph('以上任务请抓好落实。')], labels: null });
}

function word(out: LaidOut, changes?: 'tracked') {
  return writeDocx(out, gbt9704, {
    title: '',
    now: noon(),
    ...(changes === undefined ? {} : { changes }),
    author: '李晓',
  });
}

async function tableFrom(bytes: Uint8Array, name: string, take: 'final' | 'original' = 'final'): Promise<TableBlock> {
  const { text, hints } = await readFileBytes(bytes, { name, data: pdfData, take });
  let made = 0;
  const { blocks } = parseText(text, { newId: () => `b${++made}`, fileName: null, hints });
  const found = blocks.find((block) => block.kind === 'table');
  if (found === undefined) throw new Error(`no table in ${text}`);
  return found;
}

describe('a table with merged cells', () => {
  const { rows, spans } = tasks;

  it('comes out of the Word file as it went in', async () => {
    expect(await tableFrom(await word(laid(tasks)), 'a.docx')).toMatchObject({ rows, spans });
  });

  it('comes out of the web page as it went in', async () => {
    const html = new TextEncoder().encode(toHtml(laid(tasks), gbt9704, '重点任务分工'));
    expect(await tableFrom(html, 'a.html')).toMatchObject({ rows, spans });
  });

  it('repeats both rows of its head, and writes the words of a cell once', async () => {
    const zip = await JSZip.loadAsync(await word(laid(tasks)));
    const document = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const heads = [...document.matchAll(/<w:tr>(.*?)<\/w:tr>/gsu)].map(([, row = '']) =>
      row.includes('<w:tblHeader/>'),
    );
    expect(heads).toEqual([true, true, false, false, false, false, false]);
    expect(document.match(/科技创新局/gu)).toHaveLength(1);
    expect(await faultsOf(zip)).toEqual([]);
  });

  it('is sound in a redline, and gives both texts when it is read', async () => {
    const before = table(
      rows.toSpliced(3, 1).map((cells) => cells.map((words) => words.replace('86', '80'))),
      'main',
      [{ row: 0, column: 1, rows: 1, columns: 2 }],
    );
    const bytes = await word(compare(laid(before), laid(tasks)), 'tracked');
    expect(await faultsOf(await JSZip.loadAsync(bytes))).toEqual([]);
    expect((await tableFrom(bytes, 'a.docx')).rows).toEqual(rows);
    expect((await tableFrom(bytes, 'a.docx', 'original')).rows).toEqual(before.rows);
  });
});
