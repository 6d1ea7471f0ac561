/** What one line alone does not tell and the document as a whole does. */
import { describe, expect, it } from 'vitest';
import { type OutlineSection, outlineView } from '../../../../shared/domain/outline-view.ts';
import { headings, read, texts } from './read.ts';

describe('a blank after a heading', () => {
  it('ends it where most headings of its kind are set off so', () => {
    expect(
      headings(
        read(
          '一、成效',
          '1.抓监管 组织检查三百余家企业。整改到位。',
          '2.抓执法 立案十五起全部办结完成。罚没到位。',
          '3.抓宣传 开展活动二十六场次以上。覆盖到位。',
        ),
      ),
    ).toEqual(['一、成效', '  1.抓监管 +', '  2.抓执法 +', '  3.抓宣传 +']);
  });

  it('is a stray one where few are', () => {
    expect(
      headings(
        read(
          '一、成效',
          '1.坚持系统 治理，提升环境质量和群众满意度。整改问题五百余项。',
          '2.坚持依法行政。立案十五起，全部按期办结，没有复议。',
          '3.坚持宣传引导。开展活动二十六场次，覆盖六万人。',
          '4.坚持源头防控。排查隐患三百余处，整改率百分之百。',
        ),
      )[1],
    ).toBe('  1.坚持系统治理，提升环境质量和群众满意度 +');
  });
});

describe('a list inside a sentence', () => {
  it('does not end the list around it', () => {
    expect(
      headings(read('一要抓监管。检查到位。主要原因：一是力量不足，二是经费不足。二要抓执法。三要抓宣传。')),
    ).toEqual(['一要抓监管 +', '二要抓执法', '三要抓宣传']);
  });

  it('after the colon of a heading stays there when commas part it', () => {
    expect(headings(read('（一）存在问题的原因：一是力量不足，二是经费不足。'))).toEqual(['（一）存在问题的原因 +']);
    expect(headings(read('（一）实施培育工程：一是引进人才；二是培养人才。'))).toEqual([
      '（一）实施培育工程',
      '  一是引进人才',
      '  二是培养人才',
    ]);
  });

  it('is no list of headings, whatever its numbers', () => {
    expect(
      headings(read('（一）抓落实。会议强调三个到位：（一）责任到位；（二）措施到位。', '（二）抓宣传。')),
    ).toEqual(['（一）抓落实 +', '（二）抓宣传']);
  });
});

describe('points inside a paragraph', () => {
  it('stand under the point that begins it', () => {
    expect(
      headings(read('一是服务青年。（1）就业帮扶。招聘80场。（2）安居帮扶。筹房60套。', '二是从严治团。')),
    ).toEqual(['一是服务青年', '  （1）就业帮扶 +', '  （2）安居帮扶 +', '二是从严治团']);
  });
});

describe('lost numerals', () => {
  it('are the next of the list also among swapped numbers', () => {
    const document = read('（一）甲方面。', '（三）乙方面。', '（二）丙方面。', '）丁方面。');
    expect(document.diagnostics.filter(({ rule }) => rule === 'numeral-missing').map(({ message }) => message)).toEqual(
      ['序号缺失，按顺序应为“（四）”'],
    );
  });

  it('may be that of the first', () => {
    expect(headings(read('一、成效', '）抓监管。到位。', '（二）抓执法。', '（三）抓宣传。'))).toEqual([
      '一、成效',
      '  ）抓监管 +',
      '  （二）抓执法',
      '  （三）抓宣传',
    ]);
  });
});

describe('a line that holds several paragraphs', () => {
  it('is parted at the indents that were left', () => {
    const prose = '全年检查企业326家次，整改隐患512处，开展应急演练56场次，未发生较大以上事故，形势总体平稳。';
    const document = read(`　　${prose}　　一、工作成效　　（一）监管有力。${prose}　　二、存在问题　　${prose}`);
    expect(headings(document)).toEqual(['一、工作成效', '  （一）监管有力 +', '二、存在问题']);
    expect(texts(document)).toEqual([`paragraph: ${prose}`, `paragraph: ${prose}`]);
  });
});

describe('a single numeral above a heading', () => {
  it('divides the document', () => {
    expect(
      headings(read('云岭县法院工作报告', '一', '2023年工作', '一、审判', '二、执行', '二', '2024年安排', '一、审判')),
    ).toEqual(['一 2023年工作', '  一、审判', '  二、执行', '二 2024年安排', '  一、审判']);
  });
});

describe('labels without a kind of their own', () => {
  it('keep their spelling and stand as deep as their points say', () => {
    const document = read(
      '1 2022年工作总结',
      '1.1 指标完成情况',
      '1.05亿元的收入创历史新高。',
      '1.2 重点工作',
      '1.2.1 项目建设',
      '1.2.2 国企改革',
      '2 2023年工作计划',
      '2.1 总体要求',
      'A、抓项目。',
      'B、抓改革。',
      '2.2 重点工作',
    );
    const labels = (sections: readonly OutlineSection[]): unknown[] =>
      sections.map(({ label, children }) => (children.length > 0 ? [label, labels(children)] : label));
    expect(labels(outlineView(document).sections)).toEqual([
      ['1.', ['1.1', ['1.2', ['1.2.1', '1.2.2']]]],
      ['2.', [['2.1', ['A.', 'B.']], '2.2']],
    ]);
  });

  it('are none without a neighbour', () => {
    expect(headings(read('一、成效', '1.2版本上线运行。', 'A、B两类企业共32家。'))).toEqual(['一、成效']);
  });
});
