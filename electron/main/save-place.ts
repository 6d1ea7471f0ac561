import { extname } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.docx': 'Word 文档',
  '.pdf': 'PDF 文档',
  '.html': '网页',
  '.md': 'Markdown 文本',
  '.txt': '纯文本',
  '.csv': '表格（CSV）',
};

/** What the page suggests, as a mere name: no folder can be smuggled in, and no system refuses it. */
export function plainName(suggested: string): string {
  // Letters that Windows refuses in names, separators among them; then dots and spaces it would cut off.
  const name = suggested.replaceAll(/[<>:"/\\|?*\u0000-\u001f]/g, '').replaceAll(/^[. ]+|[. ]+$/g, '');
  return name === '' ? '年稿' : name.slice(0, 180);
}

export function filterFor(name: string): { name: string; extensions: string[] }[] {
  const extension = extname(name);
  const kind = kinds[extension];
  return kind === undefined ? [] : [{ name: kind, extensions: [extension.slice(1)] }];
}

/** Linux dialogs leave a typed name without its extension; then Word would not open it by a double click. */
export function withExtension(path: string, suggestedName: string): string {
  const extension = extname(suggestedName);
  return path.toLowerCase().endsWith(extension.toLowerCase()) ? path : path + extension;
}
