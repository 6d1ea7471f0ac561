import { describe, expect, it } from 'vitest';
import { outlineView } from '../../../../shared/domain/outline-view.ts';
import { headings, read, texts } from './read.ts';

const reasons = (document: ReturnType<typeof read>) => document.dropped.map(({ line, reason }) => `${line} ${reason}`);

describe('framing', () => {
  it('is told from the text: letterhead to annex', () => {
    const document = read(
      '云岭区科学技术局文件',
      '云科〔2024〕3号',
      '云岭区科学技术局关于报送',
      '2023年工作总结和2024年工作要点的报告',
      '区人民政府：',
      '现将有关情况报告如下：',
      '一、2023年工作总结',
      '较好。',
      '附件：1.完成情况表',
      '2.重点任务清单',
      '云岭区科学技术局',
      '二〇二四年一月十日',
      '（联系人：张三，电话：12345678）',
      '附件1',
      '完成情况表',
      '共12项。',
    );
    expect(texts(document)).toEqual([
      'letterhead: 云岭区科学技术局文件',
      'documentNumber: 云科〔2024〕3号',
      'title: 云岭区科学技术局关于报送2023年工作总结和2024年工作要点的报告',
      'addressee: 区人民政府：',
      'paragraph: 现将有关情况报告如下：',
      'paragraph: 较好。',
      'attachment: 附件：1.完成情况表',
      'attachment: 2.重点任务清单',
      'signature: 云岭区科学技术局',
      'date: 二〇二四年一月十日',
      'note: （联系人：张三，电话：12345678）',
      'attachment: 附件1',
      'title: 完成情况表',
      'paragraph: 共12项。',
    ]);
    expect(document.blocks.at(-1)?.zone).toBe('annex');
  });

  it('has the last of three who sign in the line of the number, and a date that is still to be written', () => {
    const document = read(
      '云岭区民政局文件',
      '签发人：李明　王小山',
      '云民〔2025〕3号　欧阳凡',
      '云岭区民政局2025年工作计划',
      '区政府：',
      '一、工作目标',
      '特此报告。',
      '云岭区民政局',
      '【待补：成文日期】',
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'letterhead',
      'letterhead',
      'documentNumber',
      'title',
      'addressee',
      'heading',
      'paragraph',
      'signature',
      'date',
    ]);
  });

  it('has a title of three lines that break within the name of what is sent', () => {
    const document = read(
      '云岭区科学技术局关于印发《云岭市',
      '清河区科学技术委员会2022年工作总结',
      '和2023年工作计划》的通知',
      '各科室：',
      '现将工作总结印发给你们。',
      '云岭区科学技术局',
      '2025年1月6日',
      '清河区科学技术委员会',
      '2022年工作总结和2023年工作计划',
      '一、完成情况',
      '较好。',
    );
    expect(texts(document).filter((line) => line.startsWith('title'))).toEqual([
      'title: 云岭区科学技术局关于印发《云岭市清河区科学技术委员会2022年工作总结和2023年工作计划》的通知',
      'title: 清河区科学技术委员会2022年工作总结和2023年工作计划',
    ]);
  });

  it('goes on below the lines that say until when and to whom to answer', () => {
    const document = read(
      '云岭区民政局2025年工作计划',
      '（征求意见稿）',
      '反馈截止日期：2025年1月9日',
      '联系人：李晓',
      '各科室：',
      '一、工作目标',
    );
    expect(texts(document)).toEqual([
      'title: 云岭区民政局2025年工作计划',
      'subtitle: （征求意见稿）',
      'note: 反馈截止日期：2025年1月9日',
      'note: 联系人：李晓',
      'addressee: 各科室：',
    ]);
  });

  it('takes a notice with annexes for the document, whatever an annex is called', () => {
    const document = read(
      '澄江县水务局关于印发2025年工作要点的通知',
      '各科室：',
      '现将工作要点印发给你们，请认真贯彻执行。',
      '附件：1.任务分工表',
      '2.重点项目清单',
      '澄江县水务局',
      '2025年1月8日',
      '附件1',
      '任务分工表',
      '一、防汛抗旱',
      '（一）抓预案。由办公室牵头。',
      '附件2',
      '重点项目清单',
      '1.城北水厂。投资2.1亿元。',
    );
    expect(headings(document)).toEqual(['一、防汛抗旱', '  （一）抓预案 +', '1.城北水厂 +']);
    expect(document.blocks.filter(({ kind }) => kind === 'title').map(({ zone }) => zone)).toEqual([
      'main',
      'annex',
      'annex',
    ]);
  });

  it('takes the first row of a table below the text for no table of the site', () => {
    const document = read('某局2023年工作总结', '一、工作成效', '较好。', '名称\t数量', '水库\t12', '渠道\t30');
    expect(document.dropped).toEqual([]);
    expect(texts(document).at(-1)).toContain('名称');
  });

  it('nor a head of two rows with 责任单位 beside both', () => {
    const rows = ['责任单位\t2025年指标\t\t备注', '责任单位\t目标\t完成\t备注', '林业局\t86\t90\t', '林业局\t12\t13\t'];
    const document = read('某局重点任务分工', ...rows, '以上任务请抓好落实。');
    expect(document.dropped).toEqual([]);
    expect(texts(document).join('\n')).toContain('责任单位\t2025年指标');
  });

  it('cuts what the page of an account in a messenger says of itself', () => {
    const document = read(
      '云溪县水务局2023年工作总结',
      '云溪水务 2023-12-29 18:00 发表于云南',
      '一、工作成效',
      '全年完成水利投资6.82亿元，同比增长13.5%。',
      '云溪县水务局',
      '2023年12月28日',
      '阅读 328',
      '赞',
      '在看',
      '【打印正文】【关闭】',
    );
    expect(document.dropped.map(({ text }) => text)).toEqual([
      '云溪水务 2023-12-29 18:00 发表于云南',
      '阅读 328',
      '赞',
      '在看',
      '【打印正文】【关闭】',
    ]);
  });

  it('separates a cover notice from the main text it sends', () => {
    const document = read(
      '云岭区民政局关于印发2023年工作总结及2024年工作计划的通知',
      '各科室：',
      '现将2023年工作总结及2024年工作计划印发给你们，请认真执行。',
      '云岭区民政局',
      '2024年4月3日',
      '云岭区民政局2023年工作总结及2024年工作计划',
      '2023年，区民政局扎实推进各项工作。',
      '一、工作成效',
    );
    expect(document.blocks.map(({ zone }) => zone)).toEqual([
      'cover',
      'cover',
      'cover',
      'cover',
      'cover',
      'main',
      'main',
      'main',
    ]);
    const view = outlineView(document);
    expect([view.title, view.addressee, view.signature, view.date]).toEqual([
      '云岭区民政局2023年工作总结及2024年工作计划',
      '各科室：',
      '云岭区民政局',
      '2024-04-03',
    ]);
    expect(view.preamble).toEqual(['2023年，区民政局扎实推进各项工作。']);
  });

  it('takes subtitle, bracketed date and signature under the title', () => {
    expect(
      texts(
        read('云岭区水利局2023年工作总结', '——在全区水利工作会议上', '（2024年1月5日）', '云岭区水利局', '一、成效'),
      ),
    ).toEqual([
      'title: 云岭区水利局2023年工作总结',
      'subtitle: ——在全区水利工作会议上',
      'date: （2024年1月5日）',
      'signature: 云岭区水利局',
    ]);
  });

  it('splits a signature and a date on one line', () => {
    expect(texts(read('一、成效', '云岭区水利局　2024年1月'))).toEqual(['signature: 云岭区水利局', 'date: 2024年1月']);
  });

  it('takes a slogan, a subtitle, a speaker and a meeting date for what they are', () => {
    const document = read(
      '牢记使命勇担当',
      '笃行实干谱新篇',
      '——2024年1月10日在云岭区第十八届人民代表大会上',
      '云岭区检察院检察长 李一鸣',
      '各位代表：',
      '现在报告工作，请予审议。',
    );
    expect(texts(document).map((text) => text.split(':')[0])).toEqual([
      'title',
      'subtitle',
      'subtitle',
      'addressee',
      'paragraph',
    ]);
    expect(document.metadata.date?.value).toBe('2024-01-10');
  });

  it.each(['二O二三年一月五日', '二○二三年元月五日', '2023年元月5日', '2023.1.5'])('reads the date %s', (date) => {
    expect(read('一、成效', '云岭区水利局', date).metadata.date?.value).toBe('2023-01-05');
  });

  it('joins a title that is broken inside a word', () => {
    expect(read('云岭区水利局2023年工作总', '结及2024年工作安排', '一、成效').metadata.title?.value).toBe(
      '云岭区水利局2023年工作总结及2024年工作安排',
    );
  });

  it('makes no title where no line is one', () => {
    const document = read('2023年，云岭区水利局围绕中心、服务大局，各项工作取得新进展。', '一、成效');
    expect(document.metadata.title).toBeNull();
    expect(texts(document).map((text) => text.split(':')[0])).toEqual(['paragraph']);
  });
});

