import { expect, it } from 'vitest';
import type { Client } from '../../renderer/client.ts';
import type { Command } from '../../renderer/commands.ts';
import { paletteItems } from '../../renderer/palette/palette-items.ts';
import { createPaletteStore } from '../../renderer/palette/palette-store.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import { opened, sampleFiles } from '../electron/library/opened.ts';

const hit = (text: string, section = `一、${text}`): SearchHit => ({
  documentId: 'doc',
  title: '某局总结',
  blockId: text,
  sectionPath: section === '' ? [] : [section],
  text,
  ranges: [],
});

it('drops the answer to what is no longer asked, and waits until the typing rests', async () => {
  const asked: string[] = [];
  const answers = new Map<string, (hits: unknown) => void>();
  const answer = (method: string, input: { readonly text?: string }): Promise<unknown> => {
    if (method !== 'search.query') return Promise.resolve([]);
    const text = input.text ?? '';
    asked.push(text);
    return new Promise((resolve) => answers.set(text, resolve));
  };
  const call = answer as Client['call'];
  const palette = createPaletteStore({ call });
  await palette.open();
  palette.type('科');
  palette.type('科技');
  await new Promise((resolve) => setTimeout(resolve, 180));
  expect(asked).toEqual(['科技']);
  palette.type('科技特');
  await new Promise((resolve) => setTimeout(resolve, 180));
  answers.get('科技特')?.({ total: 1, elapsedMs: 1, hits: [hit('科技特派员')] });
  answers.get('科技')?.({ total: 9, elapsedMs: 1, hits: [hit('科技')] });
  await new Promise((resolve) => setTimeout(resolve));
  expect(palette.store.getState()).toMatchObject({ text: '科技特', total: 1, hits: [{ blockId: '科技特派员' }] });
  palette.close();
  expect(palette.store.getState()).toEqual({ status: 'closed' });
});

it('lists the command whose name was typed before what has the word', () => {
  const commands: Command[] = [
    { id: 'go.trash', label: '打开回收站', run: () => {} },
    { id: 'library.import', label: '导入文件…', keys: 'Ctrl+I', run: () => {} },
  ];
  const source = { total: 2, headings: [], hits: [hit('回收站'), hit('导入文件')], documents: [], drafts: [] };
  const first = (text: string) => paletteItems({ ...source, text }, commands)[0]?.id;
  expect(first('回收站')).toBe('command go.trash');
  expect(first('导入文件')).toBe('command library.import');
  expect(first('回收')).toBe('section doc 回收站');
});

it('lists sections, the search and commands, and after > commands alone', () => {
  const commands: Command[] = [
    { id: 'go.library', label: '打开资料库', keys: 'Alt+1', run: () => {} },
    { id: 'library.import', label: '导入文件…', run: () => {} },
    { id: 'palette.open', label: '快速查找', run: () => {} },
  ];
  const source = { total: 1, headings: [], hits: [hit('资料库建设'), hit('科技')], documents: [], drafts: [] };
  expect(paletteItems({ ...source, text: '资料库' }, commands).map(({ id }) => id)).toEqual([
    'command go.library',
    'section doc 资料库建设',
    'search',
  ]);
  expect(paletteItems({ ...source, text: '库' }, commands).map(({ id }) => id)).toEqual([
    'section doc 资料库建设',
    'search',
    'command go.library',
  ]);
  expect(paletteItems({ ...source, text: '>' }, commands).map(({ id }) => id)).toEqual([
    'command go.library',
    'command library.import',
  ]);
});

it('has sections by their heading before hits in the text, and each section once', () => {
  const headings = [hit('二、水库除险', '二、水库除险')];
  const hits = [hit('水库管理', '三、管护'), hit('水库加固', '二、水库除险'), hit('水库巡查', '三、管护')];
  const before = [hit('全县水库', ''), hit('各地水库', '')];
  const source = { text: '水库', total: 6, headings, hits: [...before, ...hits], documents: [], drafts: [] };
  expect(paletteItems(source, []).map(({ id }) => id)).toEqual([
    'section doc 二、水库除险',
    'section doc 全县水库',
    'section doc 水库管理',
    'search',
  ]);
});

it('has sections first, then documents, drafts, the search and commands', async () => {
  const { value, imported } = opened();
  const [, , agriculture = ''] = sampleFiles;
  await imported(agriculture);
  const [document] = await value('documents.list', {});
  const source = { from: 'document', documentId: document?.id ?? '', whole: false } as const;
  await value('drafts.create', { source, year: null, organisation: null, accept: 'none' });
  const headings = await value('search.headings', { text: '农业', limit: 3 });
  const { hits, total } = await value('search.query', { text: '农业', limit: 3 });
  const [documents, drafts] = [await value('documents.list', {}), await value('drafts.list', {})];
  const commands = [{ id: 'here.farm', label: '农业台账', run: () => {} } as const];
  const kinds = paletteItems({ text: '农业', headings, hits, total, documents, drafts }, commands).map(
    ({ kind }) => kind,
  );
  expect([...new Set(kinds)]).toEqual(['section', 'document', 'draft', 'search', 'command']);
  expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
});

const order = ['section', 'document', 'draft', 'search', 'command'];
