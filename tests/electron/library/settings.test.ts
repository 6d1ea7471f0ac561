import { describe, expect, it } from 'vitest';
import { opened, sampleFiles } from './opened.ts';

const [sample = ''] = sampleFiles;

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The sample has one');
  return value;
}

describe('settings', () => {
  it('are kept, one by one, and name who annotates', async () => {
    const { value, code, imported } = opened();
    expect(await value('settings.get', {})).toMatchObject({ theme: 'system', textSize: 17, author: null });
    await value('settings.change', { author: '李敏', theme: 'dark' });
    expect(await value('settings.change', { textSize: 20 })).toMatchObject({
      author: '李敏',
      theme: 'dark',
      textSize: 20,
    });
    expect(await code('settings.change', { textSize: 99 })).toBe('bad-input');
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const on = { target: 'block', blockId: present(blocks[0]).id } as const;
    expect(await value('annotations.add', { documentId, on, tag: null, note: 'x' })).toMatchObject({ author: '李敏' });
  });
});
