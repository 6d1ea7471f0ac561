/** Four times the text takes about four times as long, whatever the text is. */
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../../shared/domain/structure/parse.ts';
import { documentsFolder, readCorpus } from './gold.ts';

const documents = readCorpus(documentsFolder)
  .map(({ text }) => text)
  .join('\n');

/** Of processor time: other programs on the machine do not count. */
function milliseconds(text: string): number {
  const before = process.cpuUsage();
  parseText(text, { newId: () => 'b', fileName: null });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A size at which one run is long enough to be measured. */
function measurable(text: (size: number) => string): number {
  let size = 20_000;
  while (size < 1_000_000 && milliseconds(text(size)) < 8) size *= 2;
  return size;
}

/**
 * How many times as long four times the text takes. Both sizes in turns, the fastest of each counts: it was disturbed
 * least. More rounds only where the first ones leave a doubt.
 */
function growth(text: (size: number) => string): number {
  const size = measurable(text);
  const [small, large] = [text(size), text(4 * size)];
  let [fastestSmall, fastestLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 1; round <= 25; round++) {
    fastestSmall = Math.min(fastestSmall, milliseconds(small));
    fastestLarge = Math.min(fastestLarge, milliseconds(large));
    if (round >= 3 && fastestLarge <= 6 * fastestSmall) break;
  }
  return fastestLarge / fastestSmall;
}

/** `unit` again and again, `size` characters of it. */
function repeated(unit: string): (size: number) => string {
  return (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** Every one another. */
function titles(place: string, size: number): string {
  return Array.from({ length: size / 10 }, (_, i) => `${place}岭区${i}号2024年工作总结`).join('\n');
}

describe('the time to read', () => {
  it.each([
    ['whole documents', repeated(documents)],
    ['one line of prose', repeated('全年完成投资1.5亿元，同比增长3.2%。')],
    ['one line without any mark', repeated('中')],
    ['one line of items', repeated('一是加强服务。成效明显。二是优化环境。')],
    ['one line of commas', repeated('，')],
    ['one line of figures', repeated('1,234.5')],
    ['one line of Latin words', repeated('office work ')],
    ['one line of open brackets', repeated('（')],
    ['one line of quotation marks', repeated('“”')],
    ['one line of blanks', repeated('　 ')],
    ['one line of tabs', repeated('甲\t乙\t')],
    ['short lines', repeated('办好实事\n')],
    // Long ones: a list that is copied or looked through for every line is quick at first.
    ['heads of pages', (size) => repeated('岚枫管理处　　　　1\n')(10 * size)],
    [
      'lost numerals below labels of two kinds',
      (size) => repeated('一、总结\n1.任务\n')(8 * size) + repeated('）工作\n')(8 * size),
    ],
    [
      'titles above a place in the site',
      (size) => `${titles('东', size)}\n首页 > 政务公开\n${titles('西', size)}\n一、总结\n`,
    ],
    ['empty lines', repeated('\n')],
    ['headings of one kind', repeated('一、办好实事\n')],
    ['headings of two kinds', repeated('一、办好实事\n（一）修路\n')],
    ['lost numerals', repeated('）办好实事\n')],
    ['wrapped lines', repeated('全年完成投资若干亿元同比增长若干个百分点各项工作取得\n')],
    ['page numbers', repeated('- 1 -\n')],
    ['table rows', repeated('1\t甲\t乙\n')],
    ['rows with bars', repeated('| 1 | 甲 |\n')],
    ['dates', repeated('2024年1月5日\n')],
    ['colons at the end of lines', repeated('各单位：\n')],
    ['attachments', repeated('附件1\n')],
    ['unclosed quotations over lines', repeated('“加强\n')],
  ])('grows with the text and no faster: %s', { timeout: 60_000 }, (_, text) => {
    expect(growth(text)).toBeLessThanOrEqual(8);
  });
});
