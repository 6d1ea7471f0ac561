import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../../electron/importer/package/zip.ts';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { readCirculation } from '../../../../electron/importer/word/circulation.ts';
import type { Output } from '../../../../shared/contract/api.ts';
import { type Issuance, readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import type { Variant } from '../../../../shared/domain/layout/variant.ts';
import { pdfData } from '../../../paths.ts';
import { temporaryFolder } from '../../../temporary.ts';
import { opened } from '../opened.ts';

const text = [
  '澄江县水务局2023年工作总结和2024年工作计划',
  '一、水库除险',
  '全年完成投资3亿元，加固水库5座，惠及农户8600户。',
  '二、2024年工作计划',
  '2024年计划加固水库6座。',
  '澄江县水务局',
  '2023年12月20日',
].join('\n');

async function library() {
  const { value, code, imported, door } = opened();
  const folder = temporaryFolder();
  const path = join(folder, 'a.txt');
  writeFileSync(path, text);
  const [first] = await imported(path);
  const documentId = first?.documentId ?? '';
  const draft = await value('drafts.create', {
    source: { from: 'document', documentId, whole: true },
    year: null,
    organisation: null,
    accept: 'sure',
  });
  const draftId = draft.summary.id;
  type Of = { readonly of: 'draft' | 'document'; readonly id: string } | { readonly of: 'file'; readonly file: string };
  const wish = (source: Of, variant: Variant, name: string) => ({
    job: 'x',
    source,
    target: door.grants.grant(join(folder, name), 'write'),
    profile: 'gbt9704',
    overwrite: false,
    variant,
  });
  return {
    value,
    code,
    document: { of: 'document', id: documentId } as const,
    draft: { of: 'draft', id: draftId } as const,
    stored: draft,
    file: () => ({ of: 'file', file: door.grants.grant(path, 'read') }) as const,
    refusal: (source: Of, variant: Variant, name = 'x.docx') => code('exports.write', wish(source, variant, name)),
    async written(
      source: Of,
      variant: Variant,
      issuance?: Issuance,
    ): Promise<{ result: Output<'exports.write'>; bytes: Buffer }> {
      const issued = issuance === undefined ? {} : { issuance };
      const result = await value('exports.write', { ...wish(source, variant, 'x.docx'), ...issued });
      return { result, bytes: readFileSync(result.path) };
    },
  };
}

async function linesOf(bytes: Uint8Array, take: 'final' | 'original'): Promise<string> {
  const { text: read } = await readFileBytes(bytes, { name: 'x.docx', data: pdfData, take });
  return read;
}

describe('a redline', () => {
  it('shows a draft against its source, both texts in one file', async () => {
    const { value, draft, document, written } = await library();
    const variant: Variant = { kind: 'redline', against: document, coloured: false };
    const { result, bytes } = await written(draft, variant);
    expect(await linesOf(bytes, 'original')).toContain('2023年工作总结');
    expect(await linesOf(bytes, 'final')).toContain('2024年工作总结');
    expect(result.changes).toBeGreaterThan(2);
    const check = await value('exports.check', { source: draft, profile: 'gbt9704', variant });
    expect(check.changes).toBe(result.changes);
  });

  it('takes a file on either side', async () => {
    const { document, file, written } = await library();
    const { result } = await written(file(), { kind: 'redline', against: document, coloured: true });
    expect(result.changes).toBe(0);
  });

  it('is refused for formats that cannot show it, and against nothing', async () => {
    const { draft, document, refusal } = await library();
    expect(await refusal(draft, { kind: 'redline', against: document, coloured: true }, 'x.txt')).toBe('bad-input');
    const gone = { of: 'document', id: 'doc_000000000000' } as const;
    expect(await refusal(draft, { kind: 'redline', against: gone, coloured: false })).toBe('not-found');
  });
});

describe('with annotations', () => {
  it('has those that have a place as comments, and names the others', async () => {
    const { value, document, draft, written, refusal } = await library();
    const on = { target: 'quote', quote: '加固水库5座' } as const;
    await value('annotations.add', { documentId: document.id, on, tag: '数据待核', note: '与统计局核对' });
    const lost = await value('annotations.add', { documentId: document.id, on, tag: null, note: '无处可放' });
    const { anchor } = lost;
    await value('annotations.unplace', {
      id: lost.id,
      anchor: { ...anchor, blockId: 'b_000000000000', exact: '这句话早已不在文中', prefix: '', suffix: '' },
    });
    const { result, bytes } = await written(document, { kind: 'annotated' });
    expect(result.lostAnnotations).toEqual([
      { why: 'lost', quote: '这句话早已不在文中', tag: null, note: '无处可放', author: null },
    ]);
    const { comments } = await readFileBytes(bytes, { name: 'x.docx', data: pdfData });
    expect(comments.map(({ quote, text: words }) => [quote, words])).toEqual([
      ['加固水库5座', '【数据待核】与统计局核对'],
    ]);
    expect(await refusal(draft, { kind: 'annotated' })).toBe('bad-input');
  });
});

describe('with annotations on an issued text', () => {
  it('names those whose words the issuance does not print', async () => {
    const { value, document, written } = await library();
    const add = (quote: string) =>
      value('annotations.add', {
        documentId: document.id,
        on: { target: 'quote', quote },
        tag: null,
        note: `关于${quote}`,
      });
    for (const quote of ['12月20日', '加固水库5座']) await add(quote);
    const reading = readIssuance({ form: 'document', letterhead: '澄江县水务局文件', date: '2023-12-28' });
    if (!reading.ok) throw new Error('the issuance is right');
    const { issuance } = reading;
    const variant: Variant = { kind: 'annotated' };
    const { result, bytes } = await written(document, variant, issuance);
    const unprinted = [{ why: 'unprinted', quote: '12月20日', tag: null, note: '关于12月20日', author: null }];
    expect(result.lostAnnotations).toEqual(unprinted);
    const check = await value('exports.check', { source: document, profile: 'gbt9704', variant, issuance });
    expect(check.lostAnnotations).toEqual(unprinted);
    const { comments } = await readFileBytes(bytes, { name: 'x.docx', data: pdfData });
    expect(comments.map(({ quote }) => quote)).toEqual(['加固水库5座']);
  });
});

describe('a circulation copy', () => {
  it('says which draft it is, in which revision, and until when', async () => {
    const { draft, stored, written } = await library();
    const { bytes } = await written(draft, { kind: 'circulation', deadline: '2024-12-31', contact: null, phone: null });
    const circulation = readCirculation(openZip(bytes));
    expect(circulation).toMatchObject({ of: 'draft', id: draft.id, revision: stored.revision });
    expect(circulation?.blocks.map(({ id }) => id)).toEqual(stored.blocks.map(({ id }) => id));
    expect(await linesOf(bytes, 'final')).toContain('反馈截止日期：2024年12月31日');
  });
});
