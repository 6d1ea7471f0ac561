import { describe, expect, it } from 'vitest';
import { isSameFileName, isSameOffice, isSameTitle, periodsIn } from '../../../../shared/domain/likeness/titles.ts';

const title = '青禾县农业农村局2023年工作总结';

describe('titles', () => {
  it.each([
    `${title}（征求意见稿）`,
    `${title}(送审稿)`,
    `${title}　第二稿`,
    `${title}和2024年工作计划`,
    '县农业农村局2023年工作总结',
    '青禾县农业农村局 2023年 工作总结',
    '青禾县农业农村局２０２３年工作总结',
    '青禾县农业农村局关于2023年工作总结的报告',
  ])('are the same: %s', (other) => {
    expect([isSameTitle(title, other), isSameTitle(other, title)]).toEqual([true, true]);
  });

  it.each([
    '青禾县农业农村局2022年工作总结',
    '青禾县水利局2023年工作总结',
    '白禾县农业农村局2023年工作总结',
    '青禾县农业农村局2023年工作计划',
    '工作',
    '',
  ])('are others: %s', (other) => {
    expect([isSameTitle(title, other), isSameTitle(other, title)]).toEqual([false, false]);
  });

  it('that join the halves with another word are the same', () => {
    expect(isSameTitle(`${title}及2024年工作计划`, `${title}和2024年工作计划`)).toBe(true);
  });

  it('name quarters, halves and months', () => {
    expect(['2023年上半年工作总结', '2023年第一季度工作情况', '1—9月份工作', title].map(periodsIn)).toEqual([
      '上半年',
      '一季度',
      '9月份',
      '',
    ]);
  });
});

describe('file names', () => {
  it('are the same but for the kind of file and the stage', () => {
    for (const other of [
      '农业局总结.docx',
      '农业局总结（初稿）.txt',
      '农业局总结-v2.doc',
      '农业局总结(1).docx',
      '农业局总结 定稿3.wps',
    ]) {
      expect([other, isSameFileName('农业局总结.txt', other)]).toEqual([other, true]);
    }
    expect(isSameFileName('农业局2022总结.txt', '农业局2023总结.txt')).toBe(false);
    expect(isSameFileName('初稿.txt', '定稿.txt')).toBe(false);
  });
});

describe('offices', () => {
  it('are the same under a shorter name, and others when a name or number differs', () => {
    const pairs: [string, string, boolean][] = [
      ['云岭区科学技术局', '区科学技术局', true],
      ['云岭区科学技术局', '云岭区科技局', true],
      ['云岭区科技局', '云岭区科技局', true],
      ['苍南坪县妇女联合会', '苍南坪县妇联', true],
      ['苍南坪县妇女联合会', '县妇联', true],
      ['云岭区发展和改革委员会', '云岭区发改委', true],
      ['云岭区教育局', '云岭区教育局机关幼儿园', false],
      ['东山县水利局', '西山县水利局', false],
      ['云岭区第一小学', '云岭区第十一小学', false],
      ['云岭区教育局', '云岭区教育局第一幼儿园', false],
      ['云岭区教育局', '云岭区农业农村局', false],
    ];
    for (const [a, b, same] of pairs)
      expect([a, b, isSameOffice(a, b), isSameOffice(b, a)]).toEqual([a, b, same, same]);
  });
});
