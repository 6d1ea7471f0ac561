import { importableExtensions } from './importer-messages.ts';

const typed = '请打开后把需要的文字复制到记事本，保存为 .txt 后再导入。';
const other = '请另选一个文件。';

/** Kinds of files that no reader takes: what to call them, how their words can be brought in all the same, and their usual names. */
const foreignFormats = {
  word: ['Word 或 WPS 文档', '请用 Word 或 WPS 打开，另存为 .docx 后再导入。', ['.dot', '.wpt']],
  sheet: ['电子表格', typed, ['.xlsx', '.xls', '.xlsm', '.et', '.ods', '.csv']],
  slides: ['演示文稿', typed, ['.pptx', '.ppt', '.pps', '.ppsx', '.dps', '.odp']],
  ofd: ['OFD 版式文件', '请打开后复制全部文字，粘贴到记事本保存为 .txt 后再导入。', ['.ofd']],
  picture: [
    '图片',
    '请先用文字识别软件转成文字，保存为 .txt 后再导入。',
    ['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic'],
  ],
  archive: ['压缩包', '请先解压，再导入里面的文稿。', ['.zip', '.rar', '.7z', '.gz', '.tar', '.bz2', '.xz']],
  program: ['程序文件', other, ['.exe', '.dll', '.msi', '.bat', '.sh']],
  database: ['数据库文件', other, ['.db', '.sqlite', '.mdb', '.accdb']],
} as const;
export type ForeignFormat = keyof typeof foreignFormats;

/** What a file's name says that it is; what it really is, its bytes would say. */
export function foreignFormatOf(extension: string): ForeignFormat | null {
  const entries = Object.entries(foreignFormats) as [ForeignFormat, (typeof foreignFormats)[ForeignFormat]][]; // its own keys
  return entries.find(([, [, , names]]) => names.some((name) => name === extension.toLowerCase()))?.[0] ?? null;
}

/** One sentence: what the file is, what can be imported, and what to do with this one. */
export function foreignFormatSentence(format: ForeignFormat, name: string): string {
  const [called, advice] = foreignFormats[format];
  return `“${name}”是${/^\w/.test(called) ? ' ' : ''}${called}，目前能导入的有 ${importableExtensions.join('、')}：${advice}`;
}
