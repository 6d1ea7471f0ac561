import { describe, expect, it } from 'vitest';
import { attachmentIndent, closingIndents } from '../../../../shared/domain/layout/indents.ts';

const ends = (right: number) => ({ kind: 'lines', left: 0, firstLine: 0, right });
const begins = (beforeRightEdge: number) => ({ kind: 'begins', beforeRightEdge });

describe('the signature without a seal', () => {
  it('ends two characters before the edge, and its date begins two characters further in', () => {
    const { names, date } = closingIndents(['云岭区科学技术局'], '2025年1月10日', 'plain');
    expect([names, date]).toEqual([[ends(2)], begins(8)]); // the name begins at 10
  });

  it('moves left when the date is longer than the name', () => {
    const { names, date } = closingIndents(['局办公室'], '2025年1月10日', 'plain');
    expect([names, date]).toEqual([[begins(10.5)], ends(2)]); // the date is 6.5 wide and begins at 8.5
  });

  it('is longer than a date of a month alone where one of the day would be longer', () => {
    expect(closingIndents(['区科技局办'], '2025年1月', 'plain').date).toEqual(begins(5));
  });

  it('begins where the longest does when several sign', () => {
    const { names, date } = closingIndents(['云岭区科学技术局', '云岭区财政局'], '2025年1月10日', 'plain');
    expect([names, date]).toEqual([[begins(10), begins(10)], begins(8)]);
  });

  it('leaves a lone date the four characters it has above a seal', () => {
    expect(closingIndents([], '2025年1月', 'plain').date).toEqual(ends(4));
  });
});

describe('the signature under a seal', () => {
  it('is centred on its date, which ends four characters before the edge', () => {
    const { names, date } = closingIndents(['云岭区科学技术局'], '2025年1月10日', 'sealed');
    expect([names, date]).toEqual([[begins(7.25 + 4)], ends(4)]);
  });

  it('stays centred when the date is longer', () => {
    const { names, date } = closingIndents(['区政府'], '2025年1月10日', 'sealed');
    expect([names, date]).toEqual([[begins(7.25 + 1.5)], ends(4)]);
  });

  it('ends a character before the edge when it is too long for that, its date in the middle below', () => {
    const { names, date } = closingIndents(['云岭区创建国家知识产权强国建设试点领导小组'], '2025年1月', 'sealed');
    expect([names, date]).toEqual([[begins(22)], begins(11.5 + 2.25)]);
  });

  it('is centred on the same line for each of several', () => {
    const { names } = closingIndents(['云岭区科学技术局', '云岭区财政局'], '2025年1月10日', 'sealed');
    expect(names).toEqual([begins(7.25 + 4), begins(7.25 + 3)]);
  });
});

describe('further lines of an attachment', () => {
  it('begin under the first character of its name', () => {
    expect(attachmentIndent('附件：1.平台一览表', true)).toEqual({ kind: 'lines', left: 6, firstLine: -4, right: 0 });
    expect(attachmentIndent('附件：平台一览表', true)).toEqual({ kind: 'lines', left: 5, firstLine: -3, right: 0 });
  });

  it('stand under the name also where each is called 附件 with its number', () => {
    expect(attachmentIndent('附件2：任务分解表', false)).toEqual({
      kind: 'lines',
      left: 5.5,
      firstLine: -3.5,
      right: 0,
    });
  });

  it('stand under those of the first attachment when there are several', () => {
    expect(attachmentIndent('2.任务分解表', false)).toEqual({ kind: 'lines', left: 6, firstLine: -1, right: 0 });
  });
});
