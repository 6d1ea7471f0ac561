import { describe, expect, it } from 'vitest';
import { headings, read, texts } from './read.ts';

describe('labels typed carelessly', () => {
  it('count without any mark between them and the title, where a list shows it', () => {
    const lines = ['总结', '1稳增长，动能更加强劲', '税收增长5%。', '2抓更新，面貌持续改善', '4惠民生，底色更加鲜亮'];
    expect(headings(read('一、工作回顾', ...lines))).toEqual([
      '一、工作回顾',
      '  1稳增长，动能更加强劲',
      '  2抓更新，面貌持续改善',
      '  4惠民生，底色更加鲜亮',
    ]);
    expect(headings(read('一、工作回顾', '18座楼宇入驻率提高。', '1起案件已经办结。', '2起案件正在办理。'))).toEqual([
      '一、工作回顾',
    ]);
  });

  it('may have changed places', () => {
    const document = read(
      '（二）主要工作',
      '1 抓安全',
      '很严。',
      '2 抓生产',
      '很快。',
      '4 降成本',
      '很省。',
      '3 搞创新',
      '很新。',
    );
    expect(headings(document)).toEqual(['（二）主要工作', '  1 抓安全', '  2 抓生产', '  4 降成本', '  3 搞创新']);
  });

  it('are told from counts that begin a heading', () => {
    const document = read(
      '（三）司法改革',
      '1 立案登记  当场登记率达到98%，缓、减、免交诉讼费37件，群众少跑路、少花钱、少等待。',
      '2 人民陪审  新选任人民陪审员14名，一审普通程序案件陪审率达到百分之百，群众满意。',
      '3 种植指导  组织技术人员进村入户开展指导126场次，覆盖率达到80%，农户普遍欢迎。',
    );
    expect(headings(document)).toEqual(['（三）司法改革', '  1 立案登记 +', '  2 人民陪审 +', '  3 种植指导 +']);
    expect(headings(read('一、教学工作', '三、四月份线上教学期间开设课程184门次。'))).toEqual(['一、教学工作']);
  });

  it('stand on the line of the heading above', () => {
    const document = read(
      '一、2021年工作情况 （一）服务提速',
      '办件提速。',
      '）治理升级',
      '建成平台。',
      '（三）协同推进',
      '用户增加。',
    );
    expect(headings(document)).toEqual(['一、2021年工作情况', '  （一）服务提速', '  ）治理升级', '  （三）协同推进']);
  });

  it('stand at the end of the paragraph before, or inside it', () => {
    const filler = '全处干部职工任劳任怨，负责市区道路清扫保洁、垃圾清运、公厕管理等任务，较好地完成了全年各项工作。';
    const document = read(
      `2005年，我处在市局的领导下开展工作。${filler}现总结如下：一、2005年工作`,
      '（一）清扫上水平。保洁时间延长。',
      `二、存在的问题。与群众的期望相比还有差距。${filler}${filler}三、2006年工作计划。2006年要抓好以下工作。`,
      '1、抓创卫。达到标准。',
    );
    expect(headings(document)).toEqual([
      '一、2005年工作',
      '  （一）清扫上水平 +',
      '二、存在的问题 +',
      '三、2006年工作计划 +',
      '  1、抓创卫 +',
    ]);
  });

  it('that lost their numeral are told by their mark', () => {
    const document = read('一、工作', '（一）监测', '1．加密台网。', '2．改造设备。', '、问题', '（一）基础薄弱。');
    expect(headings(document)).toEqual([
      '一、工作',
      '  （一）监测',
      '    1．加密台网',
      '    2．改造设备',
      '、问题',
      '  （一）基础薄弱',
    ]);
    const restarted = read('一、总结', '（一）改革', '、机构整合。人员划转到位。', '2、网络健全。覆盖各乡镇。');
    expect(restarted.blocks.find(({ text }) => text.startsWith('机构'))).toMatchObject({
      label: { scheme: 'arabic', number: 1 },
    });
    expect(document.blocks.find(({ text }) => text === '问题')).toMatchObject({
      label: { scheme: 'chinese', number: 2 },
    });
  });

  it('begin points in the middle of a paragraph when short headings follow them', () => {
    const text = '徐沟站获“青年文明号”。1、转变作风。会议减少28%。2、关爱职工。建成书屋8个。3、文化建设。节目获奖。';
    expect(headings(read('（六）队伍建设', text))).toEqual([
      '（六）队伍建设',
      '  1、转变作风 +',
      '  2、关爱职工 +',
      '  3、文化建设 +',
    ]);
    expect(headings(read('（六）队伍建设', '完成两件大事。1、2号线通车，3、4号线开工。'))).toEqual(['（六）队伍建设']);
  });
});

