import type { Take } from '../../../shared/domain/take.ts';
import type { Reading } from '../reading.ts';

/** What a document has that its text cannot hold: how often, or in which words. */
export type Seen = {
  readonly changes: number;
  readonly take?: Take;
  readonly hidden: number;
  readonly textBoxes: number;
  readonly pictures: number;
  readonly objects: number;
  readonly chunks?: number;
  readonly placeholders?: number;
  readonly external?: number;
  readonly macros?: boolean;
  readonly headers?: readonly string[];
};

const taken: Readonly<Record<Take, string>> = { final: '接受全部修订后', original: '修订以前' };

/** One sentence for each kind of thing that the text does not hold. They stand on line 1: they are about the file. */
export function warningsOf(seen: Seen): Reading['warnings'] {
  const { take = 'final', chunks = 0, placeholders = 0, external = 0, macros = false, headers = [] } = seen;
  const sentences: readonly (readonly [string, number | boolean, string])[] = [
    ['import/changes', seen.changes, `原文有 ${seen.changes} 处修订，现按${taken[take]}的文字导入，原件保留不变。`],
    ['import/hidden', seen.hidden, `原文有 ${seen.hidden} 个隐藏的字没有导入。`],
    ['import/text-boxes', seen.textBoxes, `原文有 ${seen.textBoxes} 个文本框，文字放在它所在段落之后，请核对位置。`],
    ['import/pictures', seen.pictures, `原文有 ${seen.pictures} 张图片没有导入，其中若有文字请手工录入。`],
    ['import/objects', seen.objects, `原文嵌入了 ${seen.objects} 个对象（如表格、公式），没有导入，请核对。`],
    ['import/chunks', chunks, `原文嵌入了 ${chunks} 份其他文件，没有导入，请单独导入。`],
    ['import/placeholders', placeholders, `原文有 ${placeholders} 处未填写的提示文字没有导入。`],
    ['import/links', external, `原文有 ${external} 处指向文件之外的链接，没有打开。`],
    ['import/macros', macros, '原文带有宏，没有运行，也不会导入。'],
    ['import/headers', headers.length, `页眉页脚没有导入：${headers.map((text) => `“${shorten(text)}”`).join('、')}。`],
  ];
  return sentences
    .filter(([, count]) => count !== 0 && count !== false)
    .map(([rule, , message]) => ({ rule, line: 1, message }));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
