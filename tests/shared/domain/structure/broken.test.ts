import { describe, expect, it } from 'vitest';
import { headings, read, texts } from './read.ts';

const prose = '2023年，全县新建改建农村公路120公里，实施危桥改造15座，群众出行条件进一步改善。';

describe('broken headings', () => {
  it('are joined where a bracket or quotation mark is open', () => {
    expect(headings(read('（一）落实“三重一大”，推动“党建+业', '务”深度融合', prose))).toEqual([
      '（一）落实“三重一大”，推动“党建+业务”深度融合',
    ]);
  });

  it('are joined where a word of the text lies across the break', () => {
    expect(
      headings(read('全县科技创新取得新成效，科技企业超过100家。', '一、聚焦全面提升科', '技创新能力', prose)),
    ).toEqual(['一、聚焦全面提升科技创新能力']);
  });

  it('are joined where the rest is a short line before text', () => {
    expect(headings(read('一、坚持服务大局，护航经济社会', '高质量发展', prose, '二、坚持为民'))).toEqual([
      '一、坚持服务大局，护航经济社会高质量发展',
      '二、坚持为民',
    ]);
  });

  it('are not joined with a paragraph that begins with a figure', () => {
    const plan = [
      '2.1 指导思想',
      prose,
      '2.2 工作目标',
      '1.4亿人次客运量、3.3亿元营业收入，确保全年平稳运行。',
      '2.3 保障措施',
      prose,
    ];
    expect(headings(read(...plan))).toEqual(['2.1 指导思想', '2.2 工作目标', '2.3 保障措施']);
  });

  it('are joined where only paragraphs are indented', () => {
    expect(headings(read('　　一、聚焦提升', '服务水平', `　　${prose}`, `　　${prose}`))).toEqual([
      '一、聚焦提升服务水平',
    ]);
  });

  it('are joined after a label alone on its line', () => {
    expect(headings(read('（一）', '加强队伍建设', prose, '（二）', '加强阵地建设'))).toEqual([
      '（一）加强队伍建设',
      '（二）加强阵地建设',
    ]);
    expect(
      headings(
        read(
          '云岭县人民法院工作报告',
          '一',
          '2023年主要工作',
          '一、抓平台',
          '较好。',
          '二',
          '2024年工作安排',
          '一、抓人才',
        ),
      ),
    ).toEqual(['一 2023年主要工作', '  一、抓平台', '二 2024年工作安排', '  一、抓人才']);
  });

  it('are not made from headings that stand under one another', () => {
    expect(
      headings(read('一、持续深化企业服务，优化营商环境', '企业开办', prose, '项目审批', prose, '二、强化监管')),
    ).toEqual(['一、持续深化企业服务，优化营商环境', '  企业开办', '  项目审批', '二、强化监管']);
  });
});

describe('lines broken at a fixed width', () => {
  const paragraphs = [
    '一、持续深化科研管理体制改革，进一步释放创新主体活力，打造创新高地',
    '一是简化审批流程。全年下放审批事项21项，平均办理时限压缩至3个工作日，服务对象满意度达到98.6%，较上年提高1.2个百分点，群众办事更加方便。',
    '存在问题的原因为：一是历史遗留问题较多，化解难度较大；二是监管力量不足，人员老化；三是部门之间协同配合不够，信息共享不及时，工作合力有待进一步增强。目前全县拥有年产值1.5亿元以上的企业32家，比上年增加5家，产业集中度继续提高。',
    '二、强化服务',
  ];
  const outline = [
    '一、持续深化科研管理体制改革，进一步释放创新主体活力，打造创新高地',
    '  一是简化审批流程 +',
    '二、强化服务',
  ];

  it.each([26, 28, 30, 33, 36, 38, 40])('keep headings apart and sentences together: %i', (width) => {
    const wrapped = paragraphs.flatMap((text) => `　　${text}`.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
    const document = read(...wrapped);
    expect(headings(document)).toEqual(outline);
    expect(texts(document)).toHaveLength(1);
  });
});
