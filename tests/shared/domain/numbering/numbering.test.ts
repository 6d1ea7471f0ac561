import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import { shownLabels } from '../../../../shared/domain/numbering.ts';
import { heading, item, numbered, text } from '../drafting/build.ts';

function shown(blocks: readonly Block[]): string {
  const labels = shownLabels(blocks);
  return blocks.map((block) => labels.get(block.id) ?? '·').join(' ');
}

const chapter = (number: number) => numbered(`c${number}`, 1, 'chinese', number);
const section = (id: string, number: number) => numbered(id, 2, 'chinese-bracketed', number);

describe('labels of a draft', () => {
  it('follow the order after a chapter was moved', () => {
    expect(shown([chapter(2), section('a', 1), chapter(1), section('b', 1)])).toBe('一、 （一） 二、 （一）');
  });

  it('heal a lost numeral', () => {
    const lost = { text: '）', scheme: 'chinese-bracketed', number: 9, missing: true } as const;
    const blocks = [chapter(1), section('a', 1), heading('b', 2, '加强协作', { label: lost }), section('c', 3)];
    expect(shown(blocks)).toBe('一、 （一） （二） （三）');
  });

  it('leave headings without a label alone', () => {
    expect(shown([chapter(1), heading('a', 1, '附带说明'), text('b', '正文。'), chapter(2)])).toBe('一、 · · 二、');
  });

  it('keep the scheme of a demoted chapter and do not break the count around it', () => {
    const demoted = numbered('d', 2, 'chinese', 3);
    expect(shown([chapter(1), section('a', 1), demoted, section('b', 2)])).toBe('一、 （一） 一、 （二）');
  });

  it('count a restart of 一、 inside a chapter by itself', () => {
    const inner = (number: number) => numbered(`i${number}`, 2, 'chinese', number);
    expect(shown([chapter(1), chapter(2), inner(1), inner(2), chapter(3)])).toBe('一、 二、 一、 二、 三、');
  });

  it('start again in each chapter', () => {
    expect(shown([chapter(1), section('a', 1), section('b', 2), chapter(2), section('c', 1), section('d', 2)])).toBe(
      '一、 （一） （二） 二、 （一） （二）',
    );
  });

  it('start again even when a section was moved in with a high number', () => {
    expect(shown([chapter(1), section('a', 1), chapter(2), section('b', 1), section('c', 2), section('d', 3)])).toBe(
      '一、 （一） 二、 （一） （二） （三）',
    );
  });

  it('run on through the chapters where the source did', () => {
    const blocks = [chapter(1), section('a', 1), section('b', 2), chapter(2), section('c', 3), section('d', 4)];
    expect(shown(blocks)).toBe('一、 （一） （二） 二、 （三） （四）');
  });

  it('still run on after a section was moved to another chapter', () => {
    const blocks = [chapter(1), section('b', 2), chapter(2), section('c', 3), section('a', 1), section('d', 4)];
    expect(shown(blocks)).toBe('一、 （一） 二、 （二） （三） （四）');
  });

  it('keep two lists of items in one section apart', () => {
    const blocks = [section('s', 1), ...[1, 2, 3, 1, 2].map((n, i) => item(`i${i}`, 3, n, '加强协作。|'))];
    expect(shown(blocks)).toBe('（一） 一是 二是 三是 一是 二是');
  });

  it('count on when an item was moved to the end of its list', () => {
    const blocks = [section('s', 1), ...[2, 3, 1].map((n, i) => item(`i${i}`, 3, n, '加强协作。|'))];
    expect(shown(blocks)).toBe('（一） 一是 二是 三是');
  });

  it('are found again for items that lost theirs, where the numbers around prove it', () => {
    const bare = (id: string) => ({ ...item(id, 3, 1, '加强监测。|'), label: null });
    const list = (after: number) => [
      section('s', 1),
      item('a', 3, 1, '培育。|'),
      bare('b'),
      bare('c'),
      item('d', 3, after, '攻关。|'),
    ];
    expect(shown(list(4))).toBe('（一） 一是 二是 三是 四是');
    expect(shown(list(2))).toBe('（一） 一是 · · 二是');
  });

  it('close a short list with 最后', () => {
    const points = [1, 2, 4].map((n) => numbered(`p${n}`, 1, 'sequence', n, '加强协作', { kind: 'item' }));
    expect(shown(points)).toBe('首先， 其次， 最后，');
  });

  it('start again in an annex', () => {
    expect(shown([chapter(1), chapter(2), { ...chapter(3), zone: 'annex' }])).toBe('一、 二、 一、');
  });

  it('count each level from one without gaps, whatever numbers were stored', () => {
    const depths = fc.array(fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(depths, (drawn) => {
        // With the same number everywhere no list can look like one that runs on or starts twice.
        const blocks = drawn.map((depth, i) => numbered(`b${i}`, depth, 'arabic', 1));
        const labels = shownLabels(blocks);
        const counts = new Map<string, number>();
        let path: { depth: number; id: string }[] = [];
        for (const block of blocks) {
          path = path.filter((above) => above.depth < block.depth);
          const parent = path.at(-1)?.id ?? '';
          const number = (counts.get(parent) ?? 0) + 1;
          counts.set(parent, number);
          expect(labels.get(block.id)).toBe(`${number}.`);
          path.push({ depth: block.depth, id: block.id });
        }
      }),
    );
  });
});
