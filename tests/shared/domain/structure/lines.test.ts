import { describe, expect, it } from 'vitest';
import { read, texts } from './read.ts';

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
