import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensSection } from '../../../../shared/domain/block.ts';
import { addItem, addSection, removeSection } from '../../../../shared/domain/editing/add-remove.ts';
import type { Blocks } from '../../../../shared/domain/editing/blocks.ts';
import { demoteSection, promoteSection } from '../../../../shared/domain/editing/depth.ts';
import { moveSection, placeSection } from '../../../../shared/domain/editing/move.ts';
import { tidied } from '../../../../shared/domain/editing/tidy.ts';
import { item, numbered, text } from '../drafting/build.ts';
import { draft, drawnDraft, shown, twoChapters } from './drawn.ts';

describe('a section that is moved', () => {
  it('changes places with its neighbour and takes its text along', () => {
    expect(shown(moveSection(twoChapters(), 'b', 'up'))).toBe(
      '·t 一、c1 （一）b ·pb （二）a ·pa 二、c2 ·lead （一）c ·pc ·s',
    );
  });

  it('goes over to the next chapter, behind its opening words', () => {
    expect(shown(moveSection(twoChapters(), 'b', 'down'))).toBe(
      '·t 一、c1 （一）a ·pa 二、c2 ·lead （一）b ·pb （二）c ·pc ·s',
    );
  });

  it('goes over to the chapter before', () => {
    expect(shown(moveSection(twoChapters(), 'c', 'up'))).toBe(
      '·t 一、c1 （一）a ·pa （二）b ·pb （三）c ·pc 二、c2 ·lead ·s',
    );
  });

  it('stays when there is nowhere to go, and never passes the signature', () => {
    const blocks = twoChapters();
    expect(moveSection(blocks, 'c1', 'up')).toBe(blocks);
    expect(moveSection(blocks, 'c', 'down')).toBe(blocks);
    expect(moveSection(blocks, 'pa', 'down')).toBe(blocks);
  });

  it('leaves the paragraph of its items whole', () => {
    const blocks = draft(
      numbered('h', 1, 'chinese', 1),
      item('a', 2, 1, '甲。|', false),
      item('b', 2, 2, '乙。|'),
      item('c', 2, 3, '丙。|'),
    );
    const after = moveSection(blocks, 'a', 'down');
    expect(shown(after)).toBe('一、h 一是b 二是a 三是c');
    expect(after.map((block) => opensSection(block) && block.continues)).toEqual([false, false, true, true]);
  });

  it('takes the depth of the section it is dropped beside', () => {
    expect(shown(placeSection(twoChapters(), 'a', 'c2', 'before'))).toBe(
      '·t 一、c1 （一）b ·pb 二、a ·pa 三、c2 ·lead （一）c ·pc ·s',
    );
    const blocks = twoChapters();
    expect(placeSection(blocks, 'c1', 'a', 'after')).toBe(blocks);
  });
});

