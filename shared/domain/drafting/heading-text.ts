import type { SectionBlock } from '../block.ts';

/** A title of more characters is a sentence that lost the mark after its heading. */
const longestTitle = 30;
/** Of two clauses: 优化人才工作机制，项目申报再攀新高峰. */
const longestPair = 42;
/** 完善工作体系|建立联动机制: where a noun that ends headings meets a verb that begins sentences. */
const lostStop =
  /^(.{5,28}?(?:体系|机制|体制|政策|方式|建设|工程|平台|联合体|推进|改革|工作|能力|水平|环境|资源|行动|队伍|服务))(?=(?:建立|鼓励|支持|调整|制[订定]|出台|印发|组织|围绕|推动|依托|联合|按照|通过|开展|累计|已|完成|强化|举办|召开|全年|今年))/u;

/** The heading that a new text keeps, with its end mark. The sentence that the import could not tell from it stays behind. */
export function keptHeading(block: SectionBlock): string {
  const heading = block.text.slice(0, block.titleLength).trimEnd();
  if (heading.length <= longestTitle + 1) return heading;
  const byVerb = lostStop.exec(heading)?.[1];
  // 深化体制改革推动…融合 is a heading; with a comma behind it, it is a sentence.
  if (byVerb !== undefined && /[，,；;]/u.test(heading.slice(byVerb.length))) return `${byVerb}。`;
  const [clause = '', ...more] = heading.split(/[，,；;]/u);
  const isPair = more.length === 1 && heading.length <= longestPair;
  // A heading on its own line may be long. A run-in one of many clauses has swallowed its sentence: the first names it.
  return block.kind === 'item' && more.length > 0 && !isPair && clause.length >= 4 ? `${clause.trim()}。` : heading;
}

/** A heading that text follows in the same paragraph ends with a mark. */
export function withStop(heading: string): string {
  return heading === '' || /[。．.：:！!？?；;]$/u.test(heading) ? heading : `${heading.replace(/[，,、]$/u, '')}。`;
}
