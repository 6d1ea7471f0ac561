import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../temporary.ts';
import { niangao } from './niangao.ts';

const Exported = z.looseObject({ departures: z.array(z.looseObject({ clause: z.string() })) });
const Kept = z.looseObject({ id: z.string(), name: z.string() });

it('keeps, shows, hands on and removes profiles', async () => {
  const folder = temporaryFolder();
  const call = (...args: readonly string[]) => niangao('--library', join(folder, 'library'), '--json', ...args);
  await call('import', textIn(folder));
  const file = join(folder, '本局.json');
  writeFileSync(
    file,
    JSON.stringify({ niangao: 'profile', version: 1, profile: { name: '本局', numbering: 'chapters' } }),
  );
  const { id } = Kept.parse((await call('profile', 'import', file)).json);
  const out = join(folder, '再导出.json');
  expect((await call('profile', 'export', '本局', '--out', out)).code).toBe(0);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ profile: { name: '本局', numbering: 'chapters' } });
  expect((await call('profile', 'show', id)).json).toMatchObject({ origin: 'own', departures: [{ clause: '7.3.3' }] });
  const exported = await call('export', textIn(folder), '--profile', '本局', '--out', join(folder, 'a.docx'));
  expect(Exported.parse(exported.json).departures.map(({ clause }) => clause)).toEqual(['7.3.3']);
  await call('profile', 'remove', id);
  const list = z.array(Kept).parse((await call('profile', 'list')).json);
  expect(list.map((each) => each.id)).toContain('gbt9704');
  expect(list.map((each) => each.name)).not.toContain('本局');
});

it('exports a file by a profile from a file, without a library', async () => {
  const folder = temporaryFolder();
  const file = join(folder, '居中.json');
  const profile = { name: '居中', pageNumber: { position: 'centre' } };
  writeFileSync(file, JSON.stringify({ niangao: 'profile', version: 1, profile }));
  const call = (profileName: string) =>
    niangao(
      ...['--library', join(folder, 'none'), '--json', 'export', textIn(folder)],
      ...['--profile', profileName, '--out', join(folder, 'a.docx'), '--overwrite'],
    );
  expect(Exported.parse((await call(file)).json).departures.map(({ clause }) => clause)).toEqual(['7.5']);
  const unknown = await call('没有的方案');
  expect(unknown.code).toBe(1);
  expect(unknown.said).toContain('没有“没有的方案”这个版式方案');
  expect((await call(join(folder, 'missing.json'))).said).toContain('missing.json');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

it('lists and shows the built-in profiles without a library, and makes none', async () => {
  const library = join(temporaryFolder(), 'none');
  const call = (...args: readonly string[]) => niangao('--library', library, '--json', 'profile', ...args);
  const list = z.array(z.looseObject({ id: z.string(), origin: z.string() })).parse((await call('list')).json);
  expect(list[0]).toMatchObject({ id: 'gbt9704', origin: 'built-in', departures: 0 });
  expect(list.every(({ origin }) => origin === 'built-in')).toBe(true);
  expect((await call('show', 'gbt9704')).json).toMatchObject({ origin: 'built-in', departures: [] });
  const own = await call('show', '本局');
  expect(own.code).toBe(1);
  expect(existsSync(library)).toBe(false);
});

function textIn(folder: string): string {
  const path = join(folder, 'a.txt');
  writeFileSync(path, '澄江县水务局2023年工作总结\n\n一、水库除险\n全年加固水库5座。\n');
  return path;
}
