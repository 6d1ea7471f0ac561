import { withoutBlanks } from './characters.ts';
import type { Framed } from './frame.ts';
import { readLabel } from './labels.ts';

const year = '(?:20\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})年度?(?:[上下]半年)?';
const halves = new RegExp(
  `^(?:第[一二三四五][部分]*[：:、]?)?(?:${year})?(?:主要|重点|全年)?(?:工作)?(?:总结|回顾|计划|打算|思路|安排|要点|开展情况|完成情况|进展情况|总体情况|情况总结|工作情况)(?:和成效|及成效)?$`,
);
const parts =
  /^(?:(?:当前|目前)?(?:工作中?)?存在的?(?:主要)?(?:问题|困难|不足)(?:[和与及](?:问题|困难|不足|原因|短板))?|下一步(?:工作)?(?:打算|计划|安排|思路|重点)|指导思想|总体(?:思路|要求|目标)|工作(?:目标|思路|措施|要求|亮点|成效)|主要(?:目标|任务|做法|成效|指标|问题)|重点(?:任务|工作)|保障措施|基本情况|总体情况|工作回顾)$/;

/** A short line that says what part of a summary or plan follows, with text or headings below it. */
export function isUnlabelledHeading(text: string, next: Framed | undefined): boolean {
  if (text.length > 30) return false;
  const line = withoutBlanks(text).replace(/[：:]$/, '');
  if (line.length < 4 || (!halves.test(line) && !parts.test(line))) return false;
  return (
    next !== undefined &&
    next.kind === 'paragraph' &&
    (next.paragraph.text.length > 30 || readLabel(next.paragraph.text) !== null)
  );
}
