import { numeralValue } from '../numeral.ts';
import { endsIn } from './characters.ts';

const digit = '[0-9０-９]';
const numeral = '[〇零○ＯO元一二三四五六七八九十0-9０-９]';
const patterns = [
  new RegExp(`(${digit}{4})\\s*年\\s*(${digit}{1,2}|元)\\s*月(?:\\s*(${digit}{1,2})\\s*[日号])?`),
  new RegExp(
    `([一二][〇零○ＯO0一二三四五六七八九]{3})\\s*年\\s*(${numeral}{1,2})\\s*月(?:\\s*(${numeral}{1,3})\\s*[日号])?`,
  ),
  new RegExp(
    `(?<!${digit})(${digit}{4})\\s*[-./－．]\\s*(${digit}{1,2})(?:\\s*[-./－．]\\s*(${digit}{1,2}))?(?!${digit})`,
  ),
  // 2018、12、20
  new RegExp(`(?<!${digit})(${digit}{4})\\s*、\\s*(${digit}{1,2})\\s*、\\s*(${digit}{1,2})(?!${digit})`),
];

/** The first date in a text: `2022-03-24`, or `2022-01` where no day is given. */
export function readDate(text: string): { date: string; quote: string } | null {
  const head = text.slice(0, 200);
  for (const pattern of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
      part === undefined ? undefined : numeralValue(part.replace(/[○ＯO]/g, '〇').replace('元', '一')),
    );
    if (!year || year < 1949 || year > 2200 || !month || month > 12) continue;
    const dated = day && day <= 31 ? `-${two(day)}` : '';
    return { date: `${year}-${two(month)}${dated}`, quote: match[0] };
  }
  return null;
}

/** Whether the line is a date and nothing else: `2022年1月`, `（2022年1月5日）`, `二〇二二年一月`. */
export function isDateLine(line: string): boolean {
  if (line.length > 30 || !endsIn(line, ' \t\u3000\u00a0月日号）)印发。0123456789０１２３４５６７８９')) return false;
  const bare = line.replace(/^[（(\s]+|[）)\s印发。]+$/g, '');
  const found = readDate(bare);
  return found !== null && found.quote.length === bare.length;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
