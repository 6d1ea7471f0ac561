import { describe, expect, it } from 'vitest';
import { opensSection } from '../../../shared/domain/block.ts';
import { opened, sampleFiles } from './opened.ts';

const [sample = ''] = sampleFiles;

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The sample has one');
  return value;
}

describe('annotations', () => {
  it('are changed, taken away and brought back', async () => {
    const { value, code, imported } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const heading = present(blocks.find(opensSection));
    const added = await value('annotations.add', {
      documentId,
      on: { target: 'section', blockId: heading.id },
      tag: '需更新',
      note: '',
    });
    expect(added).toMatchObject({ place: { state: 'found' }, anchor: { target: 'section' } });
    const { id } = added;
    expect(await value('annotations.change', { id, note: '换成今年的' })).toMatchObject({
      tag: '需更新',
      note: '换成今年的',
    });
    expect(await value('annotations.change', { id, tag: null })).toMatchObject({ tag: null, note: '换成今年的' });
    await value('annotations.remove', { id });
    expect(await value('annotations.list', { documentId })).toEqual([]);
    expect(await code('annotations.change', { id, note: '' })).toBe('not-found');
    expect(await value('annotations.restore', { id })).toMatchObject({ note: '换成今年的' });
  });

  it('are not put on a quotation that stands in several places, or in none', async () => {
    const { imported, code } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const on = (quote: string) => ({ documentId, on: { target: 'quote', quote } as const, tag: null, note: 'x' });
    expect([await code('annotations.add', on('工作')), await code('annotations.add', on('查无此句'))]).toEqual([
      'quote-not-found',
      'quote-not-found',
    ]);
  });

  it('are placed by the user where they belong', async () => {
    const { value, imported } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const [first, second] = blocks.filter(({ text }) => text.length > 40);
    const on = (blockId: string) => ({ target: 'range', blockId, start: 2, end: 12 }) as const;
    const { id } = await value('annotations.add', { documentId, on: on(present(first).id), tag: null, note: 'x' });
    const placed = await value('annotations.place', { id, on: on(present(second).id) });
    expect(placed.place).toEqual({ state: 'found', blockId: present(second).id, start: 2, end: 12 });
  });

  it('have the address back that they had before they were placed, lost or not', async () => {
    const { value, code, imported, events } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const blockId = present(blocks.find(({ text }) => text.length > 40)).id;
    const on = { target: 'range', blockId, start: 2, end: 12 } as const;
    const before = await value('annotations.add', { documentId, on, tag: null, note: 'x' });
    const anchor = { ...before.anchor, blockId: 'gone', exact: '原来的一句话', prefix: '', suffix: '' };
    const told = events.length;
    const lost = await value('annotations.unplace', { id: before.id, anchor });
    expect(lost).toEqual({ ...before, anchor, place: { state: 'lost' }, sectionPath: [] });
    expect(events.slice(told)).toEqual([{ event: 'library.changed', data: { what: 'annotations' } }]);
    await value('annotations.place', { id: before.id, on: { target: 'block', blockId } });
    expect(await value('annotations.unplace', { id: before.id, anchor })).toEqual(lost);
    expect(await value('annotations.unplace', { id: before.id, anchor: before.anchor })).toEqual(before);
    expect(await code('annotations.unplace', { id: 'none', anchor })).toBe('not-found');
    expect(await code('annotations.unplace', { id: before.id, anchor: { ...anchor, start: -1 } })).toBe('bad-input');
  });
});
