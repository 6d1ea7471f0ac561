/** Official sentences with figures, dates, quotations and references, and among them those that look like headings. */
import type { Choose } from './choose.ts';

const verbs = ['推进', '强化', '深化', '优化', '完善', '提升', '夯实', '加快', '规范', '拓展', '健全', '落实'];
const objects = [
  '项目建设',
  '基层治理',
  '服务保障',
  '数字改革',
  '队伍建设',
  '安全监管',
  '资源配置',
  '要素供给',
  '机制创新',
  '阵地管理',
  '产业培育',
  '应急处置',
  '民生实事',
  '品牌培树',
  '设施改造',
  '人才引育',
  '制度体系',
  '环境整治',
];
const results = ['再上台阶', '稳步提升', '成效明显', '持续改善', '开创新局面', '更加有力', '提质增效', '扎实有序'];
const angles = ['聚焦', '坚持', '突出', '围绕', '锚定'];
const aims = ['民生所盼', '主责主业', '高质量发展', '系统治理', '改革攻坚', '问题导向', '党建引领', '数字赋能'];
const whole = ['全区', '全县', '辖区', '我局', '各乡镇', '全系统', '基层站所'];
const things = ['服务点', '示范村', '项目', '企业', '站所', '培训班', '联络站', '专业团队', '试点单位', '便民窗口'];
const names = [
  '数字化转型三年行动方案',
  '安全生产责任清单',
  '高质量发展若干意见（试行）',
  '网格化管理办法',
  '专项整治工作方案',
];
const brands = [
  '一网通办',
  '暖心驿站',
  '红色引擎',
  '十分钟服务圈',
  '一件事',
  '最后一公里',
  '双随机、一公开',
  '清风行动',
];
const units = ['个', '家', '处', '项', '场次', '套', '公里', '万平方米'];

export function decimal(choose: Choose): string {
  return `${choose.int(1, 96)}.${choose.int(1, 9)}`;
}

function figure(choose: Choose): string {
  return choose.chance(25)
    ? `${choose.int(1, 9)},${String(choose.int(0, 999)).padStart(3, '0')}`
    : String(choose.int(2, 980));
}

/** 提升服务保障 */
function shortTitle(choose: Choose): string {
  return choose.one(verbs) + choose.one(objects);
}

export function sectionTitle(choose: Choose, length: 'short' | 'any'): string {
  if (length === 'short' || choose.chance(35)) return shortTitle(choose);
  switch (choose.int(1, 5)) {
    case 1:
      return `${choose.one(angles)}${choose.one(aims)}，${shortTitle(choose)}${choose.one(['', '水平'])}`;
    case 2:
      return `${shortTitle(choose)}，${choose.one(objects)}${choose.one(results)}`;
    case 3:
      return `${choose.one(objects)}${choose.one(results)}`;
    case 4:
      return `实施“${choose.one(brands)}”工程`;
    default:
      return `${choose.one(angles)}${choose.one(aims)}，${choose.one(verbs)}${choose.one(objects)}和${choose.one(objects)}`;
  }
}

function sentence(choose: Choose): string {
  const n = () => figure(choose);
  const percent = () => `${decimal(choose)}%`;
  switch (choose.int(1, 14)) {
    case 1:
      return `${choose.one(whole)}新增${choose.one(things)}${n()}${choose.one(units)}，同比增长${percent()}。`;
    case 2:
      return `出台《${choose.one(names)}》，明确${choose.int(3, 40)}项举措，惠及${choose.one(things)}${n()}家。`;
    case 3:
      return `“${choose.one(brands)}”做法获上级肯定，相关经验在${choose.one(whole)}推广。`;
    case 4:
      return `全年完成投资${decimal(choose)}亿元，占年度计划的${percent()}，较上年提高${decimal(choose)}个百分点。`;
    case 5:
      return `截至${choose.int(9, 11)}月底，累计建成${choose.one(things)}${n()}个，覆盖率达到${percent()}。`;
    case 6:
      return `${shortTitle(choose)}，${choose.one(verbs)}${choose.one(objects)}，群众满意度为${percent()}，居全市第${choose.int(1, 9)}位。`;
    case 7:
      return `组织${choose.one(things)}开展活动${n()}场次，参与群众${decimal(choose)}万人次；发放资料${n()}份。`;
    case 8:
      return `与${n()}家${choose.one(things)}（含新建${choose.int(1, 30)}家）签订协议，办结时限由${choose.int(8, 20)}天压缩至${choose.int(1, 7)}天。`;
    case 9:
      return `对照上级要求，${choose.one(whole)}${choose.one(objects)}${choose.one(results)}，形成“${choose.one(brands)}”闭环。`;
    case 10:
      return `排查隐患${n()}处，整改率${percent()}，未发生较大及以上事故。`;
    default:
      return trapInside(choose);
  }
}

