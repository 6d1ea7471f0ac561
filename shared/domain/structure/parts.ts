import type { Part } from '../block.ts';
import type { Genre } from '../document.ts';

/** In order: the first that matches decides. They name what a heading announces, at its end or as the whole. */
const words: readonly [Part, RegExp][] = [
  [
    'problems',
    /(?:存在|面临|遇到)的?.{0,8}(?:问题|困难|不足|短板|差距|挑战)|(?:问题|困难|不足|短板|差距|薄弱环节)(?:(?:和|及|与|、)?(?:不足|原因|困难|问题|短板|建议|分析|挑战|打算))*$/,
  ],
  ['safeguards', /(?:保障措施|组织保障|工作保障|保障机制|组织实施|工作要求)$|^(?:加强|强化)组织(?:领导|保障)/],
  ['guidance', /(?:指导思想|总体思路|工作思路|总体要求|基本思路|基本原则|工作原则|总体考虑|思路)$/],
  ['overview', /(?:总体情况|基本情况|工作概况|概况|总体概述|工作概述|总体评价)$/],
];
const planWords: readonly [Part, RegExp][] = [
  ['targets', /(?:目标|指标|预期)(?:任务|要求)?$/],
  ['tasks', /(?:计划|工作规划|打算|任务|安排|要点|举措|措施|重点|重点工作|主要工作|谋划|设想|部署|工作)$/],
];
const reportWords: readonly [Part, RegExp][] = [
  ['indicators', /指标.{0,6}(?:完成|情况|进展|运行)?(?:情况)?$|目标(?:任务)?完成情况$/],
  [
    'results',
    /(?:总结|回顾|完成情况|进展(?:情况)?|落实情况|工作情况|开展情况|推进情况|履[职责]情况|自律情况|成效|成绩|亮点|做法|主要工作|重点工作|经验|实绩)(?:和成效|及成效|与成效|总结)?$/,
  ],
];
const plan = /计划|工作规划|打算|下一?步|下一?阶段|思路|谋划|要点|今后|明年|工作安排|目标任务|部署/;

export type Years = { readonly summary: number | null; readonly plan: number | null };

/** Whether a heading looks ahead or back by its own words: the year it names counts most. */
function direction(title: string, years: Years): 'ahead' | 'back' | null {
  const named = title.includes('年') ? [...title.matchAll(/(\d{4})年/g)].map((match) => Number(match[1])) : [];
  if (years.plan !== null && named.includes(years.plan)) return 'ahead';
  if (years.summary !== null && named.includes(years.summary)) return 'back';
  if (/完成情况|完成$|回顾|总结|成效/.test(title)) return 'back';
  return plan.test(title) ? 'ahead' : null;
}

/** Which part of a document a heading opens, inherited from the section above where it does not say. */
export function partOf(
  title: string,
  inherited: Part | null,
  { genre, depth, afterPlan, years }: { genre: Genre | null; depth: number; afterPlan: boolean; years: Years },
): Part | null {
  // Below the headings of parts, only the ones that are nothing but the name of a part are.
  if (depth > 2 && title.length > 12) return inherited;
  const own = direction(title, years);
  const planned = genre === 'plan' || (afterPlan && depth === 1);
  const forward = own === null ? (inherited === null ? planned : isForward(inherited)) : own === 'ahead';
  // 强化组织领导 under a report is one of its results.
  const reports = own !== 'ahead' && inherited !== null && !forward;
  // 党建工作 under a report is work that was done.
  const lists = forward ? [words, planWords] : [words, reportWords];
  for (const list of lists)
    for (const [part, pattern] of list)
      if (pattern.test(title) && isPlain(title, part, depth) && !(reports && part === 'safeguards')) return part;
  // Under 2024年工作思路 stand the tasks themselves.
  if (inherited === 'guidance' && depth > 1) return 'tasks';
  if (inherited !== null) return inherited;
  if (own === 'ahead') return 'tasks';
  if (own === 'back' && depth === 1) return 'results';
  if (depth > 1) return null;
  if (genre === 'plan') return 'tasks';
  return genre === 'summary' || genre === 'summary-and-plan' ? 'results' : null;
}

/** Whether a part looks at the year to come. */
export function isForward(part: Part | null): boolean {
  return part === 'targets' || part === 'tasks' || part === 'guidance' || part === 'safeguards';
}

/** A long heading below the top (紧盯问题抓好整改工作) uses the words, it does not announce the part. */
function isPlain(title: string, part: Part, depth: number): boolean {
  return (
    depth === 1 ||
    (title.length <= 10 && !(part === 'tasks' && /^(?:加强|推进|做好|抓好|深化|强化|完善|优化)/.test(title)))
  );
}
