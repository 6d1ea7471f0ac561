/** What stands around the main text: web residue, letterhead, cover notice, title, signature, date. */
import { chineseNumeral } from '../../../../../../shared/domain/numeral.ts';
import type { Choose } from './choose.ts';

export type Frame = {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly dropped: readonly string[];
  readonly title: string | null;
  readonly organisation: string;
  readonly shortName: string;
  readonly addressee: string | null;
  readonly signature: string | null;
  readonly date: string | null;
  readonly documentNumber: string | null;
};

const places = ['云麓', '澜溪', '沧屿', '泽南', '松陵', '古渡', '青梧', '白荻', '鹭洲', '砚溪', '银湾', '枫林渡'];
const levels = ['市', '区', '县'];
const bureaus = [
  '教育局',
  '民政局',
  '司法局',
  '财政局',
  '水利局',
  '统计局',
  '林业局',
  '审计局',
  '商务局',
  '住房和城乡建设局',
  '交通运输局',
  '农业农村局',
  '文化广电和旅游局',
  '卫生健康委员会',
  '应急管理局',
  '市场监督管理局',
  '人力资源和社会保障局',
  '生态环境局',
  '自然资源和规划局',
];

type Day = { readonly year: number; readonly month: number; readonly day: number };

export function makeFrame(choose: Choose, year: number): Frame {
  const level = choose.one(levels);
  const bureau = choose.one(bureaus);
  const organisation = choose.one(places) + level + bureau;
  const title = `${organisation}${year}年工作总结${choose.one(['和', '及', '与', '暨'])}${year + 1}年工作${choose.one(['计划', '思路', '安排', '打算'])}`;
  const date: Day = { year: year + 1, month: choose.int(1, 3), day: choose.int(1, 28) };
  const common = { title, organisation, shortName: level + bureau };
  switch (choose.int(1, 13)) {
    case 1:
      return { ...common, ...plainFrame(choose, '', organisation, date), before: [], title: null };
    case 2:
    case 3:
    case 4:
      return { ...common, ...coverFrame(choose, title, organisation, date) };
    case 5:
    case 6:
    case 7:
      return { ...common, ...webFrame(choose, title, organisation, date) };
    case 8:
    case 9:
    case 10:
      return { ...common, ...plainFrame(choose, title, organisation, date) };
    default:
      return { ...common, ...datedFrame(choose, title, organisation, date) };
  }
}

type Framing = Omit<Frame, 'title' | 'organisation' | 'shortName'>;

function titleLines(choose: Choose, title: string, organisation: string): string[] {
  return choose.chance(40) ? [organisation, title.slice(organisation.length)] : [title];
}

function plainFrame(choose: Choose, title: string, organisation: string, day: Day): Framing {
  const { spelt, value } = spellDate(choose, day);
  const indent = choose.one(['', '', '　'.repeat(14), ' '.repeat(30)]);
  return {
    before: titleLines(choose, title, organisation),
    after: [indent + organisation, indent + spelt],
    dropped: [],
    addressee: null,
    signature: organisation,
    date: value,
    documentNumber: null,
  };
}

/** The date in brackets below the title. */
function datedFrame(choose: Choose, title: string, organisation: string, day: Day): Framing {
  const { spelt, value } = spellDate(choose, day);
  return {
    before: [...titleLines(choose, title, organisation), choose.one([`（${spelt}）`, `(${spelt})`])],
    after: [],
    dropped: [],
    addressee: null,
    signature: null,
    date: value,
    documentNumber: null,
  };
}

function coverFrame(choose: Choose, title: string, organisation: string, day: Day): Framing {
  const number = choose.chance(70) ? `云政办发〔${day.year}〕${choose.int(1, 99)}号` : null;
  const addressee = choose.one([
    '各科室、局属各单位：',
    '机关各科室、直属各单位：',
    '各乡镇（街道）办事处，局属各单位：',
  ]);
  const { spelt, value } = spellDate(choose, day);
  return {
    before: [
      ...(number === null ? [] : [`${organisation}文件`, number]),
      `${organisation}关于印发《${title}》的通知`,
      addressee,
      `现将《${title}》印发给你们，请结合实际，认真组织实施。`,
      organisation,
      spelt,
      ...titleLines(choose, title, organisation),
    ],
    after: [],
    dropped: [],
    addressee,
    signature: organisation,
    date: value,
    documentNumber: number,
  };
}

function webFrame(choose: Choose, title: string, organisation: string, day: Day): Framing {
  const iso = `${day.year}-${two(day.month)}-${two(day.day)}`;
  const crumb = choose.one([
    '当前位置：首页 > 政务公开 > 规划计划 > 工作总结',
    '您所在的位置： 首页 >> 信息公开 >> 法定主动公开内容',
    '首页 > 部门信息公开 > 总结计划',
  ]);
  const index = choose.chance(40)
    ? [
        `索引号 | ${choose.int(100000, 999999)}/${day.year}-${choose.int(10000, 99999)} | 主题分类 | 其他 |`,
        `发布机构 | ${organisation} | 成文日期 | ${iso} |`,
      ]
    : [];
  const published = choose.one([
    `发布时间：${iso} 09:${two(choose.int(0, 59))} 来源：${organisation} 浏览次数：${choose.int(20, 900)}`,
    `时间：${iso} 来源：${organisation} 字体：[大 中 小]`,
    `日期：${iso}　　来源：${organisation}　　【字号：大 中 小】`,
  ]);
  const after = choose.one([
    ['【打印本页】 【关闭窗口】', '上一篇：关于机构职能的说明', '下一篇：没有了'],
    ['分享到：微信 微博', '扫一扫在手机打开当前页', '责任编辑：办公室'],
    ['相关链接', `主办：${organisation}  备案号：云ICP备${choose.int(10000000, 99999999)}号`],
  ]);
  return {
    before: [crumb, ...index, title, published],
    after,
    dropped: [crumb, ...index, published, ...after],
    addressee: null,
    signature: null,
    date: iso,
    documentNumber: null,
  };
}

function spellDate(choose: Choose, { year, month, day }: Day): { spelt: string; value: string } {
  const full = `${year}-${two(month)}-${two(day)}`;
  switch (choose.int(1, 4)) {
    case 1:
      return { spelt: `${year}年${month}月`, value: full.slice(0, 7) };
    case 2: {
      const digits = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
      return { spelt: `${digits}年${chineseNumeral(month)}月${chineseNumeral(day)}日`, value: full };
    }
    default:
      return { spelt: `${year}年${month}月${day}日`, value: full };
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
