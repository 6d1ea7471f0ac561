import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../../../electron/library/office/find-office.ts';
import { capabilities } from '../../../../scripts/capabilities.ts';
import type { RawInput } from '../../../../shared/contract/api.ts';
import { type Block, blockReading, opensSection } from '../../../../shared/domain/block.ts';
import { addressOf } from '../../../../shared/domain/correction/address.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { noon, temporaryFolder } from '../../../temporary.ts';
import { agreement } from '../../importer/headings.ts';
import { fakeOffice } from '../office/fake-office.ts';
import { opened } from '../opened.ts';

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../../fixtures/formats/${name}`, import.meta.url));
}

function anOldFile(fixtureName = 'numbered.doc', name = '总结.doc'): string {
  const path = join(temporaryFolder(), name);
  copyFileSync(fixture(fixtureName), path);
  return path;
}

/** Converts whatever it is given to this file. */
function convertsTo(docx: string): string {
  return fakeOffice(`mkdir "$out"; cp "${docx}" "$out/document.docx"`);
}

/** A library on a computer whose LibreOffice is this program, or that has none. */
function withOffice(program: string | null) {
  let now = program;
  const library = opened(join(temporaryFolder(), 'library'), noon, { findOffice: async () => now });
  const rules = async (id: string) =>
    (await library.value('documents.get', { id })).diagnostics.map(({ rule }) => rule);
  return {
    ...library,
    /** Another program takes its place. */
    replace(other: string | null): void {
      now = other;
    },
    losses: async (id: string) => (await rules(id)).filter((rule) => rule.startsWith('import/doc-')),
    reread: (id: string, libreOffice?: boolean) =>
      library.value('documents.reread', { job: 'again', id, ...(libreOffice === undefined ? {} : { libreOffice }) }),
    blockAt: async (id: string, words: string): Promise<Block> => {
      const { blocks } = await library.value('documents.get', { id });
      const block = blocks.find(({ text }) => text.includes(words));
      if (block === undefined) throw new Error(`No block has ${words}`);
      return block;
    },
    firstHeading: async (id: string) => {
      const { blocks } = await library.value('documents.get', { id });
      return blocks.find(opensSection)?.label?.text ?? null;
    },
    async importOne(path = anOldFile()) {
      const [result] = await library.imported(path);
      if (result === undefined) throw new Error('One file has one result');
      return { ...result, id: result.documentId ?? '' };
    },
  };
}

describe.skipIf(process.platform === 'win32')('an old Word file', () => {
  it('is read without LibreOffice until the user wants it, and says what it lost', async () => {
    const library = withOffice(convertsTo(fixture('numbered.docx')));
    const { id, isLossy } = await library.importOne();
    expect([isLossy, await library.losses(id)]).toEqual([true, ['import/doc-labels']]);
    const typed = await library.importOne(anOldFile('typed.doc', '打字的.doc'));
    expect([typed.isLossy, await library.losses(typed.id)]).toEqual([false, []]);
  });

  it('is read by LibreOffice where the settings say so', async () => {
    const library = withOffice(convertsTo(fixture('numbered.docx')));
    await library.value('settings.change', { libreOffice: true });
    const { id, isLossy, status } = await library.importOne();
    expect([status, isLossy, await library.losses(id), await library.firstHeading(id)]).toEqual([
      'added',
      false,
      [],
      '一、',
    ]);
    const { lines } = await library.value('documents.original', { id, from: 4, count: 1 });
    expect(lines[0]?.text).toBe('一、2023年工作总结');
    expect((await library.value('documents.list', {}))[0]?.originalName).toBe('总结.doc');
  });

  it('is read again by LibreOffice on demand, with corrections and annotations', async () => {
    const library = withOffice(convertsTo(fixture('numbered.docx')));
    const { id } = await library.importOne();
    const before = await library.blockAt(id, '蓄水池12座');
    const heading = await library.blockAt(id, '造林绿化稳步推进');
    const note = (on: RawInput<'annotations.add'>['on']) =>
      library.value('annotations.add', { documentId: id, on, tag: null, note: '核实' });
    await note({ target: 'quote', quote: '新建防火蓄水池12座' });
    await note({ target: 'block', blockId: before.id });
    await note({ target: 'block', blockId: heading.id });
    const at = addressOf(await library.blockAt(id, '县林业局坚持'));
    await library.value('structure.correct', { documentId: id, operations: [{ op: 'kind', at, kind: 'note' }] });

    const { lostAnnotations, lostCorrections } = await library.reread(id, true);
    expect([lostAnnotations, lostCorrections, await library.losses(id)]).toEqual([[], [], []]);
    expect((await library.blockAt(id, '县林业局坚持')).kind).toBe('note');
    const annotated = await library.value('annotations.list', { documentId: id });
    const { blocks } = await library.value('documents.get', { id });
    const words = annotated.map(({ place }) => {
      const block = place.state === 'lost' ? undefined : blocks.find((each) => each.id === place.blockId);
      return block === undefined || place.state === 'lost' ? null : blockReading(block).slice(place.start, place.end);
    });
    expect(words.sort()).toEqual(['新建防火蓄水池12座', '（一）造林绿化稳步推进', `2.${before.text}`].sort());
    // From now on it is read so, whatever the settings say.
    await library.reread(id);
    expect(await library.firstHeading(id)).toBe('一、');
  });

  it.each([
    ['fails', () => fakeOffice('exit 1'), '它没有转换出文件'],
    [
      'answers with garbage',
      () => fakeOffice('mkdir "$out"; printf "PK\\003\\004garbage" > "$out/document.docx"'),
      '它转换出来的文件读不了',
    ],
    ['answers with plain text', () => convertsTo(fixture('forestry.txt')), '它转换出来的文件读不了'],
    ['is not there', () => null, '这台电脑上没有找到它'],
  ])('comes in as its words, with a finding, where LibreOffice %s', async (_, program, reason) => {
    const library = withOffice(program());
    await library.value('settings.change', { libreOffice: true });
    const { id, status, isLossy } = await library.importOne();
    expect([status, isLossy, await library.losses(id)]).toEqual([
      'added',
      true,
      ['import/doc-libreoffice', 'import/doc-labels'],
    ]);
    const { diagnostics } = await library.value('documents.get', { id });
    expect(diagnostics[0]?.message).toContain(reason);
  });

  it('keeps what LibreOffice has read when it no longer can', async () => {
    const library = withOffice(convertsTo(fixture('numbered.docx')));
    await library.value('settings.change', { libreOffice: true });
    const { id } = await library.importOne();
    await library.value('settings.change', { libreOffice: false });
    const again = () => library.code('documents.reread', { job: 'again', id });
    library.replace(fakeOffice('exit 1'));
    expect(await again()).toBe('office-failed');
    library.replace(null);
    expect(await again()).toBe('office-missing');
    expect(await library.firstHeading(id)).toBe('一、');
    // Without it only when that is said.
    await library.reread(id, false);
    expect(await library.losses(id)).toEqual(['import/doc-labels']);
  });

  it('is not given to LibreOffice when it is no Word file', async () => {
    const program = fakeOffice('touch "$0.started"; exit 1');
    const library = withOffice(program);
    await library.value('settings.change', { libreOffice: true });
    const { id } = await library.importOne(anOldFile('forestry.txt', '其实是文本.doc'));
    expect(await library.losses(id)).toEqual([]);
    await library.reread(id, true);
    expect(existsSync(`${program}.started`)).toBe(false);
    await library.importOne();
    expect(existsSync(`${program}.started`)).toBe(true);
  });

  it('refuses the whole import where LibreOffice is asked for and not there', async () => {
    const library = withOffice(null);
    const files = [library.door.grants.grant(anOldFile(), 'read')];
    expect(await library.code('documents.import', { job: 'i', files, libreOffice: true })).toBe('office-missing');
    expect(await library.value('documents.list', {})).toEqual([]);
  });
});

describe.skipIf(!capabilities.libreOffice.present())('the LibreOffice of this computer', () => {
  const structure = (blocks: readonly Block[]): readonly string[] =>
    blocks.map((block) => `${block.kind} ${opensSection(block) ? block.depth : ''} ${blockReading(block)}`);

  it('reads a .doc with automatic numbers as its text', { timeout: 120_000 }, async () => {
    const library = withOffice(await findOffice());
    await library.value('settings.change', { libreOffice: true });
    const { id } = await library.importOne();
    const { blocks, diagnostics } = await library.value('documents.get', { id });
    let count = 0;
    const text = readFileSync(fixture('forestry.txt'), 'utf8');
    const wanted = parseText(text, { newId: () => `b${count++}`, fileName: null });
    expect(agreement(structure(blocks), structure(wanted.blocks))).toBe(1);
    expect(diagnostics).toEqual(wanted.diagnostics);
  });
});
