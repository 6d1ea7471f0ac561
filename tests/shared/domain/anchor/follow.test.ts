import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorToRange } from '../../../../shared/domain/anchor.ts';
import { followed } from '../../../../shared/domain/anchor-follow.ts';
import { resolveAnchor } from '../../../../shared/domain/anchor-place.ts';
import type { Block } from '../../../../shared/domain/block.ts';

const block = (text: string, id = 'b'): Block => ({ id, kind: 'paragraph', zone: 'main', text, source: null });

const sentence = '截止目前，全区新增高新技术企业12家，同比上升15，完成全年任务。';

describe('an annotation in words that are mended', () => {
  const at = (words: string) => {
    const start = sentence.indexOf(words);
    return { anchor: anchorToRange(block(sentence), start, start + words.length) };
  };

  it('keeps the mended words where it would else be lost', () => {
    const now = [block(sentence.replace('截止', '截至'))];
    const [moved] = followed([at('截止目前'), at('完成全年任务')], [block(sentence)], now);
    expect(moved?.anchor).toMatchObject({ start: 0, end: 4, exact: '截至目前' });
    expect(followed([at('完成全年任务')], [block(sentence)], now)).toEqual([]);
  });

  it('is lost where its words were cut out, and left alone where its block was not edited', () => {
    expect(followed([at('截止')], [block(sentence)], [block(sentence.slice(2))])).toEqual([]);
    expect(followed([at('截止')], [block(sentence)], [block(sentence)])).toEqual([]);
    expect(followed([at('截止')], [block(sentence)], [block('别的话。', 'c')])).toEqual([]);
  });

  it('has a place afterwards, and the words there are those that stood there but for the edit', () => {
    const edit = fc.tuple(fc.nat({ max: 34 }), fc.nat({ max: 4 }), fc.constantFrom('', '截至', '%', '（含）'));
    const quote = fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(edit, quote, ([from, length, after], [start, size]) => {
        const before = [block(sentence)];
        const now = [block(sentence.slice(0, from) + after + sentence.slice(from + length))];
        const end = Math.min(sentence.length, start + size);
        const list = [{ anchor: anchorToRange(block(sentence), start, end) }];
        for (const { anchor } of followed(list, before, now)) {
          const place = resolveAnchor(anchor, now);
          expect(place).toMatchObject({ state: 'found', start: anchor.start, end: anchor.end });
          // What lies wholly on one side of the edit reads as it did.
          if (end <= from || start >= from + length) expect(anchor.exact).toBe(sentence.slice(start, end));
        }
      }),
    );
  });
});
