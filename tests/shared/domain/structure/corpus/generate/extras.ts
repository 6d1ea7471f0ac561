/** What stands in or around the text and is no section: tables, bullets, a table of contents, annexes. */
import type { GoldSection } from '../gold.ts';
import type { Line } from './body.ts';
import type { Choose } from './choose.ts';
import { bulletText, decimal } from './prose.ts';

/** Rows that begin with numbers and are no headings. */
export function table(choose: Choose, year: number): Line[] {
  const pipes = choose.chance(50);
  const row = (...cells: readonly string[]): Line => {
    return { text: pipes ? `| ${cells.join(' | ')} |` : cells.join('\t'), asItIs: true };
  };
  const value = () => decimal(choose);
  return [
    row('序号', '指标', `${year - 1}年`, `${year}年`),
    row('1', '新增服务点（个）', value(), value()),
    row('2', '群众满意率（%）', value(), value()),
    row('3', '完成投资（亿元）', value(), value()),
  ];
}

export function bullets(choose: Choose): Line[] {
  const sign = choose.one(['● ', '●', '◆ ', '——', '— ']);
  const count = choose.int(2, 4);
  return Array.from({ length: count }, (_, i) => {
    return { text: `${sign}${bulletText(choose)}${i === count - 1 ? '。' : '；'}`, asItIs: false };
  });
}

/** The first two levels with dots and pages. */
export function contents(choose: Choose, sections: readonly GoldSection[]): string[] {
  const dots = choose.one(['……………………', '....................', '…………']);
  const page = (i: number) => `${dots}${i + 1}`;
  const entries = sections.flatMap((chapter) => [chapter, ...chapter.children]);
  return [choose.one(['目录', '目  录']), ...entries.map(({ label, title }, i) => `${label ?? ''}${title}${page(i)}`)];
}

/** An annex behind the signature, and the line in front of the signature that announces it. */
export function annex(choose: Choose, year: number): { announced: string; lines: readonly string[] } {
  const name = `${year + 1}年重点任务分工表`;
  const rows = ['序号\t任务\t责任科室', '1\t新增服务点建设\t综合科', '2\t群众满意度提升\t办公室'];
  const number = choose.one(['', '1']);
  return { announced: `附件：${name}`, lines: [`附件${number}`, name, ...rows] };
}
