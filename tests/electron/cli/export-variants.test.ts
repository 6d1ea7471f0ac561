import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import { niangao } from './niangao.ts';

it('sets two files against each other without a library, and says how many places differ', async () => {
  const folder = temporaryFolder();
  const [before, after] = ['2023', '2024'].map((year) => {
    const path = join(folder, `${year}.txt`);
    writeFileSync(path, `澄江县水务局${year}年工作总结\n一、水库除险\n${year}年全年加固水库5座，惠及农户8600户。\n`);
    return path;
  });
  const exported = (...wish: readonly string[]) =>
    niangao('--json', 'export', after ?? '', '--out', join(folder, 'x.docx'), '--overwrite', ...wish);
  expect(await exported('--variant', 'redline', '--against', before ?? '')).toMatchObject({
    code: 0,
    json: { changes: 2, lostAnnotations: [] },
  });
  expect(await exported('--variant', 'coloured', '--against', before ?? '')).toMatchObject({ code: 0 });
  expect(
    await exported('--variant', 'circulation', '--deadline', '2025年1月9日', '--contact', '李晓', '--phone', ' '),
  ).toMatchObject({
    code: 0,
  });
  const same = await niangao(
    'export',
    after ?? '',
    '--out',
    join(folder, 'x.docx'),
    '--overwrite',
    '--variant',
    'redline',
    '--against',
    after ?? '',
  );
  expect(same.out.join()).toContain('与对照文稿没有不同');
  // Neither of the files that are read is written over.
  for (const path of [before, after]) {
    const onto = [
      'export',
      after ?? '',
      '--out',
      path ?? '',
      '--overwrite',
      '--variant',
      'redline',
      '--against',
      before ?? '',
    ];
    expect((await niangao(...onto)).said).toContain('不能就是原来的文件');
  }
  expect(readFileSync(before ?? '', 'utf8')).toContain('2023年全年');
});

it.each([
  [['--variant', 'redline'], '--against'],
  [['--variant', 'marked'], '“marked”'],
  [['--deadline', '2025-01-09'], '--deadline'],
  [['--variant', 'circulation', '--deadline', '明天'], '“明天”'],
  [['--variant', 'circulation', '--deadline', '2025-02-30'], '“2025-02-30”'],
  [['--variant', 'circulation', '--contact', '李'.repeat(61)], '--contact 太长'],
])('explains what is wrong with %j', async (wish, named) => {
  const path = join(temporaryFolder(), 'a.txt');
  writeFileSync(path, '澄江县水务局2024年工作总结\n');
  const { code, said } = await niangao('export', path, '--out', `${path}.docx`, ...wish);
  expect(code).toBe(2);
  expect(said).toContain(named);
});
