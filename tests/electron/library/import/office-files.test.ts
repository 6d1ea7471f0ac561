import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary.ts';
import { aDocx, p, r } from '../../importer/word/a-docx.ts';
import { opened } from '../opened.ts';

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../../fixtures/formats/${name}`, import.meta.url));
}

const comments = `<w:comment w:id="0" w:author="刘主任" w:date="2023-12-02T10:30:00Z">${p('数字再核实。')}</w:comment>`;
const footnotes = `<w:footnote w:id="2">${p('数据来自年报。')}</w:footnote>`;
const body = [
  p('青岚县林业局2023年工作总结'),
  p('一、主要工作'),
  `<w:p><w:commentRangeStart w:id="0"/>${r('全年造林三万亩')}<w:commentRangeEnd w:id="0"/>${r('，')}<w:del w:id="9" w:author="周文">${r('旧词')}</w:del>${r('成活率高')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}</w:p>`,
].join('');

describe('the office’s own files', () => {
  it('come in with their comments as annotations and with what was left out', async () => {
    const path = join(temporaryFolder(), '总结.docx');
    writeFileSync(path, await aDocx(body, { comments, footnotes }));
    const { imported, value } = opened();
    const [result] = await imported(path);
    const documentId = result?.documentId ?? '';
    const annotations = await value('annotations.list', { documentId });
    // Made in the same moment, they have no order of their own.
    expect(
      annotations
        .toSorted((a, b) => (a.note < b.note ? -1 : 1))
        .map(({ author, createdAt, tag, note, anchor, place }) => [
          author,
          createdAt,
          tag,
          note,
          anchor.exact,
          place.state,
        ]),
    ).toEqual([
      ['周文', '2025-01-06T12:00:00.000Z', null, '修订：删除“旧词”', '全年造林三万亩，成活率高。', 'found'],
      ['刘主任', '2023-12-02T02:30:00.000Z', null, '数字再核实。', '全年造林三万亩', 'found'],
      [null, '2025-01-06T12:00:00.000Z', null, '脚注：数据来自年报。', '全年造林三万亩，成活率高。', 'found'],
    ]);
    const { diagnostics, summary } = await value('documents.get', { id: documentId });
    expect([summary.title, summary.annotations]).toEqual(['青岚县林业局2023年工作总结', 3]);
    expect(diagnostics.map(({ rule }) => rule)).toContain('import/changes');
  });

  it('are the same document in any of their formats', async () => {
    const folder = temporaryFolder();
    const files = ['numbered.docx', 'libreoffice.odt', 'typed.doc', 'forestry.txt'].map((name) => {
      const path = join(folder, name);
      copyFileSync(fixture(name), path);
      return path;
    });
    const { imported, value } = opened();
    const [first = '', ...others] = files;
    expect((await imported(first)).map(({ status }) => status)).toEqual(['added']);
    expect((await imported(...others)).map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect((await value('documents.list', {})).length).toBe(1);
  });

  it('bring the comments of a copy whose text is here already, and bring them once', async () => {
    const folder = temporaryFolder();
    const path = (name: string) => join(folder, name);
    writeFileSync(path('原.docx'), await aDocx(body));
    writeFileSync(path('返.docx'), await aDocx(body, { comments }));
    writeFileSync(path('再返.docx'), await aDocx(body, { comments, header: p('页眉') }));
    const { imported, value } = opened();
    const results = await imported(path('原.docx'), path('返.docx'), path('再返.docx'));
    expect(results.map(({ status }) => status).sort()).toEqual(['added', 'duplicate', 'duplicate']);
    const annotations = await value('annotations.list', { documentId: null });
    expect(annotations.map(({ note, place }) => [note, place.state]).sort()).toEqual([
      ['修订：删除“旧词”', 'found'],
      ['数字再核实。', 'found'],
    ]);
  });

  it('show the lines that were read of them, where plain text shows its bytes', async () => {
    const path = join(temporaryFolder(), '总结.docx');
    writeFileSync(path, await aDocx(body));
    const { imported, value } = opened();
    const id = (await imported(path))[0]?.documentId ?? '';
    const lines = async () =>
      (await value('documents.original', { id, from: 1, count: 10 })).lines.map(({ text }) => text);
    const expected = ['青岚县林业局2023年工作总结', '一、主要工作', '全年造林三万亩，成活率高。'];
    expect(await lines()).toEqual(expected);
    await value('documents.reread', { job: 'again', id });
    expect(await lines()).toEqual(expected);
  });

  it('are read for the text before or after their tracked changes, which is kept until the other is wanted', async () => {
    const path = join(temporaryFolder(), '总结.docx');
    const by = 'w:author="周文" w:date="2023-12-01T09:00:00Z"';
    const change = `<w:p>${r('全年造林')}<w:del w:id="2" ${by}><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="1" ${by}>${r('四')}</w:ins>${r('万亩，成活率高。')}</w:p>`;
    writeFileSync(path, await aDocx(p('青岚县林业局2023年工作总结') + change));
    const { imported, value } = opened();
    const id = (await imported(path))[0]?.documentId ?? '';
    const read = async () => {
      const { lines, taken } = await value('documents.original', { id, from: 2, count: 1 });
      const notes = await value('annotations.list', { documentId: id });
      return [taken, lines[0]?.text, ...notes.map(({ place }) => place.state)];
    };
    const own = await value('annotations.add', {
      documentId: id,
      on: { target: 'quote', quote: '成活率高' },
      tag: '可沿用',
      note: '',
    });
    expect(await read()).toEqual(['final', '全年造林四万亩，成活率高。', 'found', 'found']);
    expect(await value('documents.reread', { job: 'a', id, take: 'original' })).toMatchObject({ lostAnnotations: [] });
    expect(await read()).toEqual(['original', '全年造林三万亩，成活率高。', 'found', 'found']);
    await value('documents.reread', { job: 'b', id });
    expect((await read())[0]).toBe('original');
    await value('documents.reread', { job: 'c', id, take: 'final' });
    expect(await read()).toEqual(['final', '全年造林四万亩，成活率高。', 'found', 'found']);
    const notes = await value('annotations.list', { documentId: id });
    expect(notes.map(({ id: note, note: said, anchor }) => (note === own.id ? anchor.exact : said)).sort()).toEqual(
      ['成活率高', '修订：“三”改为“四”'].sort(),
    );
  });

  it('that are bad leave the library as it is, and the others go on', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '坏.docx'), (await aDocx(body)).subarray(0, 300));
    copyFileSync(fixture('typed.docx'), join(folder, '好.docx'));
    const { imported, value } = opened();
    const results = await imported(folder);
    expect(results.map(({ status, error }) => [status, error?.message.slice(0, 12)])).toEqual([
      ['added', undefined],
      ['failed', '“坏.docx”已经损坏'],
    ]);
    expect((await value('documents.list', {})).length).toBe(1);
  });
});
