import { numeralValue } from '../numeral.ts';

/** The years a text speaks of: what it reports on and what it plans. `other` are years it gives neither role. */
export type Years = {
  readonly summary: number | null;
  readonly plan: number | null;
  readonly other: readonly number[];
};

const years = /(?<!\d)(20\d\d)(?=\D|$)/g;
/** 2024—2025学年第一学期 is of 2024, the second term of 2025. */
const schoolYear = /(20\d\d)年?[—–~～至-]+(20\d\d)学年度?(第[一二]学期)?/g;
const none: Years = { summary: null, plan: null, other: [] };
const reported = /总结|回顾|小结|完成情况|工作情况|进展|落实|开展情况|情况|成效|成绩|述职|汇报|报告|完成/;
const planned =
  /计划(?!完成)|工作规划|打算|思路|安排|要点|谋划|部署|目标(?!.{0,6}完成)|任务(?!.{0,6}完成)|展望|设想|努力方向|奋斗目标|工作重点|重点任务(?!.{0,6}完成)/;

export function readYears(text: string): Years {
  if (!/[2２二]/.test(text)) return none;
  const plain = arabicYears(text).replace(schoolYear, (_, first: string, second: string, term: string | undefined) =>
    term === '第二学期' ? `${second}年` : `${first}年`,
  );
  const found = [...plain.matchAll(years)];
  let summary: number | null = null;
  let plan: number | null = null;
  const other: number[] = [];
  found.forEach((match, i) => {
    const year = Number(match[1]);
    const from = match.index + 4;
    // A year speaks for the words up to the next year or the end of its clause.
    const clause = plain
      .slice(from, Math.min(found[i + 1]?.index ?? plain.length, from + 30))
      .replace(/[，。；,;].*$/s, '');
    const word = plain.slice(Math.max(0, match.index - 3), match.index);
    if (/(?:回眸|回顾|回望|盘点)$|(?:^|[，。、；,])总结$/.test(word)) {
      summary ??= year;
      return;
    }
    if (/(?:展望|擘画|启航)$|(?:^|[，。、；,])(?:安排|部署|谋划)$/.test(word)) {
      plan ??= year;
      return;
    }
    // 在2011年工作会议上的报告: the year is the meeting's.
    const isMeeting = /^.{0,12}(?:会议|大会)/.test(clause);
    const report = isMeeting ? -1 : clause.search(reported);
    const intent = isMeeting ? -1 : clause.search(planned);
    if (report < 0 && intent < 0) other.push(year);
    else if (intent < 0 || (report >= 0 && report < intent)) summary ??= year;
    else plan ??= year;
    if (/(?:下半年|第?[二三四]季度).{0,8}(?:计划|打算|思路|安排|要点)/.test(clause)) plan ??= year;
  });
  return { summary: summary ?? earlier(plan, other), plan: plan ?? nextYear(plain, summary), other };
}

/** 2021年重点工作及2022年工作计划: the year before the planned one is the reported one. */
function earlier(plan: number | null, other: readonly number[]): number | null {
  return plan !== null && other.includes(plan - 1) ? plan - 1 : null;
}

function nextYear(text: string, summary: number | null): number | null {
  return summary !== null && /(?:明年|下一?年度?|来年).{0,8}(?:计划|打算|思路|安排|要点)/.test(text)
    ? summary + 1
    : null;
}

/** 二〇二三年 → 2023年, so that one pattern reads both. */
function arabicYears(text: string): string {
  const plain = text.normalize('NFKC');
  return plain.replace(/二[〇零○O0][〇零○O0一二三四五六七八九]{2}(?=年)/g, (year) =>
    String(numeralValue(year.replace(/[○O0]/g, '〇')) ?? year),
  );
}
