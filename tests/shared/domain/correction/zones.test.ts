import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../shared/domain/correction/address.ts';
import { correct } from '../../../../shared/domain/correction/correct.ts';
import type { CorrectionOf } from '../../../../shared/domain/correction/correction.ts';
import type { Structure } from '../../../../shared/domain/correction/structure.ts';
import { read } from '../structure/read.ts';

type Wish = Pick<CorrectionOf<'zone'>, 'zone' | 'reach'>;

function zoned(start: Structure, words: string, wish: Wish): Structure | null {
  const block = start.blocks.find(({ text }) => text.includes(words));
  return block === undefined ? null : correct(start, { op: 'zone', at: addressOf(block), ...wish });
}

const zones = (structure: Structure | null) => structure?.blocks.map(({ zone }) => zone.charAt(0)).join('') ?? null;

const parsed = read(
  '关于报送总结的通知',
  '现将总结报送如下。',
  '云岭区2023年工作总结',
  '一、平台',
  '（一）建设',
  '好。',
  '任务表',
  '1.平台',
);
// As if the recogniser had not told the notice from the summary.
const start: Structure = { ...parsed, blocks: parsed.blocks.map((block) => ({ ...block, zone: 'main' })) };

describe('the zone of a document', () => {
  it('is given from a block on or up to it, as far as its zone reaches', () => {
    expect(zones(start)).toBe('mmmmmmmm');
    const annexed = zoned(start, '任务表', { zone: 'annex', reach: 'onward' });
    expect(zones(annexed)).toBe('mmmmmmaa');
    const covered = annexed && zoned(annexed, '现将', { zone: 'cover', reach: 'upTo' });
    expect(zones(covered)).toBe('ccmmmmaa');
    expect(covered && zones(zoned(covered, '现将', { zone: 'main', reach: 'onward' }))).toBe('cmmmmmaa');
    expect(annexed && zones(zoned(annexed, '任务表', { zone: 'main', reach: 'upTo' }))).toBe('mmmmmmma');
    expect(annexed && zoned(annexed, '任务表', { zone: 'annex', reach: 'onward' })).toBe(annexed);
  });

  it('comes in the order cover, main text, annex, and there is a main text', () => {
    expect(zoned(start, '一、', { zone: 'cover', reach: 'onward' })).toBeNull();
    expect(zoned(start, '平台', { zone: 'annex', reach: 'upTo' })).toBeNull();
    expect(zoned(start, '关于报送', { zone: 'annex', reach: 'onward' })).toBeNull();
  });

  it('has no sections on a cover, and sections of its own in an annex', () => {
    const covered =
      zoned(start, '一、', { zone: 'cover', reach: 'upTo' }) ?? zoned(start, '平台', { zone: 'cover', reach: 'upTo' });
    expect(covered?.blocks.slice(0, 4).every((block) => !('depth' in block))).toBe(true);
    const annexed = zoned(start, '建设', { zone: 'annex', reach: 'onward' });
    expect(annexed?.blocks.flatMap((block) => ('depth' in block ? [`${block.zone} ${block.depth}`] : []))).toEqual([
      'main 1',
      'annex 1',
      'annex 2',
    ]);
  });
});
