import { describe, expect, it } from 'vitest';
import { headings, read, texts } from './read.ts';

const reasons = (document: ReturnType<typeof read>) => document.dropped.map(({ line, reason }) => `${line} ${reason}`);

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

  it('leaves the mark of an annex right behind a table of contents', () => {
    const document = read('目 录', '一、成效……1', '附件1', '2023年工作总结', '一、成效', '良好。', '附件2', '清单');
    expect(reasons(document)).toEqual(['1 目录', '2 目录']);
  });
});
