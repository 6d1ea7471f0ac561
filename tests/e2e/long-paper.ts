/** Long papers of an office that does not exist, the same ones every time: for what only shows over many pages. */

const subjects = [
  '各科室',
  '县直有关部门',
  '各乡镇（街道）',
  '重点企业',
  '“专精特新”企业',
  '青石县农业农村局',
  '驻村工作队',
  'A级景区',
];
const verbs = ['扎实推进', '全面落实', '统筹抓好', '持续深化', '着力解决', '牵头实施', '跟踪督办', '坚持'];
const objects = [
  '《青石县数字乡村建设三年行动方案（2023—2025年）》',
  '“一网通办”和“最多跑一次”改革',
  '高标准农田建设2.3万亩',
  '5G基站和IPv6改造',
  '省、市、县三级重点项目128个',
  '安全生产大检查、大整治',
  '营商环境“十大攻坚行动”',
  '全年经济增长6.5%左右的目标',
];
const tails = [
  '同比增长12.6%，比年初目标高0.8个百分点',
  '完成投资3,450.7万元，占年度计划的101.2%',
  '群众满意度达98.7%',
  '问题清单、任务清单、责任清单“三张清单”全部销号',
  '做到“有人管、管得住、管得好”',
  '11月底前办结；其中，涉及民生的42件全部提前完成',
  '受到市委、市政府通报表扬（青政办〔2024〕15号）',
  '形成了可复制、可推广的“青石经验”',
];
const levels = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Markdown of about `pages` pages; `salt` makes another paper. */
export function longPaper(pages: number, salt: number): string {
  let state = salt * 7919 + 17;
  const pick = <T>(list: readonly T[]): T => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((state / 2147483648) * list.length)] as T; // never empty
  };
  const sentence = (): string => `${pick(subjects)}${pick(verbs)}${pick(objects)}，${pick(tails)}。`;
  const paragraph = (): string => Array.from({ length: 2 + (salt % 3) + pick([0, 1, 3]) }, sentence).join('');
  const table = (rows: number): string =>
    [
      '| 序号 | 指标名称 | 全年目标 | 完成情况 | 备注 |',
      '| --- | --- | --- | --- | --- |',
      ...Array.from(
        { length: rows },
        (_, i) =>
          `| ${i + 1} | ${pick(objects).slice(0, 14)} | ${pick(['12.5%', '3.4万亩', '128个'])} | 已完成 | ${pick(['', '', '因汛情影响，工期顺延至2025年3月底'])} |`,
      ),
    ].join('\n');
  const lines = [
    `# 青石县人民政府办公室关于${2000 + (salt % 30)}年工作总结和下一年度重点工作安排的报告`,
    '县人民政府：',
  ];
  lines.push(paragraph());
  let written = 0;
  for (let part = 0; written < pages * 560; part++) {
    const chunk = [`## ${levels[part % 10]}、${pick(verbs)}${pick(['产业发展', '民生保障', '项目建设', '自身建设'])}`];
    for (let i = 0; i < 3; i++) {
      chunk.push(`### （${levels[i]}）${pick(verbs)}重点任务`, paragraph(), paragraph());
      chunk.push(
        `#### ${i + 1}.${pick(verbs)}${pick(['专项整治', '示范创建'])}。`,
        `一是${sentence()}二是${sentence()}三是${sentence()}`,
      );
    }
    if (part % 2 === 1) chunk.push(table(6 + ((part * salt) % 30)), paragraph());
    lines.push(...chunk);
    written += chunk.join('').length;
  }
  lines.push(
    '附件：1.青石县年度重点项目投资完成情况汇总表（含省、市、县三级项目以及社会资本参与项目）',
    '2.任务分工表',
    '青石县人民政府办公室',
    '2024年12月30日',
  );
  lines.push('附件1', '青石县年度重点项目投资完成情况汇总表', table(45), '附件2', '任务分工表', paragraph());
  return `${lines.join('\n\n')}\n`;
}