describe('headings without a number', () => {
  const rest = '全年组织活动16场次，参与群众一千三百多人次。';

  it('are a few words with a full stop, where paragraph after paragraph begins so', () => {
    const document = read(
      '云帆镇关工委2024年工作总结与2025年工作打算',
      '2024年，镇关工委围绕中心、服务大局，各项工作取得新的成效。',
      '2024年工作总结',
      '法治护航，筑牢安全防线',
      `普法宣传。${rest}`,
      `结对帮教。${rest}`,
      `网吧监督。${rest}`,
      '自身建设，练就过硬本领',
      `充实队伍。${rest}`,
      `健全机制。${rest}`,
    );
    expect(headings(document)).toEqual([
      '2024年工作总结',
      '  法治护航，筑牢安全防线',
      '    普法宣传 +',
      '    结对帮教 +',
      '    网吧监督 +',
      '  自身建设，练就过硬本领',
      '    充实队伍 +',
      '    健全机制 +',
    ]);
    expect(headings(read('一、总结', `成绩喜人。${rest}`, `来之不易。${rest}`))).toEqual(['一、总结']);
  });
});

describe('round the text', () => {
  const body = ['一、总结', `今年以来，全区各项工作进展顺利。${'很好。'.repeat(20)}`, '二、计划', '继续努力。'];

  it('dates may be parted by 、 and notes may tell how many copies were printed', () => {
    expect(texts(read(...body, '云岭区物价局', '2018、12、20')).slice(-2)).toEqual([
      'signature: 云岭区物价局',
      'date: 2018、12、20',
    ]);
    const printed = read(...body, '云岭区物价局', '2018年12月20日', '云岭区物价局办公室　2018年12月26日印发　共印30份');
    expect(
      texts(printed)
        .slice(-3)
        .map((text) => text.split(':')[0]),
    ).toEqual(['signature', 'date', 'note']);
  });

  it('the head of a printed page with its number is cut', () => {
    const [title, ...rest] = body;
    const document = read(title ?? '', '岚枫管理处　　　　1', ...rest, '岚枫管理处　　　　2', '三、建议', '没有。');
    expect(document.dropped.map(({ reason }) => reason)).toEqual(['页眉页脚', '页眉页脚']);
    expect(read(...body, '合计　　　　3', '合计　　　　9').dropped).toEqual([]);
  });

  it('a notice with points of its own is a cover when it is signed before another title begins', () => {
    const document = read(
      '云岭区人防办关于印发2015年工作总结的通知',
      '各科室：',
      '现将总结印发给你们。',
      '一、各科室要认真学习。',
      '云岭区人防办',
      '2016年1月11日',
      '云岭区人防办2015年工作总结',
      ...body,
    );
    expect(headings(document)).toEqual(['一、总结', '二、计划']);
    expect(document.metadata.title?.value).toBe('云岭区人防办2015年工作总结');
  });

  it('who reports is part of the title, whatever ends the name', () => {
    const titleOf = (...lines: string[]) => read(...lines, '师党委：', ...body).metadata.title?.value;
    expect(titleOf('第九师二一七团', '2015年工作总结和2016年工作安排')).toBe(
      '第九师二一七团2015年工作总结和2016年工作安排',
    );
    expect(titleOf('工作简报第3期', '2015年工作总结')).toBe('2015年工作总结');
    expect(titleOf('丘北县种子站二〇一一年工作', '总结与二〇一二年工作安排')).toBe(
      '丘北县种子站二〇一一年工作总结与二〇一二年工作安排',
    );
    const document = read('　　　努力实现新跨越', '——永安电信分公司2009年工作总结', '　　　（2010年1月8日）', ...body);
    expect(document.metadata.title?.value).toBe('努力实现新跨越');
    const broken = read(
      '坚守主阵地　唱响主旋律',
      '——苍岭市广播电视台2016年',
      '工作总结暨2017年工作部署',
      '（2017年2月10日）',
      '',
      ...body,
    );
    expect(texts(broken).slice(0, 2)).toEqual([
      'title: 坚守主阵地　唱响主旋律',
      'subtitle: ——苍岭市广播电视台2016年工作总结暨2017年工作部署',
    ]);
  });

  it('a school year is one year, and brackets may end a name', () => {
    const plan = read('望潮学校2024—2025学年第一学期工作计划', ...body);
    expect([plan.metadata.summaryYear, plan.metadata.planYear?.value]).toEqual([null, 2024]);
    const name = '龙坪县烟草专卖局（分公司）';
    expect(read(name, '2012年工作总结', ...body).metadata.title?.value).toBe(`${name}2012年工作总结`);
  });

  it('the head of a site is cut, its menu and what stands above it', () => {
    const document = read(
      '云岭区人民政府',
      '请输入关键字 搜索',
      '首页 要闻动态 政务公开 互动交流',
      '首页 / 政务公开 / 规划总结',
      '云岭区统计局2024年工作总结',
      '2025-01-06 15:47　办公室　（点击：421）',
      ...body,
    );
    expect(document.dropped.map(({ line }) => line)).toEqual([1, 2, 3, 4, 6]);
    expect(document.metadata.date?.value).toBe('2025-01-06');
  });
});