describe('residue of web pages', () => {
  const page = read(
    '您现在的位置：首页 > 信息公开 > 工作总结',
    '索 引 号：\tYL-2024-3\t主题分类：\t民政',
    '发布机构 | 云岭区民政局 | 发文日期 | 2024-01-18 |',
    '云岭区2023年工作总结',
    '时间：2024-01-19 09:20:11 来源：本站 访问量：256',
    '【字体：大 中 小】 打印 关闭',
    '一、工作成效',
    '新建养老中心3个。',
    '分享到：',
    '相关链接',
    '云岭区2022年工作总结',
    '版权所有：云岭区人民政府 网站标识码：1234567890',
  );

  it('is cut with a reason for every line', () => {
    expect(reasons(page)).toEqual([
      '1 网页导航',
      '2 网页信息表',
      '3 网页信息表',
      '5 网页发布信息',
      '6 网页工具',
      '9 网页工具',
      '10 网页链接',
      '11 网页链接',
      '12 网页页脚',
    ]);
  });

  it('leaves the text', () => {
    expect([headings(page), texts(page)]).toEqual([
      ['一、工作成效'],
      ['title: 云岭区2023年工作总结', 'paragraph: 新建养老中心3个。'],
    ]);
  });

  it('tells organisation and date', () => {
    expect([page.metadata.organisation?.value, page.metadata.date?.value]).toEqual(['云岭区民政局', '2024-01-18']);
  });

  it('is not seen in the middle of the text', () => {
    expect(read('一、会议', '时间：3月5日', '来源：各科室报送', '二、成效').dropped).toEqual([]);
  });

  it('ends with the feet of articles and the links after them', () => {
    const document = read(
      '一、成效',
      '较好。',
      '云岭区水利局',
      '2024年1月5日',
      '分享：微信 | 微博 | QQ',
      '图文丨办公室',
      '喜欢就点个“在看”吧',
      '>> 相关附件',
      '· 云岭区水利局2022年工作总结',
    );
    expect(reasons(document)).toEqual(['5 网页工具', '6 网页发布信息', '7 网页工具', '8 网页链接', '9 网页链接']);
    expect(texts(document).slice(1)).toEqual(['signature: 云岭区水利局', 'date: 2024年1月5日']);
  });

  it('includes a table of contents', () => {
    const document = read('目 录', '一、成效……1', '二、计划……3', '云岭区2023年工作总结', '一、成效', '二、计划');
    expect([reasons(document), headings(document)]).toEqual([
      ['1 目录', '2 目录', '3 目录'],
      ['一、成效', '二、计划'],
    ]);
  });
});

