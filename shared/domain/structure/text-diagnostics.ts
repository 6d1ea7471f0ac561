import type { Diagnostic } from '../document.ts';
import { nextWith, trait, traitsOf } from './characters.ts';
import type { Framed } from './frame.ts';
import type { LabelReading } from './labels.ts';
import { type Paragraph, segmentAt } from './paragraphs.ts';

/** Something wrong with the words of a text, and where it stands in it. */
export type TextFinding = {
  readonly rule: string;
  readonly at: number;
  readonly end: number;
  readonly message: string;
};

/** More of one kind in one paragraph help nobody. */
const most = 5;

/** What is wrong with the words of the text, in Chinese for the user. `labels` are those at the beginning of each. */
export function textDiagnostics(
  framed: readonly Framed[],
  labels: readonly (LabelReading | null)[],
): readonly Diagnostic[] {
  return framed.flatMap(({ paragraph, kind }, i) => {
    if (kind === 'letterhead' || kind === 'documentNumber' || paragraph.rows) return placeholdersOnly(paragraph);
    const from = labels[i]?.length ?? 0;
    const found = placeholders(paragraph);
    for (const word of words(paragraph.text, paragraph.traits)) found.push(word);
    if ((paragraph.traits & trait.paired) !== 0) for (const mark of unclosed(paragraph.text, from)) found.push(mark);
    return inLines(paragraph, found);
  });
}

/** What is wrong with the words of one paragraph; its first `from` characters are a label. */
export function textFindings(text: string, from: number): readonly TextFinding[] {
  return [...placeholdersIn(text), ...words(text, traitsOf(text)), ...unclosed(text, from)];
}

function placeholdersOnly(paragraph: Paragraph): readonly Diagnostic[] {
  return inLines(paragraph, placeholders(paragraph));
}

function inLines(paragraph: Paragraph, findings: readonly TextFinding[]): readonly Diagnostic[] {
  return findings.map(({ rule, at, message }) => ({ rule, line: segmentAt(paragraph, at).line, message }));
}

const placeholder =
  /(?<![A-Za-zＸ×*＊])(?:[XxＸ×]{2,}|[*＊]{2,})(?![A-Za-z*＊])|【[^【】]{0,6}(?:待|填写|补充|核实)[^【】]{0,30}】|[（(](?:待[补填定核查][^（()）]{0,20}|此处[^（()）]{1,20})[）)]|[_＿]{3,}/g;

function placeholders({ text, traits }: Paragraph): TextFinding[] {
  if ((traits & trait.placeholder) === 0) return [];
  return placeholdersIn(text);
}

function placeholdersIn(text: string): TextFinding[] {
  return findAll(text, placeholder, 'placeholder', (match) => `“${match[0]}”是待填内容，尚未填写`);
}

/** A growth word and a bare number where a unit should follow. A year or a place in a ranking is none. */
const growth =
  /(?:同比|环比|较?上年|比上年)?(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|回落|下滑|增幅|降幅|增速)(?:率|了|约|近|超|达|为|至|到)*[0-9０-９]+(?:[.．][0-9０-９]+)?(?=[，。；、！,;）)]|[.](?![0-9])|$)/g;
const cutOff = /截止(?=(?:到|至)?(?:目前|当前|[0-9０-９]|[一二三四五六七八九十]+月|[今本去上]年?|年底|月底|发稿))/g;

function words(text: string, traits: number): readonly TextFinding[] {
  const cuts = findAll(text, cutOff, 'until-word', () => '“截止”后接时间应为“截至”');
  if ((traits & trait.digit) === 0) return cuts;
  return [...findAll(text, growth, 'missing-percent', (match) => `“${match[0]}”后缺单位，疑漏“%”`), ...cuts];
}

function findAll(text: string, pattern: RegExp, rule: string, say: (match: RegExpExecArray) => string): TextFinding[] {
  const found: TextFinding[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && found.length < most; match = pattern.exec(text)) {
    found.push({ rule, at: match.index, end: match.index + match[0].length, message: say(match) });
  }
  return found;
}

const partner: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '（': '）',
};
const kinds: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** Brackets and quotation marks of one paragraph without their other half. */
function unclosed(text: string, from: number): readonly TextFinding[] {
  const found: TextFinding[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = nextPaired(text, from); at < text.length; at = nextPaired(text, at + 1)) {
    const mark = kinds[text.charAt(at)] ?? text.charAt(at);
    if (partner[mark] !== undefined) {
      open.push({ mark, at });
      // The first are named and the last may be closed; a text of opening marks must not fill the memory.
      if (open.length === 200) open.splice(most, 100);
      continue;
    }
    const depth = lastOf(open, mark);
    if (depth < 0) {
      // 1） counts a point, and ’ may be an apostrophe.
      if (mark === '’' ? /[A-Za-z]/.test(text.charAt(at - 1)) : mark === '）' && isCount(text, at)) continue;
      if (found.length < most)
        found.push({ rule: 'unclosed-mark', at, end: at + 1, message: `${mark} 前面没有配对的 ${opener(mark)}` });
      continue;
    }
    for (const lost of open.splice(depth).slice(1)) report(lost);
  }
  for (const lost of open) report(lost);
  return found;

  function report({ mark, at }: { mark: string; at: number }): void {
    if (found.length < most)
      found.push({ rule: 'unclosed-mark', at, end: at + 1, message: `${mark} 没有配对的 ${partner[mark]}` });
  }
}

function nextPaired(text: string, from: number): number {
  return nextWith(text, trait.paired, from);
}

function opener(closing: string): string {
  return Object.keys(partner).find((mark) => partner[mark] === closing) ?? '';
}

/** Only the last few open marks can be meant; a text of opening marks alone stays linear. */
function lastOf(open: readonly { mark: string }[], closing: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - 6); i -= 1) {
    if (partner[open[i]?.mark ?? ''] === closing) return i;
  }
  return -1;
}

function isCount(text: string, at: number): boolean {
  return /(?:^|[^0-9０-９一二三四五六七八九十])[0-9０-９一二三四五六七八九十]{1,2}$/.test(
    text.slice(Math.max(0, at - 3), at),
  );
}
