import { describe, expect, it } from 'vitest';
import { outlineView } from '../../../../shared/domain/outline-view.ts';
import { headings, read, texts } from './read.ts';

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
