import { describe, expect, it } from 'vitest';
import { attachmentIndent, closingIndents } from '../../../../shared/domain/layout/indents.ts';

describe('the signature without a seal', () => {
  it('ends two characters before the edge, and its date begins two characters further in', () => {
    expect(closingIndents('云岭区科学技术局', '2025年1月10日')).toEqual({
      name: { kind: 'lines', left: 0, firstLine: 0, right: 2 },
      date: { kind: 'begins', beforeRightEdge: 8 }, // the name begins at 10
    });
  });

  it('moves left when the date is longer than the name', () => {
    expect(closingIndents('局办公室', '2025年1月10日')).toEqual({
      name: { kind: 'begins', beforeRightEdge: 10.5 },
      date: { kind: 'lines', left: 0, firstLine: 0, right: 2 }, // 6.5 wide, begins at 8.5
    });
  });

  it('leaves a lone date the four characters it has above a seal', () => {
    expect(closingIndents(null, '2025年1月').date).toEqual({ kind: 'lines', left: 0, firstLine: 0, right: 4 });
  });
});

describe('further lines of an attachment', () => {
  it('begin under the first character of its name', () => {
    expect(attachmentIndent('附件：1.平台一览表', true)).toEqual({ kind: 'lines', left: 6, firstLine: -4, right: 0 });
    expect(attachmentIndent('附件：平台一览表', true)).toEqual({ kind: 'lines', left: 5, firstLine: -3, right: 0 });
  });

  it('stand under those of the first attachment when there are several', () => {
    expect(attachmentIndent('2.任务分解表', false)).toEqual({ kind: 'lines', left: 6, firstLine: -1, right: 0 });
  });
});
