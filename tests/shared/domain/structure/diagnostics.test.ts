import { describe, expect, it } from 'vitest';
import { read, rules } from './read.ts';

const messages = (...lines: string[]) => read(...lines).diagnostics.map(({ line, message }) => `${line} ${message}`);

describe('diagnostics of headings', () => {
  it('name a level that was left out, once for each list, where the document has it elsewhere', () => {
    expect(messages('一、指标', '1.收入。增长。', '2.投资。增长。', '二、工作', '（一）平台。建成。')).toEqual([
      '2 “一、”下直接用“1.”，跳过了“（一）”一级',
    ]);
    expect(messages('一、指标', '1.收入。增长。', '2.投资。增长。')).toEqual([]);
    expect(messages('（一）指标', '（1）收入。增长。')).toEqual(['2 “（一）”下直接用“（1）”，跳过了“1.”一级']);
  });

  it('name a heading without text among headings that have some', () => {
    expect(messages('一、成效', '较好。', '二、问题', '三、打算', '抓落实。')).toEqual(['3 标题“问题”下没有内容']);
  });

  it('leave a list of headings alone, also where a closing sentence follows', () => {
    expect(rules(read('一、成效', '（一）抓平台', '（二）抓人才', '让我们一起努力。', '二、打算', '抓落实。'))).toEqual(
      [],
    );
  });
});

describe('diagnostics of the text', () => {
  it('name marks without their other half', () => {
    expect(messages('一、成效', '落实“双随机监管（含抽查）。', '（一）发布《办法。', '二）抓落实）。')).toEqual([
      '2 “ 没有配对的 ”',
      '3 《 没有配对的 》',
      '4 ） 前面没有配对的 （',
    ]);
  });

  it('do not take counts and apostrophes for lost brackets', () => {
    expect(messages('一、成效', '主要是1）抓平台；2）抓人才。', 'people’s')).toEqual([]);
  });

  it.each(['同比上升15，', '较上年增长3.5。', '增幅达12', '下降２．５；'])(
    'name a number without its unit: %s',
    (text) => {
      expect(rules(read('一、成效', `收入${text}`))).toEqual(['2 missing-percent']);
    },
  );

  it.each(['同比上升15%，', '上升5位。', '增长1.5亿元。', '提高2个百分点。', '增长15.6%'])('accept %s', (text) => {
    expect(rules(read('一、成效', `收入${text}`))).toEqual([]);
  });

  it('tell 截至 from 截止', () => {
    expect(messages('一、成效', '截止11月底，完成。报名于5日截止。截止到目前，完成。')).toEqual([
      '2 “截止”后接时间应为“截至”',
    ]);
  });

  it.each(['完成XX项', '完成**项', '【待补：数据】', '联系人：___', '增长××%'])(
    'name what is still to be filled in: %s',
    (text) => {
      expect(rules(read('一、成效', text))).toEqual(['2 placeholder']);
    },
  );

  it.each(['MAXX公司成立', '评为5A级'])('accept %s', (text) => {
    expect(rules(read('一、成效', text))).toEqual([]);
  });

  it('name the line of a joined paragraph', () => {
    const lines = ['（一）落实“三重一大”制度，推动', '科技创新（含转化'];
    expect(messages('科技创新取得新成效，', ...lines)).toContain('3 （ 没有配对的 ）');
  });
});