describe('lines', () => {
  const wrapped = read(
    '云岭区农业农村局2023年工作总结',
    '二〇二三年，云岭区农业农村局坚持以高质量发展为主题，深入贯彻落实全区农',
    '村工作会议精神，全力抓好粮食安全、乡村产业、和美乡村建设等各项重点工作，',
    '农业农村经济实现平稳较快增长，全区农林牧渔业总产值达到35.6亿元，同比增',
    '- 1 -',
    '长5.2%，农村居民人均可支配收入达到2.3万元，继续保持两位数以上的增长势头。',
    '一、粮食生产',
    '全年粮食播种面积31.2万亩，总产量达到12.8万吨，较上年增长1.5%，连续五年实',
    '现丰收。',
  );

  it('broken at a fixed width are joined across page numbers', () => {
    expect(texts(wrapped).map((text) => text.slice(-9))).toEqual([
      '2023年工作总结',
      '数以上的增长势头。',
      '连续五年实现丰收。',
    ]);
    expect(wrapped.changes.filter(({ kind }) => kind === 'wrap')).toHaveLength(4);
  });

  it('of ordinary paragraphs are not joined', () => {
    expect(texts(read('一、成效', '新建中心3个', '新增床位500张'))).toEqual([
      'paragraph: 新建中心3个',
      'paragraph: 新增床位500张',
    ]);
  });

  it('that are rows make a table', () => {
    const [, table] = read('一、任务', '| 序号 | 任务(项) |', '| --- | --- |', '| 1 | 建设 |').blocks;
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        ['序号', '任务（项）'],
        ['1', '建设'],
      ],
      text: '序号\t任务（项） 1\t建设',
    });
  });

  it('keep their place in the original', () => {
    const [heading, item] = read('\ufeff', '　　（一）抓平台。一是建中心。').blocks;
    expect([heading?.source, item?.source]).toEqual([
      { line: 2, endLine: 2, start: 4, end: 11 },
      { line: 2, endLine: 2, start: 11, end: 17 },
    ]);
  });
});

