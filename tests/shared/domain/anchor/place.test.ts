import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchorToBlock, anchorToRange, anchorToSection } from '../../../../shared/domain/anchor.ts';
import { resolveAnchor } from '../../../../shared/domain/anchor-place.ts';
import { findQuote } from '../../../../shared/domain/anchor-quote.ts';
import { type Block, blockReading } from '../../../../shared/domain/block.ts';
import { heading, text } from '../drafting/build.ts';

const sentence = '全年培育科技型中小企业八十六家。';
const before = '云岭区着力完善企业梯队，走访企业四百余家次，帮助解决难题九十五项。';
const after = '组织专家进园区坐诊十四场，兑现奖补资金两千三百万元，惠及企业一百二十家。';
const paragraph = text('a', before + sentence + after);

function on(quote: string, blocks: readonly Block[]): Anchor {
  const [range] = findQuote(quote, blocks);
  const block = blocks.find(({ id }) => id === range?.blockId);
  if (range === undefined || block === undefined) throw new Error(`The test's own text lacks ${quote}`);
  return anchorToRange(block, range.start, range.end);
}

function seen(anchor: Anchor, blocks: readonly Block[]): string {
  const place = resolveAnchor(anchor, blocks);
  if (place.state === 'lost') return 'lost';
  const block = blocks.find(({ id }) => id === place.blockId);
  return `${place.state} ${place.blockId} ${block ? blockReading(block).slice(place.start, place.end) : '?'}`;
}

describe('an annotation on words', () => {
  const anchor = on(sentence, [paragraph]);

  it('is found where nothing changed', () => {
    expect(resolveAnchor(anchor, [paragraph])).toEqual({
      state: 'found',
      blockId: 'a',
      start: before.length,
      end: before.length + sentence.length,
    });
  });

  it('moves with its words when text above it grows', () => {
    expect(seen(anchor, [text('a', `今年以来，${before}${sentence}${after}`)])).toBe(`moved a ${sentence}`);
  });

  it('stays on a sentence in which a figure was corrected', () => {
    expect(seen(anchor, [text('a', before + sentence.replace('六', '九') + after)])).toBe(
      `moved a ${sentence.replace('六', '九')}`,
    );
  });

  it('goes along when the sentence is cut and pasted within the paragraph', () => {
    expect(seen(anchor, [text('a', before + after + sentence)])).toBe(`moved a ${sentence}`);
  });

  it('goes along when the paragraph is split before it', () => {
    expect(seen(anchor, [text('a', before), text('b', sentence + after)])).toBe(`moved b ${sentence}`);
  });

  it('goes along when the paragraph is merged into the one before', () => {
    expect(seen(anchor, [text('z', `深化改革，激发活力。${before}${sentence}${after}`)])).toBe(`moved z ${sentence}`);
  });

  it('is found again in a document imported under new ids', () => {
    expect(seen(anchor, [text('x', '另一段。'), text('y', paragraph.text)])).toBe(`moved y ${sentence}`);
  });

  it('survives a change of half-width marks to full-width ones', () => {
    const typed = text('a', '云岭区着力完善梯队,走访企业;解决难题(九十五项).全年培育企业八十六家.');
    const normalised = text('a', '云岭区着力完善梯队，走访企业；解决难题（九十五项）。全年培育企业八十六家。');
    expect(seen(on('解决难题(九十五项).', [typed]), [normalised])).toBe('moved a 解决难题（九十五项）。');
  });

  it('is lost when its sentence was deleted, though the same one stands in another paragraph', () => {
    expect(seen(anchor, [text('a', before + after), text('b', `下一步，${sentence}`)])).toBe('lost');
  });

  it('is lost when its paragraph was deleted, though the same sentence stands elsewhere', () => {
    expect(seen(anchor, [text('b', `下一步，强化服务。${sentence}做好统筹。`)])).toBe('lost');
  });

  it('is lost when the whole paragraph was rewritten beside its twin', () => {
    const twin = text('b', paragraph.text);
    const rewritten = text('a', '本年度任务由镇街分头落实，统计口径另行通知，此处不再赘述，请各单位按照要求抓好贯彻。');
    expect(seen(anchor, [twin, rewritten])).toBe('lost');
  });

  it('does not jump to the look-alike beside it when its own sentence is deleted', () => {
    const own = '新增省级企业研发中心六家。';
    const lookAlike = '新增市级企业研发中心九家。';
    const blocks = [text('a', before + own + lookAlike + after)];
    expect(seen(on(own, blocks), [text('a', before + lookAlike + after)])).toBe('lost');
  });

  it('keeps short words apart by what stands around them', () => {
    const words = '2021年，全区新增企业九家。2021年，全区新增平台三个。';
    const second = anchorToRange(text('a', words), 15, 20);
    expect(seen(second, [text('a', words.slice(15))])).toBe('moved a 2021年');
    const first = anchorToRange(text('a', words), 0, 5);
    expect(seen(first, [text('a', words.slice(15))])).toBe('lost');
  });

  it('is lost between two places that are equally good', () => {
    const copies = [text('x', paragraph.text), text('y', paragraph.text)];
    expect(seen(anchor, copies)).toBe('lost');
  });
});

