import { describe, expect, it } from 'vitest';
import { headings, read } from './read.ts';

const prose = '全年检查企业326家次，整改隐患512处，开展应急演练56场次，未发生较大以上生产安全事故。';

describe('headings without a number', () => {
  it('are short lines between paragraphs', () => {
    expect(headings(read('2023年，各项工作稳步推进。', '安全监管方面', prose, '应急救援方面', prose))).toEqual([
      '安全监管方面',
      '应急救援方面',
    ]);
  });

  it('stand one above the other where the first names a part', () => {
    expect(
      headings(read('主要工作成效', '档案资源建设稳步推进', prose, '利用服务提质增效', prose, '存在的不足', prose)),
    ).toEqual(['主要工作成效', '  档案资源建设稳步推进', '  利用服务提质增效', '存在的不足']);
  });

  it('do not lead to what follows (一起来看…)', () => {
    expect(headings(read(prose, '一起来看全年工作“成绩单”', '一、思想引领', prose, '二、服务大局', prose))).toEqual([
      '一、思想引领',
      '二、服务大局',
    ]);
  });

  it('stand before a list that begins', () => {
    expect(headings(read('各项工作稳步推进。', '安全监管', '1.抓检查。', '2.抓整改。'))).toEqual([
      '安全监管',
      '  1.抓检查',
      '  2.抓整改',
    ]);
  });

  it('are not sentences that lead to a list, whatever comma they were typed with', () => {
    for (const comma of [',', '，']) {
      expect(
        headings(read('一、2023年工作计划', `2023年${comma}我局将重点抓好以下几方面工作:`, '(一)保健康', '(二)促提升')),
      ).toEqual(['一、2023年工作计划', '  (一)保健康', '  (二)促提升']);
    }
  });

  it('in square brackets may run in', () => {
    expect(
      headings(read('一、成效', '【健全体系】压实责任。', '【防控风险】开展整治。', '二、打算', '【健全体系】', prose)),
    ).toEqual(['一、成效', '  【健全体系】 +', '  【防控风险】 +', '二、打算', '  【健全体系】']);
  });

  it('that name a half of the document stand beside the list that begins anew after them', () => {
    expect(
      headings(read('一、抓项目', '二、抓环境', '2024年工作计划', '重点如下：', '一、抓产业', '二、抓民生')),
    ).toEqual(['一、抓项目', '二、抓环境', '2024年工作计划', '  一、抓产业', '  二、抓民生']);
  });

  it('stand inside a section whose list goes on after them', () => {
    expect(
      headings(read('一、监管', '（一）检查', prose, '危化品企业', prose, '工贸企业', prose, '（二）执法')),
    ).toEqual(['一、监管', '  （一）检查', '    危化品企业', '    工贸企业', '  （二）执法']);
  });

  it.each([
    ['新建中心3个', '新增床位500张', prose],
    ['这一年来全区上下团结一心攻坚克难取得了来之不易的', '成绩', prose],
    ['各项工作扎实推进。', '现将有关情况报告如下', prose],
    ['各项工作扎实推进。', '● 重点项目', prose],
    ['各项工作扎实推进。', '【待补：产业数据】', prose],
  ])('are not %s / %s', (...lines) => {
    expect(headings(read('一、成效', ...lines, '二、打算'))).toEqual(['一、成效', '二、打算']);
  });
});

describe('points named by words', () => {
  it('are 首先 to 最后 and 其一, in a sequence', () => {
    expect(headings(read('首先，抓组织。', '其次，抓制度。', '最后，抓监督。'))).toEqual([
      '首先，抓组织',
      '其次，抓制度',
      '最后，抓监督',
    ]);
    expect(headings(read('其一，力量不足。', '其二，经费不足。'))).toEqual(['其一，力量不足', '其二，经费不足']);
    expect(headings(read('一、成效', '最后，祝大家工作顺利。'))).toEqual(['一、成效']);
  });
});