describe('the level of a section', () => {
  it('comes up again with the labels of its own chapter, where the other is numbered differently', () => {
    const blocks = draft(
      numbered('a', 1, 'chinese', 1),
      numbered('b', 2, 'chinese-bracketed', 1),
      numbered('c', 3, 'arabic', 1),
      numbered('d', 2, 'chinese-bracketed', 2),
      numbered('e', 3, 'arabic', 1),
      numbered('f', 1, 'chinese', 2),
      numbered('g', 2, 'chinese', 1),
      ...['h', 'i', 'j', 'k'].map((id, n) => numbered(id, 3, 'chinese-bracketed', n + 1)),
    );
    const down = demoteSection(blocks, 'd');
    expect(shown(promoteSection(down, 'd'))).toBe(shown(blocks));
  });

  it('goes down under the section above, with the labels usual there', () => {
    expect(shown(demoteSection(twoChapters(), 'c2'))).toBe(
      '·t 一、c1 （一）a ·pa （二）b ·pb （三）c2 ·lead 1.c ·pc ·s',
    );
  });

  it('goes up, and what followed stands under it', () => {
    expect(shown(promoteSection(twoChapters(), 'a'))).toBe(
      '·t 一、c1 二、a ·pa （一）b ·pb 三、c2 ·lead （一）c ·pc ·s',
    );
  });

  it('comes back to the same labels', () => {
    const blocks = twoChapters();
    expect(shown(promoteSection(demoteSection(blocks, 'c2'), 'c2'))).toBe(shown(blocks));
  });

  it('stays for the first of its siblings and for the highest', () => {
    const blocks = twoChapters();
    expect(demoteSection(blocks, 'a')).toBe(blocks);
    expect(promoteSection(blocks, 'c1')).toBe(blocks);
  });

  it('keeps counting through the chapters where the draft does', () => {
    const blocks = draft(
      numbered('c1', 1, 'chinese', 1),
      numbered('a', 2, 'chinese-bracketed', 1),
      numbered('b', 2, 'chinese-bracketed', 2),
      numbered('c2', 1, 'chinese', 2),
      numbered('c', 2, 'chinese-bracketed', 3),
      numbered('c3', 1, 'chinese', 3),
      numbered('d', 2, 'chinese-bracketed', 4),
    );
    expect(shown(addSection(blocks, 'c', 'new'))).toBe(
      '一、c1 （一）a （二）b 二、c2 （三）c （四）new 三、c3 （五）d',
    );
  });
});

describe('sections', () => {
  it('are added behind one and removed with all under them', () => {
    const added = addSection(twoChapters(), 'c1', 'new');
    expect(shown(added)).toBe('·t 一、c1 （一）a ·pa （二）b ·pb 二、new 三、c2 ·lead （一）c ·pc ·s');
    expect(shown(removeSection(added, 'c1'))).toBe('·t 一、new 二、c2 ·lead （一）c ·pc ·s');
  });

  it('get items: a new list under a heading, the next of a list in one', () => {
    const first = addItem(twoChapters(), 'pa', 'i1');
    expect(shown(addItem(first, 'i1', 'i2'))).toContain('（一）a ·pa 一是i1 二是i2 （二）b');
    const blocks = twoChapters();
    expect(addItem(blocks, 's', 'i')).toBe(blocks);
  });

  it('are never left deeper than there is a section above for', () => {
    const blocks = draft(numbered('c', 1, 'chinese', 1), numbered('a', 3, 'arabic', 1), text('p', '文。'));
    expect(tidied(blocks).map((block) => opensSection(block) && block.depth)).toEqual([1, 2, false]);
  });
});

const operations: readonly ((blocks: Blocks, id: string, other: string) => Blocks)[] = [
  (blocks, id) => moveSection(blocks, id, 'up'),
  (blocks, id) => moveSection(blocks, id, 'down'),
  (blocks, id) => demoteSection(blocks, id),
  (blocks, id) => promoteSection(blocks, id),
  (blocks, id, other) => placeSection(blocks, id, other, 'before'),
  (blocks, id, other) => placeSection(blocks, id, other, 'after'),
];

it('no order of moves loses a block, makes one twice, or leaves a gap in the depths', () => {
  const step = fc.record({ operation: fc.nat(), on: fc.nat(), other: fc.nat() });
  fc.assert(
    fc.property(drawnDraft, fc.array(step, { maxLength: 8 }), (blocks, steps) => {
      const idOf = (i: number) => blocks[i % blocks.length]?.id ?? '';
      const after = steps.reduce((list, { operation, on, other }) => {
        const run = operations[operation % operations.length];
        return run === undefined ? list : run(list, idOf(on), idOf(other));
      }, blocks);
      expect(after.map((block) => block.id).toSorted()).toEqual(blocks.map((block) => block.id).toSorted());
      expect(after.map((block) => block.text).toSorted()).toEqual(blocks.map((block) => block.text).toSorted());
      expect(tidied(after)).toBe(after);
    }),
  );
});