describe('an annotation on a block or a section', () => {
  const section = heading('s', 1, '加强科技平台建设。|全区新建平台三个。');

  it('stays with the block whatever becomes of its words', () => {
    expect(seen(anchorToBlock(paragraph), [text('a', '全部改写。')])).toBe('found a 全部改写。');
    const retitled = heading('s', 1, '建强创新载体。|全区新建平台三个。');
    expect(seen(anchorToSection(section), [retitled])).toBe('found s 建强创新载体。');
  });

  it('is found by its text under another id, where that is one of its kind', () => {
    expect(seen(anchorToSection(section), [{ ...section, id: 't' }])).toBe('moved t 加强科技平台建设。');
    expect(seen(anchorToBlock(paragraph), [{ ...paragraph, id: 'b' }])).toBe(`moved b ${paragraph.text}`);
  });

  it('is lost between twins', () => {
    expect(
      seen(anchorToSection(section), [
        { ...section, id: 't' },
        { ...section, id: 'u' },
      ]),
    ).toBe('lost');
  });
});

describe('random edits', () => {
  const clause = fc.constantFrom(
    ...'全区新增高新技术企业;完成技术合同登记;举办科普活动周;推进重点实验室建设;落实研发费用补助;引进高层次人才团队'.split(
      ';',
    ),
  );
  const figure = fc.integer({ min: 2, max: 9999 });
  const plain = fc.tuple(clause, figure, clause).map(([a, n, b]) => `${a}${n}项，${b}取得实效。`);
  // Each paragraph has sentences of its own, told apart by a running number, as no paragraph says the same thing twice.
  const paragraphs = fc
    .array(fc.array(plain, { minLength: 3, maxLength: 6 }), { minLength: 2, maxLength: 4 })
    .map((all) => all.map((sentences, p) => sentences.map((s, i) => s.replace('项', `项（任务${p}${i}号）`))));
  const typed = fc.constantFrom('', '进一步', '，同比增长', '和', '在全市率先', '2023年');

  const drawn = fc.record({
    sentences: paragraphs,
    at: fc.tuple(fc.nat(), fc.nat()),
    edits: fc.array(fc.record({ where: fc.nat(), cut: fc.integer({ min: 0, max: 5 }), put: typed }), { maxLength: 4 }),
    copyInto: fc.nat(),
  });

  function scene(sentences: readonly (readonly string[])[], [p, s]: readonly [number, number]) {
    const own = p % sentences.length;
    const mine = sentences[own] ?? [];
    const at = s % mine.length;
    const start = mine.slice(0, at).join('').length;
    const words = mine[at] ?? '';
    const blocks = sentences.map((each, i) => text(`b${i}`, each.join('')));
    const block = blocks[own] ?? text('none', '');
    return { own, start, words, blocks, block, anchor: anchorToRange(block, start, start + words.length) };
  }

  it('outside the words never lose them', () => {
    fc.assert(
      fc.property(drawn, ({ sentences, at, edits }) => {
        const { own, start, words, blocks, block, anchor } = scene(sentences, at);
        let [head, tail] = [block.text.slice(0, start), block.text.slice(start + words.length)];
        for (const { where, cut, put } of edits) {
          const offset = where % (head.length + tail.length + 1);
          if (offset < head.length)
            head = head.slice(0, offset) + put + head.slice(Math.min(head.length, offset + cut));
          else tail = tail.slice(0, offset - head.length) + put + tail.slice(offset - head.length + cut);
        }
        const edited = blocks.map((each, i) => (i === own ? { ...each, text: head + words + tail } : each));
        const place = resolveAnchor(anchor, edited);
        expect(place).toMatchObject({ blockId: block.id, start: head.length, end: head.length + words.length });
      }),
      { numRuns: 400 },
    );
  });

  it('inside the words end on them or are told as lost, never on another sentence', () => {
    fc.assert(
      fc.property(drawn, ({ sentences, at, edits }) => {
        const { own, start, words, blocks, block, anchor } = scene(sentences, at);
        let inside = words;
        for (const { where, cut, put } of edits) {
          const offset = where % (inside.length + 1);
          inside = inside.slice(0, offset) + put + inside.slice(offset + cut);
        }
        const edited = block.text.slice(0, start) + inside + block.text.slice(start + words.length);
        const after = blocks.map((each, i) => (i === own ? { ...each, text: edited } : each));
        const place = resolveAnchor(anchor, after);
        if (place.state === 'lost') return;
        expect(place.blockId).toBe(block.id);
        expect(place.start).toBeLessThan(start + inside.length);
        expect(place.end).toBeGreaterThan(start);
      }),
      { numRuns: 400 },
    );
  });

  it('that delete the sentence never hand its note to a copy elsewhere', () => {
    fc.assert(
      fc.property(drawn, ({ sentences, at, copyInto }) => {
        const { own, start, words, blocks, block, anchor } = scene(sentences, at);
        const cut = block.text.slice(0, start) + block.text.slice(start + words.length);
        const target = (own + 1 + (copyInto % (blocks.length - 1))) % blocks.length;
        const after = blocks.map((each, i) => {
          if (i === own) return { ...each, text: cut };
          return i === target ? { ...each, text: each.text + words } : each;
        });
        expect(resolveAnchor(anchor, after)).toEqual({ state: 'lost' });
      }),
      { numRuns: 200 },
    );
  });

  it('with copies of the sentence in other paragraphs leave the note on its own', () => {
    fc.assert(
      fc.property(drawn, ({ sentences, at }) => {
        const { own, start, words, blocks, block, anchor } = scene(sentences, at);
        const grown = `今年以来，${block.text}`;
        const after = blocks.map((each, i) => ({ ...each, text: i === own ? grown : words + each.text + words }));
        expect(resolveAnchor(anchor, after)).toMatchObject({ state: 'moved', blockId: block.id, start: start + 5 });
      }),
      { numRuns: 200 },
    );
  });
});
