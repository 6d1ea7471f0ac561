import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { samples } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { unzipped } from '../library/export/unzipped.ts';
import { niangao } from './niangao.ts';

const [first = ''] = readdirSync(samples).filter((name) => name.endsWith('.txt'));
const sample = join(samples, first);

it('collects what is given several times', { timeout: 60_000 }, async () => {
  const out = join(temporaryFolder(), 'x.docx');
  const several = [
    ['--form', 'upward'],
    ['--letterhead', '清河县农业农村局', '--letterhead', '清河县水务局文件'],
    ['--signer', '李明', '--signer', '王小山、欧阳一凡'],
    ['--copy-to', '县委办公室', '--copy-to', '县政府办公室'],
  ].flat();
  expect((await niangao('export', sample, '--out', out, ...several)).code).toBe(0);
  const xml = await (await unzipped(readFileSync(out))).part('word/document.xml');
  const words = [...xml.matchAll(/<w:t [^>]*>([^<]+)/gu)].map((match) => match[1]?.trim());
  expect(words).toEqual(expect.arrayContaining(['清河县农业农村局', '文件', '李明', '王小山', '欧阳一凡']));
  expect(words).toContain('抄送：县委办公室，县政府办公室。');
});

it('says what is wrong by its flag or its place in the file', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const settings = join(folder, 'issued.json');
  writeFileSync(settings, JSON.stringify({ copyTo: { to: '县委办' }, note: ['甲'], leterhead: '甲局文件' }));
  const out = join(folder, 'x.docx');
  const refused = async (...args: readonly string[]) => {
    const { code, said } = await niangao('export', sample, '--out', out, ...args);
    expect(code).toBe(2);
    return said.split('\n').map((line) => line.slice(0, line.search(/[：“，,]|写|后/u)));
  };
  expect(await refused('--number', '三号', '--urgency', '急', '--date', '1月6日')).toEqual([
    '--number 发文字号',
    '--urgency 紧急程度',
    '--date 成文日期',
  ]);
  expect(await refused('--number', '清农发〔2025〕1号', '--number', '清农发〔2025〕2号')).toEqual(['--number ']);
  expect(await refused('--copy-to', ' ')).toEqual(['--copy-to ']);
  const { said } = await niangao('export', sample, '--out', out, '--issuance', settings);
  expect(said).toContain('的 copyTo 项，抄送机关：应写成一段文字，或者文字的列表。');
  expect(said).toContain('的 note 项，附注：应写成一段文字。');
  expect(said).toContain('没有“leterhead”这一项');
});

it('tells what of the text it did not print', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.txt');
  writeFileSync(file, '清河县水务局关于开展检查的通知\n\n请按时完成检查。\n\n清河县水务局\n2025年1月6日\n');
  const joint = ['--letterhead', '清河县水务局文件', '--signature', '清河县水务局、清河县财政局', '--date', '2025-1-6'];
  const told = await niangao('export', file, '--out', join(folder, 'a.docx'), ...joint);
  expect(told.out.join('\n')).toContain(
    '发文机关署名：按发文信息印“清河县水务局、清河县财政局”，没有印文稿里的“清河县水务局”',
  );
  const { json } = await niangao('--json', 'export', file, '--out', join(folder, 'b.docx'), ...joint);
  expect(json).toMatchObject({
    overruled: [{ field: 'signature', printed: '清河县水务局、清河县财政局', stood: '清河县水务局' }],
  });
});

it('issues both texts of a redline alike, so that only their words differ', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const text = (words: string) => `清河县水务局关于开展检查的通知\n\n一、要求\n\n${words}按时完成检查，并报送结果。\n`;
  const [before, after, out] = ['a.txt', 'b.txt', 'x.docx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(before, text('各单位要'));
  writeFileSync(after, text('各单位务必'));
  const issued = [
    '--letterhead',
    '清河县水务局文件',
    '--addressee',
    '各镇',
    '--signature',
    '清河县水务局',
    '--date',
    '2025-1-6',
  ];
  const redline = ['--variant', 'redline', '--against', before, '--contents'];
  expect((await niangao('export', after, '--out', out, ...issued, ...redline)).code).toBe(0);
  const xml = await (await unzipped(readFileSync(out))).part('word/document.xml');
  const changed = [...xml.matchAll(/<w:(?:ins|del) [^>]*>.*?<\/w:(?:ins|del)>/gsu)].map(([each]) =>
    each.replace(/<[^>]+>/gu, ''),
  );
  expect(changed.join('')).toMatch(/^[各单位要务必]+$/u);
  for (const words of ['清河县水务局文件', '各镇：', '2025年1月6日', ' TOC ']) expect(xml).toContain(words);
});