describe('metadata', () => {
  it('reads the years of a summary and a plan from the title', () => {
    const { metadata } = read('云岭区民政局2023年度工作总结暨2024年工作思路', '一、成效');
    expect([
      metadata.genre?.value,
      metadata.summaryYear?.value,
      metadata.planYear?.value,
      metadata.organisation?.value,
    ]).toEqual(['summary-and-plan', 2023, 2024, '云岭区民政局']);
  });

  it('reads them from the announcing sentence where there is no title', () => {
    const { metadata } = read(
      '2023年，云岭区民政局坚持改革创新，现将2023年重点工作及2024年工作计划汇报如下：',
      '一、成效',
    );
    expect(metadata).toMatchObject({
      title: null,
      organisation: { value: '云岭区民政局', certainty: 'guess' },
      summaryYear: { value: 2023, line: 1, certainty: 'likely' },
      planYear: { value: 2024, line: 1 },
    });
  });

  it('reads a year that only the text below a heading names, and the one the text opens with', () => {
    const { metadata } = read(
      '2023年，区水利局扎实推进各项工作。',
      '一、工作成效',
      '较好。',
      '二、下一步打算',
      '2024年，将抓好三件事。',
    );
    expect(metadata).toMatchObject({
      summaryYear: { value: 2023, quote: '2023年', certainty: 'guess' },
      planYear: { value: 2024, quote: '2024年', line: 5, certainty: 'guess' },
    });
  });

  it('takes the day of the notice before the month of the text', () => {
    const { metadata } = read(
      '云岭区水利局关于印发2023年工作总结的通知',
      '各科室：',
      '现予印发。',
      '云岭区水利局',
      '2024年1月16日',
      '云岭区水利局2023年工作总结',
      '（2024年1月）',
      '一、成效',
    );
    expect(metadata.date).toMatchObject({ value: '2024-01-16', line: 5 });
  });

  it('is empty where nothing is told', () => {
    expect(read('一、加强平台建设').metadata).toEqual({
      title: null,
      organisation: null,
      genre: null,
      documentNumber: null,
      date: null,
      summaryYear: null,
      planYear: null,
    });
  });
});
