import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import { withoutSections } from '../../../../shared/domain/drafting/omit.ts';

const heading = (id: string, depth: number): Block => ({
  id,
  kind: 'heading',
  zone: 'main',
  text: id,
  source: null,
  depth,
  label: null,
  titleLength: id.length,
  continues: false,
  part: null,
});
const text = (id: string, kind: 'paragraph' | 'signature' = 'paragraph'): Block => ({
  id,
  kind,
  zone: 'main',
  text: id,
  source: null,
});

const blocks = [
  text('opening'),
  heading('one', 1),
  heading('one.a', 2),
  text('body'),
  heading('two', 1),
  heading('two.a', 2),
  text('last'),
  text('office', 'signature'),
];

const left = (...omit: string[]) => withoutSections(blocks, new Set(omit)).map((block) => block.id);

describe('leaving out sections', () => {
  it('takes all that stands under them', () => {
    expect(left('one')).toEqual(['opening', 'two', 'two.a', 'last', 'office']);
    expect(left('two.a')).toEqual(['opening', 'one', 'one.a', 'body', 'two', 'office']);
  });

  it('keeps the signature after the last one', () => {
    expect(left('one', 'two')).toEqual(['opening', 'office']);
  });

  it('of none changes nothing', () => {
    expect(withoutSections(blocks, new Set(['unknown']))).toBe(blocks);
  });
});
