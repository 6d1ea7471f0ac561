import { importableExtensions } from '../../shared/contract/importer-messages.ts';
import { AppError } from '../../shared/errors.ts';

const typed = '请打开后把需要的文字复制到记事本，保存为 .txt 后再导入。';
const other = '请另选一个文件。';

/** Kinds of files that no reader takes: what to call them, and how their words can be brought in all the same. */
const formats = {
  word: ['Word 或 WPS 文档', '请用 Word 或 WPS 打开，另存为 .docx 后再导入。'],
  sheet: ['电子表格', typed],
  slides: ['演示文稿', typed],
  ofd: ['OFD 版式文件', '请打开后复制全部文字，粘贴到记事本保存为 .txt 后再导入。'],
  picture: ['图片', '请先用文字识别软件转成文字，保存为 .txt 后再导入。'],
  archive: ['压缩包', '请先解压，再导入里面的文稿。'],
  program: ['程序文件', other],
  database: ['数据库文件', other],
} as const;
type Format = keyof typeof formats;

type Signature = { readonly format: Format; readonly bytes: string; readonly at?: number };

/** First bytes, as Latin-1. Two letters alone prove nothing (a text may begin with “BM” or “MZ”): see `formatOf`. */
const signatures: readonly Signature[] = [
  { format: 'picture', bytes: '\x89PNG\r\n' },
  { format: 'picture', bytes: '\xff\xd8\xff' },
  { format: 'picture', bytes: 'GIF87a' },
  { format: 'picture', bytes: 'GIF89a' },
  { format: 'picture', bytes: 'II*\0' },
  { format: 'picture', bytes: 'MM\0*' },
  { format: 'picture', bytes: 'WEBP', at: 8 },
  { format: 'picture', bytes: '\0\0\0\0', at: 6 }, // BMP: reserved field
  { format: 'archive', bytes: '\x1f\x8b' },
  { format: 'archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { format: 'archive', bytes: 'Rar!\x1a\x07' },
  { format: 'archive', bytes: '\xfd7zXZ\0' },
  { format: 'archive', bytes: '\x31\x41\x59\x26\x53\x59', at: 4 }, // bzip2
  { format: 'program', bytes: '\x7fELF' },
  { format: 'program', bytes: '\xcf\xfa\xed\xfe' },
  { format: 'database', bytes: 'SQLite format 3\0' },
];

/** Throws when the first bytes are those of a format that no reader takes, whatever the file is called. */
export function refuseKnownFormats(bytes: Uint8Array, name: string): void {
  const format = formatOf(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  if (format !== null) throw refusal(format, name);
}

export function refusal(format: Format, name: string): AppError {
  const [called, advice] = formats[format];
  const sentence = `目前能导入的有 ${importableExtensions.join('、')}：${advice}`;
  return new AppError('file-unsupported', `“${name}”是${/^\w/.test(called) ? ' ' : ''}${called}，${sentence}`);
}

function formatOf(head: string): Format | null {
  if (head.startsWith('MZ') && head.includes('\0')) return 'program';
  for (const { format, bytes, at } of signatures) {
    const found = head.startsWith(bytes, at ?? 0);
    if (found && (at !== 6 || head.startsWith('BM')) && (at !== 8 || head.startsWith('RIFF'))) return format;
  }
  return null;
}
