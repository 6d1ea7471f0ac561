import { describe, expect, it } from 'vitest';
import { outlineView } from '../../../../shared/domain/outline-view.ts';
import { headings, read, rules, texts } from './read.ts';

describe('headings', () => {
  it('take their depth from the sequence, so that 1. right under 一、 is second', () => {
    expect(
      headings(read('一、指标', '1.收入。增长5%。', '2.投资。增长8%。', '二、工作', '（一）平台', '1.建设')),
    ).toEqual(['一、指标', '  1.收入 +', '  2.投资 +', '二、工作', '  （一）平台', '    1.建设']);
  });

  it('nest a list of 一、 that begins anew inside 三、, and find the way back', () => {
    expect(
      headings(
        read(
          '一、回顾',
          '二、问题',
          '三、计划',
          '全年力争突破。',
          '一、平台',
          '（一）建设',
          '二、人才',
          '三、党建',
          '四、保障',
        ),
      ),
    ).toEqual([
      '一、回顾',
      '二、问题',
      '三、计划',
      '  一、平台',
      '    （一）建设',
      '  二、人才',
      '  三、党建',
      '  四、保障',
    ]);
  });

  it('keep their depth where numbers run on across chapters', () => {
    const document = read('一、规划', '（一）编制', '（二）布局', '二、改革', '（三）体制');
    expect(headings(document)).toEqual(['一、规划', '  （一）编制', '  （二）布局', '二、改革', '  （三）体制']);
    expect(rules(document)).toEqual([]);
  });

  it('follow the order of the document where it is unusual', () => {
    expect(
      headings(read('1.抓党建', '（一）学习', '（二）阵地', '2.抓业务', '（一）服务', '3.抓队伍', '（一）培训')),
    ).toEqual(['1.抓党建', '  （一）学习', '  （二）阵地', '2.抓业务', '  （一）服务', '3.抓队伍', '  （一）培训']);
  });

  it('end at the first full stop, a colon or a blank before a sentence', () => {
    expect(
      headings(
        read(
          '（一）抓平台。建成3个。',
          '（二）抓项目：开工5个。',
          '（三）抓改革 今年以来，推进改革12项，成效明显。',
          '（四）抓作风、促落实。',
        ),
      ),
    ).toEqual(['（一）抓平台 +', '（二）抓项目 +', '（三）抓改革 +', '（四）抓作风、促落实']);
  });

  it('do not end at a blank inside brackets', () => {
    expect(headings(read('一、甲', '一是　　( 三 )健全基层治理，排查隐患743处。'))).toEqual([
      '一、甲',
      '  一是（三）健全基层治理，排查隐患743处',
    ]);
  });

  it('do not end at a full stop inside quotes', () => {
    expect(headings(read('（一）落实“快。准。”要求。成立专班。'))).toEqual(['（一）落实“快。准。”要求 +']);
  });

  it('may have no label where the halves of a document are only named', () => {
    expect(
      headings(
        read(
          '云岭区水利局2023年总结和2024年计划',
          '2023年工作总结',
          '一、成效',
          '较好。',
          '2024年工作计划',
          '一、目标',
        ),
      ),
    ).toEqual(['2023年工作总结', '  一、成效', '2024年工作计划', '  一、目标']);
  });

  it('with a doubtful label need a neighbour', () => {
    expect(headings(read('一、指标', '1 收入增长5%', '2 投资增长8%', '二、工作', '7 月份召开会议'))).toEqual([
      '一、指标',
      '  1 收入增长5%',
      '  2 投资增长8%',
      '二、工作',
    ]);
  });
});

describe('points inside a paragraph', () => {
  it('are told apart where a draft has a slot for their text', () => {
    const document = read(
      '一是建机制。【待补：做法】二是建市场。【待补】其次，另说。',
      '二是引人才。【备注】三是不算。',
    );
    expect(headings(document)).toEqual(['一是建机制 +', '二是建市场 +', '二是引人才 +']);
  });

  it('become items that continue it', () => {
    const document = read('（一）抓转化。一是建机制。出台办法。二是建市场。促成6项。');
    expect(headings(document)).toEqual(['（一）抓转化', '  一是建机制 +', '  二是建市场 +']);
    expect(document.blocks.map((block) => 'continues' in block && block.continues)).toEqual([false, true, true]);
  });

  it('go on after semicolons', () => {
    expect(headings(read('首要任务是抓数据。一是抓质量；二是抓时效；三是抓服务。'))).toEqual([
      '一是抓质量',
      '二是抓时效',
      '三是抓服务',
    ]);
  });

  it('begin after a comma that closes the lead sentence', () => {
    const document = read('围绕目标，一是强化学习。学习8次。二是强化培训。');
    expect(headings(document)).toEqual(['一是强化学习 +', '二是强化培训']);
    expect(texts(document)).toEqual(['paragraph: 围绕目标，']);
  });

  it.each([
    '造成的原因为：一是基础薄弱。二是投入不足。',
    '他说：“一是要快。二是要好。”大家赞同。',
    '要做到一是一、二是二。',
    '目标是一是稳，二是进。',
  ])('are left in the sentence they belong to: %s', (text) => {
    expect(headings(read(text))).toEqual([]);
  });

  it('are found when they go on from the point that begins the paragraph', () => {
    expect(headings(read('第四，抓人才。用好人才。第五，抓产业。壮大产业。'))).toEqual([
      '第四，抓人才 +',
      '第五，抓产业 +',
    ]);
  });

  it('survive a quotation mark that was never closed', () => {
    expect(headings(read('（一）抓人才。一是引进。发布“魅力云岭榜单。二是服务。办好实事。'))).toEqual([
      '（一）抓人才',
      '  一是引进 +',
      '  二是服务 +',
    ]);
  });
});