/** What looks like a label in the middle of a paragraph. */
function trapInside(choose: Choose): string {
  const cause = () => choose.one(objects);
  switch (choose.int(1, 13)) {
    case 1:
      return '具体安排详见第二部分（一）。';
    case 2:
      return `上升的主要原因：一是${cause()}基础薄弱，二是${cause()}力度不够。`;
    case 3:
      return `坚持“一是一、二是二”，不夸大、不缩小，${shortTitle(choose)}。`;
    case 4:
      return `第（一）至（三）项任务已全部完成，其余${choose.int(2, 9)}项正在推进。`;
    case 5:
      return `一、二、三产业结构比为${choose.int(5, 9)}:${choose.int(40, 49)}:${choose.int(41, 50)}。`;
    case 6:
      return `系统于9:30上线，接口见 https://data.example.cn/v2.1/list，日均调用${decimal(choose)}万次。`;
    case 7:
      return `主要做法有：第一，${shortTitle(choose)}；第二，${shortTitle(choose)}。`;
    case 8:
      return `R&D经费投入强度为${choose.int(1, 4)}.${choose.int(10, 99)}%，VOCs排放量下降${percent(choose)}。`;
    case 9:
      return `具体要求是：一要${cause()}到位；二要${cause()}到位；三要${cause()}到位。`;
    case 10:
      return `一、二线岗位人员占比分别为${percent(choose)}和${percent(choose)}，“一岗双责”全面落实。`;
    case 11:
      return `会议强调，要做到“三个到位”：（一）${cause()}到位；（二）${cause()}到位；（三）${cause()}到位。`;
    case 12:
      return `依据《管理条例》第二章第五条、附件1第3项规定，${shortTitle(choose)}。`;
    default:
      return `其中：（1）类${figure(choose)}家，（2）类${figure(choose)}家，比例为1:${choose.int(2, 9)}。`;
  }
}

function percent(choose: Choose): string {
  return `${decimal(choose)}%`;
}

/** The beginning of a paragraph that looks like a heading. */
function trapStart(choose: Choose, year: number): string {
  return choose.one([
    `${year}年，${choose.one(whole)}${choose.one(objects)}${choose.one(results)}。`,
    `${year}年${choose.int(1, 12)}月${choose.int(1, 28)}日，召开${choose.one(objects)}推进会，部署任务${choose.int(5, 30)}项。`,
    `${choose.int(1, 9)}.${choose.int(1, 9)}亿元专项资金全部拨付到位。`,
    `${decimal(choose)}万亩高标准农田建成投用。`,
    `一、二、三季度均实现“开门红”“双过半”。`,
    `第一季度完成${choose.one(objects)}任务${choose.int(3, 20)}项。`,
    `十四五期间，${choose.one(whole)}累计投入${decimal(choose)}亿元。`,
    `“十四五”规划${choose.int(10, 40)}项指标中，${choose.int(5, 9)}项提前完成。`,
  ]);
}

export function paragraph(choose: Choose, year: number): string {
  const sentences = Array.from({ length: choose.int(1, 4) }, () => sentence(choose));
  if (choose.chance(18)) sentences.unshift(trapStart(choose, year));
  return sentences.join('');
}

export function shortParagraph(choose: Choose): string {
  return choose.chance(60) ? sentence(choose) : sentence(choose) + sentence(choose);
}

/** A sentence that opens a paragraph of items and ends with a full stop. */
export function leadSentence(choose: Choose): string {
  return choose.chance(50) ? sentence(choose) : `${choose.one(whole)}上下联动、协同发力，${shortTitle(choose)}。`;
}

/** 新增示范村12个 */
export function bulletText(choose: Choose): string {
  return `${choose.one(verbs)}${choose.one(objects)}，新增${choose.one(things)}${figure(choose)}${choose.one(units)}`;
}

export function openingParagraph(choose: Choose, organisation: string, year: number): string {
  return (
    `${year}年，${organisation}在上级党委、政府的坚强领导下，${choose.one(angles)}${choose.one(aims)}，` +
    `${shortTitle(choose)}，各项工作取得新成效。${choose.chance(50) ? sentence(choose) : ''}`
  );
}
