import { expect, it } from 'vitest';
import { toHtml } from '../../../../shared/domain/layout/html.ts';
import type { LaidBlock, LaidParagraph } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { table } from './blocks.ts';

const shape = { blockIds: [], blankLinesBefore: 0, newPage: false, keepWithNext: false, indent: null } as const;

function paragraph(role: 'title' | 'body' | 'signature', text: string): LaidParagraph {
  return { kind: 'paragraph', role, runs: [{ role: 'text', text }], ...shape };
}

it('writes one file whose headings, paragraphs and tables stay what they are', () => {
  const blocks: readonly LaidBlock[] = [
    paragraph('title', '甲县2024年\n工作总结'),
    {
      kind: 'paragraph',
      role: 'heading',
      level: 1,
      outline: 1,
      runs: [{ role: 'heading', text: '一、进展' }],
      ...shape,
    },
    {
      kind: 'paragraph',
      role: 'runIn',
      level: 3,
      outline: 2,
      runs: [
        { role: 'heading', text: '1.项目。' },
        { role: 'text', text: '投资<3亿元 & "在建"。' },
      ],
      ...shape,
    },
    {
      kind: 'table',
      rows: [
        ['指标', '完成'],
        ['产值', '3.5'],
      ],
      blockIds: [],
      blankLinesBefore: 0,
      newPage: false,
      keepWithNext: false,
    },
    { ...paragraph('signature', '甲县水利局'), blankLinesBefore: 1, newPage: true },
  ];
  const html = toHtml({ blocks, normalised: 0 }, gbt9704, '总结 <2024>');
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
  expect(html).toContain('<title>总结 &lt;2024&gt;</title>');
  const bare = html
    .slice(html.indexOf('<body>'))
    .replace(/ (?:style|lang)="[^"]*"/g, '')
    .replace(/<\/?span>/g, '');
  expect(bare.split('\n').slice(1, -3)).toEqual([
    '<h1>甲县2024年<br>工作总结</h1>',
    '<h2>一、进展</h2>',
    '<p>1.项目。投资&lt;3亿元 &amp; &quot;在建&quot;。</p>',
    '<table>',
    '<thead><tr><th><p>指标</p></th><th><p>完成</p></th></tr></thead>',
    '<tbody>',
    '<tr><td><p>产值</p></td><td><p>3.5</p></td></tr>',
    '</tbody>',
    '</table>',
    '<p>&nbsp;</p>',
    '<p>甲县水利局</p>',
  ]);
  expect(html).toContain('@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }');
  expect(html).not.toMatch(/(?:src|href)=/);
});

it('aligns figures by their points as the printed table does', () => {
  const rows = [
    ['指标', '完成'],
    ['产值', '3.5'],
    ['户数', '1286'],
  ];
  const laidOut = layOut({ title: null, blocks: [table(rows)], labels: null });
  const cells = toHtml(laidOut, gbt9704, '指标').split('<td').slice(1);
  const rightOf = (words: string) =>
    Number(/margin:0 ([\d.]+)pt/u.exec(cells.find((cell) => cell.includes(`>${words}<`)) ?? '')?.[1]);
  // The point and what follows it take the width of one character.
  expect(rightOf('1286') - rightOf('3.5')).toBeCloseTo(gbt9704.types.table.sizePt, 0);
});
