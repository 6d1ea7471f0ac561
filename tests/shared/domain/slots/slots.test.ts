import { describe, expect, it } from 'vitest';
import { findSlots, slotFor } from '../../../../shared/domain/slots.ts';
import { heading, text } from '../drafting/build.ts';

describe('slots', () => {
  it('are found in reading order with the words to replace', () => {
    const blocks = [heading('a', 1, '加强平台建设。|【待补：做法】'), text('b', '完成【待补】家，增长【待补:增幅】。')];
    expect(findSlots(blocks)).toEqual([
      { blockId: 'a', start: 7, end: 14, text: '【待补：做法】' },
      { blockId: 'b', start: 2, end: 6, text: '【待补】' },
      { blockId: 'b', start: 10, end: 17, text: '【待补:增幅】' },
    ]);
  });

  it('are not seen in other brackets', () => {
    expect(findSlots([text('a', '【待补充材料】【附】（待补：数据）【待补：没有收尾')])).toEqual([]);
  });

  it('never stand inside one another', () => {
    expect(slotFor('着力提升【待补：主业名称】水平')).toBe('【待补：着力提升主业名称水平】');
  });

  it('ask for nothing in particular when nothing is known', () => {
    expect(slotFor(' ')).toBe('【待补】');
  });
});
