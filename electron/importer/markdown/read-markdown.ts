import { lexer, type Token, type Tokens } from 'marked';
import type { LineHint } from '../../../shared/domain/line-hint.ts';
import { decodeText } from '../decode.ts';
import { textAlone } from '../plain-text.ts';
import type { Reader } from '../reading.ts';

type Line = { readonly text: string; readonly hint: LineHint };

/** Markdown by marked's lexer: its marks become hints, the words stay. Nothing is rendered. */
export const readMarkdown: Reader = async (bytes, { name }) => {
  const { text: all } = await decodeText(bytes, name);
  const matter = frontMatter(all);
  const text = all.slice(matter.length);
  const lines = markedLines(text);
  if (lines === null) {
    const message = '原文里 Markdown 的标记多得不正常，已按纯文本导入，请核对。';
    return { ...textAlone(text), encoding: 'md', warnings: [{ rule: 'import/markdown', line: 1, message }] };
  }
  return {
    ...textAlone(lines.map((line) => line.text).join('\n')),
    hints: lines.map((line) => line.hint),
    encoding: 'md',
    warnings: matter === '' ? [] : [{ rule: 'import/front-matter', line: 1, message: leftOut(matter) }],
  };
};

/** What notebooks and site makers write of a text above it, between two lines of dashes; `''` where it is none. */
function frontMatter(text: string): string {
  const lines = text.slice(0, 10_000).split('\n');
  if (!isDashes(lines[0])) return '';
  const end = lines.findIndex((line, i) => i > 0 && isDashes(line));
  const isMatter = end > 0 && lines.slice(1, end).every((line) => line.trim() === '' || property.test(line));
  return isMatter ? text.slice(0, lines.slice(0, end + 1).join('\n').length + 1) : '';
}

const property = /^(?:[\w\u3400-\u9fff-]+[ \t]*:|[ \t]|-[ \t]|#)/;

function isDashes(line: string | undefined): boolean {
  return line !== undefined && /^\ufeff?---\s*$/.test(line);
}

function leftOut(matter: string): string {
  const lines = matter.split('\n').filter((line) => line.trim() !== '' && !isDashes(line));
  return `文件开头两行“---”之间的属性没有读入：“${lines
    .map((line) => line.trim())
    .join('；')
    .slice(0, 200)}”。`;
}

/** The lexer takes the square of the number of marks in a paragraph: with so many it still needs no tenth of a second. */
const mostMarks = 4_000;

/** Lists and quotations in each other, on one line: one call in another for each, and the square of their number. */
const tooDeep = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}/m;

/** `null` for what nobody wrote as Markdown. */
function markedLines(text: string): readonly Line[] | null {
  const isAllMarks = text.split(/\n{2,}/).some((each) => each.length > mostMarks && marksIn(each) > mostMarks);
  if (isAllMarks || tooDeep.test(text)) return null;
  try {
    return linesOf(lexer(text, { gfm: true }));
  } catch (error) {
    // Levels that are made over many lines end the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function marksIn(text: string): number {
  return text.match(/[*_~`[\]<>\\]/g)?.length ?? 0;
}

function linesOf(tokens: readonly Token[]): readonly Line[] {
  return tokens.flatMap((token): readonly Line[] => {
    switch (token.type) {
      case 'heading':
        return paragraph(token.tokens, { outlineLevel: token['depth'] });
      case 'paragraph':
      case 'text':
        return paragraph(token.tokens ?? [token], {});
      case 'list':
        return listLines(token as Tokens.List);
      case 'table':
        return tableLines(token as Tokens.Table);
      case 'blockquote':
        return linesOf(token.tokens ?? []);
      case 'code':
        return String(token['text'])
          .split('\n')
          .map((text) => ({ text, hint: {} }));
      case 'space':
      case 'hr':
      case 'def':
        return [];
      default:
        return paragraph([token], {});
    }
  });
}

function paragraph(tokens: readonly Token[] = [], look: LineHint): readonly Line[] {
  const [first] = tokens;
  const written = inlineText(tokens);
  const marked =
    first?.type === 'strong' ? inlineText([first]).length : (/^\*\*([^*\n]+)\*\*/.exec(written)?.[1]?.length ?? 0);
  const text = withoutStars(written);
  const bold: LineHint = marked === 0 ? {} : marked >= text.trim().length ? { bold: true } : { boldUntil: marked };
  return text.split('\n').map((line, i) => ({ text: line, hint: i === 0 ? { ...look, ...bold } : look }));
}

/** By CommonMark `**标题。**正文` is not bold, because a full stop stands inside and no blank outside. It is meant so. */
function withoutStars(text: string): string {
  return text.replace(/\*\*([^*\n]+)\*\*/g, '$1');
}

/** A number is part of what was written; a dash or star only says that this is a list. */
function listLines(list: Tokens.List): readonly Line[] {
  const first = list.start === '' ? 1 : list.start;
  return list.items.flatMap((item, i) => {
    const [head, ...more] = linesOf(item.tokens);
    const mark = list.ordered ? `${first + i}${/^\s*\d+\)/.test(item.raw) ? '）' : '.'}` : '';
    return head === undefined ? [] : [{ ...head, text: mark + head.text }, ...more];
  });
}

function tableLines(table: Tokens.Table): readonly Line[] {
  return [table.header, ...table.rows].map((cells) => ({
    text: cells.map((cell) => inlineText(cell.tokens).replace(/[\t\n]/g, ' ')).join('\t'),
    hint: { isTable: true as const },
  }));
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html')
        return /^<br\b/i.test(token.raw) ? '\n' : /^<!--/.test(token.raw) ? '' : withoutTags(token.raw);
      if (token.type === 'image') return '';
      if ('tokens' in token && token.tokens !== undefined) return inlineText(token.tokens);
      return 'text' in token ? withoutEntities(String(token['text'])) : token.raw;
    })
    .join('');
}

function withoutTags(html: string): string {
  return html.replace(/<\/?[a-z][^<>]*>/gi, '');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
  ['&amp;', '&'],
]);

function withoutEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities.get(entity) ?? entity);
}
