/** A web page of an office that does not exist, with the tables of tasks that such pages have: cells over rows and columns. */

const units = ['青石县科学技术局', '农业农村局', '县发展和改革委员会', '教育体育局', '水务局'];
const tasks = [
  '建设创新平台',
  '实施高标准农田改造，配套完善灌溉设施和机耕道路，验收合格后移交管护',
  '新建改建学校',
  '引进人才',
];

export function mergedPaper(salt: number): string {
  const body: string[] = [];
  let number = 0;
  for (const [i, unit] of units.entries()) {
    const count = 2 + ((i * 3 + salt) % 7);
    for (let row = 0; row < count; row += 1) {
      number += 1;
      const first = row === 0 ? `<td rowspan="${count}">${unit}</td>` : '';
      const goal = (number * 37.5 * salt).toFixed(1);
      body.push(
        `<tr><td>${number}</td>${first}<td>${tasks[(number + salt) % tasks.length]}</td><td>${goal}</td><td>${90 + number}%</td></tr>`,
      );
    }
    body.push(
      `<tr><td colspan="5">${unit}小计：以上${count}项任务由分管领导牵头，每季度末报送进展情况，年底前全部办结</td></tr>`,
    );
  }
  const head =
    '<tr><th rowspan="2">序号</th><th rowspan="2">责任单位</th><th rowspan="2">重点任务</th><th colspan="2">2025年指标</th></tr><tr><th>目标值</th><th>完成率</th></tr>';
  const before = '各责任单位要按照分工抓好落实，加强工作调度，确保完成全年目标。'.repeat(3 + salt * 4);
  return `<!DOCTYPE html><meta charset="utf-8"><title>青石县2025年重点任务分解（${salt}）</title>
<h1>青石县2025年重点任务分解（${salt}）</h1><p>一、任务分解</p><p>${before}</p>
<table>${head}${body.join('')}</table>
<p>二、工作要求</p><p>${before}</p><p>${before}</p>`;
}
