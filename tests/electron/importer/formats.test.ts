import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { Reading } from '../../../electron/importer/reading.ts';
import { type Block, blockReading, opensSection } from '../../../shared/domain/block.ts';
import { parseText } from '../../../shared/domain/structure/parse.ts';
import { pdfData } from '../../paths.ts';

/** One document, made by python-docx, LibreOffice and pandoc: scripts/make-format-fixtures.py. */
const folder = new URL('../../fixtures/formats/', import.meta.url);
const text = readFileSync(new URL('forestry.txt', folder), 'utf8').trimEnd();

function read(name: string): Promise<Reading> {
  return readFileBytes(readFileSync(new URL(name, folder)), { name, data: pdfData });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function blocksOf(text: string): readonly Block[] {
  let count = 0;
  return parseText(text, { newId: () => `b${count++}`, fileName: null }).blocks;
}

function structure(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => `${block.kind} ${opensSection(block) ? block.depth : ''} ${blockReading(block)}`);
}

/** Share of blocks found again with kind, depth and words, there and back. */
function f1(found: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted];
  const hits = found.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * hits) / (found.length + wanted.length);
}

const exact = ['typed.docx', 'numbered.docx', 'libreoffice.docx', 'libreoffice.odt', 'typed.doc'];
const withoutEmptyLines = ['pandoc.docx', 'pandoc.odt'];

describe('a document in another format', () => {
  it.each(exact)('is read letter for letter from %s', async (name) => {
    expect((await read(name)).text).toBe(text);
  });

  // pandoc drops empty paragraphs when it writes.
  it.each([...withoutEmptyLines, 'pandoc.md'])('is read line for line from %s', async (name) => {
    expect(linesOf((await read(name)).text)).toEqual(linesOf(text));
  });

  it.each([...exact, ...withoutEmptyLines, 'pandoc.md'])('has the structure of the text in %s', async (name) => {
    const found = structure(blocksOf((await read(name)).text));
    expect(f1(found, structure(blocksOf(text)))).toBeGreaterThanOrEqual(0.97);
  });

  it.each([...exact, ...withoutEmptyLines, 'pandoc.md', 'numbered.doc'])(
    'gives a whole reading of %s',
    async (name) => {
      const reading = await read(name);
      expect(Reading.parse(reading)).toEqual(reading);
      expect(reading.hints.length).toBe(reading.text.split('\n').length);
    },
  );

  it('has levels where styles tell them', async () => {
    const levels = async (name: string) =>
      (await read(name)).hints.flatMap(({ outlineLevel }) => outlineLevel ?? []).join('');
    expect(await Promise.all(['numbered.docx', 'libreoffice.docx', 'libreoffice.odt'].map(levels))).toEqual([
      '1233233211222',
      '1233233211222',
      '1233233211222',
    ]);
  });

  it('says what a .doc loses, and nothing where it loses nothing', async () => {
    const rules = async (name: string) => (await read(name)).warnings.map(({ rule }) => rule);
    expect((await read('numbered.doc')).text.split('\n')[3]).toBe('2023年工作总结');
    expect(await rules('numbered.doc')).toEqual(['import/doc-labels']);
    expect(await rules('losses.doc')).toEqual(['import/doc-headings', 'import/doc-cells']);
    expect(await rules('typed.doc')).toEqual([]);
    expect(
      (await readFileBytes(readFileSync(new URL('typed.doc', folder)), { name: '总结.wps', data: pdfData })).encoding,
    ).toBe('doc');
  });
});

describe('a .doc whose style sheet is damaged', () => {
  it('is read all the same, and may have lost its numbers', async () => {
    const bytes = readFileSync(new URL('typed.doc', folder));
    const document = bytes.indexOf(Buffer.from('eca5', 'hex'));
    bytes.writeUInt32LE(0x7fffffff, document + 0xa2);
    const reading = await readFileBytes(bytes, { name: 'typed.doc', data: pdfData });
    expect([reading.text, reading.warnings.map(({ rule }) => rule)]).toEqual([text, ['import/doc-labels']]);
  });
});

describe('a document that was reviewed', () => {
  const reviewed = [
    'reviewed.docx',
    'reviewed-libreoffice.docx',
    'reviewed-libreoffice.odt',
    'reviewed-libreoffice.doc',
  ];

  it.each(reviewed)('has its final text in %s', async (name) => {
    const { text } = await read(name);
    expect(linesOf(text)).toEqual([
      '青岚县林业局2023年防火工作情况',
      '一、基本情况',
      '全县新建防火蓄水池十二座，巡护里程四千公里。',
      '二、下一步打算',
      '落实网格化管护责任。',
    ]);
  });

  it.each(reviewed.slice(0, 3))('keeps the comment on its words, and the note, in %s', async (name) => {
    const { comments, notes } = await read(name);
    expect(comments.map(({ author, quote, text }) => [author, quote, text])).toEqual([
      ['刘主任', '十二座', '请与年报核对。'],
    ]);
    // Half past ten on the clock in Beijing.
    expect(comments[0]?.date).toBe('2023-12-02T02:30:00.000Z');
    expect(notes).toEqual([{ kind: 'footnote', at: 46, text: '数据来自县防火办年报。' }]);
  });

  it.each(reviewed.slice(0, 2))('keeps who changed what in %s', async (name) => {
    const { revisions } = await read(name);
    expect(revisions.map(({ kind, author, text }) => [kind, author, text])).toEqual([
      ['deleted', '周文', '三千'],
      ['inserted', '周文', '四千'],
    ]);
  });

  it('keeps the words of comments and notes that a .doc has lost the place of', async () => {
    const { comments, notes, warnings } = await read('reviewed-libreoffice.doc');
    expect([comments[0]?.text, comments[0]?.range, notes[0]?.text]).toEqual([
      '请与年报核对。',
      null,
      '数据来自县防火办年报。',
    ]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['import/doc-changes', 'import/doc-comments', 'import/doc-notes']);
  });
});