describe('numbering', () => {
  it('gives a lost numeral the number that belongs there', () => {
    const document = read('（一）抓平台。建成3个。', ')抓人才。引进5名。', '（三）抓转化。促成3项。');
    expect(outlineView(document).sections.map(({ label, numeralMissing }) => [label, numeralMissing])).toEqual([
      ['（一）', undefined],
      ['（二）', true],
      ['（三）', undefined],
    ]);
    expect(rules(document)).toEqual(['2 numeral-missing']);
  });

  it('finds a point whose numeral was lost inside a paragraph', () => {
    const document = read('（一）抓实验室。一是定机制。出台办法。是聚资源。引进团队。三是出成果。');
    expect(rules(document)).toEqual(['1 numeral-missing']);
    expect(headings(document)).toContain('  是聚资源 +');
  });

  it('finds a point whose whole marker was lost, at the one sentence that reads like its heading', () => {
    const text = '一是培育企业。新增企业12家，总数达80家。开展企业发展监测服务。遴选企业30家，给予支持。三是建基地。';
    const document = read(`（一）抓产业。${text}`);
    expect(headings(document)).toEqual([
      '（一）抓产业',
      '  一是培育企业 +',
      '  开展企业发展监测服务 +',
      '  三是建基地',
    ]);
    expect(rules(document)).toEqual(['1 numbering-gap']);
  });

  it('reports gaps, repetitions and wrong order', () => {
    expect(rules(read('一、甲', '三、乙', '三、丙', '二、丁'))).toEqual([
      '2 numbering-gap',
      '3 numbering-duplicate',
      '4 numbering-order',
    ]);
  });

  it('reports them however many points there are', () => {
    const lost = Array.from({ length: 1003 }, (_, i) => `、抓好第${i + 2}项`);
    expect(read('一、甲', ...lost).diagnostics.at(-1)?.message).toBe('序号缺失，按顺序应为“一千零四、”');
    expect(read('一、甲', ...lost, '三、乙').diagnostics.at(-1)?.message).toBe('序号“三、”排在“一千零四、”之后');
  });

  it('says what is missing in Chinese', () => {
    expect(read('（一）甲', '（三）乙').diagnostics[0]?.message).toBe('序号由“（一）”跳到“（三）”，缺“（二）”');
  });
});

describe('parts', () => {
  it('are told by headings and inherited', () => {
    const document = read(
      '一、主要指标完成情况',
      '二、2023年工作总结',
      '（一）平台',
      '三、存在的问题',
      '四、2024年工作计划',
      '（一）指导思想',
      '（二）主要目标',
      '（三）保障措施',
      '（四）平台',
    );
    expect(document.blocks.map((block) => ('part' in block ? block.part : null))).toEqual([
      'indicators',
      'results',
      'results',
      'problems',
      'tasks',
      'guidance',
      'targets',
      'safeguards',
      'tasks',
    ]);
  });

  it('look back or ahead by the year they name', () => {
    const document = read(
      '云岭区农业局2022年工作总结和2023年工作计划',
      '一、2022年目标任务完成情况',
      '全年完成九项。',
      '二、2022年主要工作',
      '（一）抓好粮食生产',
      '播种5万亩。',
      '三、2023年主要工作',
      '（一）抓好粮食生产',
      '播种6万亩。',
    );
    expect(document.blocks.flatMap((block) => ('part' in block ? [block.part] : []))).toEqual([
      'indicators',
      'results',
      'results',
      'tasks',
      'tasks',
    ]);
  });

  it('stay open where nothing tells', () => {
    expect(read('一、平台').blocks.map((block) => ('part' in block ? block.part : ''))).toEqual([null]);
  });
});
