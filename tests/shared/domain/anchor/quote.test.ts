import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../../shared/domain/anchor-quote.ts';
import { item, text } from '../drafting/build.ts';

describe('a quotation', () => {
  it('is found whatever the width of its marks and digits', () => {
    const blocks = [text('a', '完成投资12.5亿元，同比增长7.4%；其中“两新”项目3个。')];
    expect(findQuote('１２.５亿元,同比增长７.４％;其中"两新"', blocks)).toEqual([{ blockId: 'a', start: 4, end: 26 }]);
  });

  it('is found across blanks on either side, with the offsets of the text as it is', () => {
    const blocks = [text('a', '全区 科技\u3000特派员 队伍')];
    expect(findQuote(' 科 技特派员 ', blocks)).toEqual([{ blockId: 'a', start: 3, end: 9 }]);
  });

  it('may begin with the label of its section', () => {
    expect(findQuote('一是加强', [item('a', 1, 1, '加强协作。|')])).toEqual([{ blockId: 'a', start: 0, end: 4 }]);
  });

  it('is found in every place, so that the user can be asked which', () => {
    const blocks = [text('a', '做好服务，做好服务。'), text('b', '做好服务')];
    expect(findQuote('做好服务', blocks).map(({ blockId, start }) => [blockId, start])).toEqual([
      ['a', 0],
      ['a', 5],
      ['b', 0],
    ]);
  });

  it('is not found across two blocks, nor when it is empty', () => {
    const blocks = [text('a', '做好'), text('b', '服务')];
    expect([findQuote('做好服务', blocks), findQuote(' \u3000', blocks)]).toEqual([[], []]);
  });
});
