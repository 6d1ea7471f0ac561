import { AppError } from '../../shared/errors.ts';

/** A file kind that is no plain text, what to call it, and how its words can be brought in all the same. */
type Format = { readonly name: string; readonly advice: string };

const word: Format = { name: 'Word 文档', advice: '请用 Word 或 WPS 打开，另存为“纯文本”后再导入。' };
const sheet: Format = { name: '电子表格', advice: '请打开后把需要的文字复制到记事本，保存为 .txt 后再导入。' };
const slides: Format = { name: '演示文稿', advice: sheet.advice };
const ofd: Format = { name: 'OFD 版式文件', advice: '请打开后复制全部文字，粘贴到记事本保存为 .txt 后再导入。' };
const pdf: Format = { name: 'PDF 文件', advice: ofd.advice };
const rtf: Format = { name: 'RTF 文档', advice: word.advice };
const page: Format = { name: '网页', advice: '请用浏览器打开，复制正文粘贴到记事本，保存为 .txt 后再导入。' };
const picture: Format = { name: '图片', advice: '请先用文字识别软件转成文字，保存为 .txt 后再导入。' };
const archive: Format = { name: '压缩包', advice: '请先解压，再导入里面的 .txt 文件。' };
const program: Format = { name: '程序文件', advice: '请另选一个文本文件。' };
const database: Format = { name: '数据库文件', advice: '请另选一个文本文件。' };

type Signature = { readonly format: Format; readonly bytes: string; readonly at?: number };

/** First bytes, as Latin-1. Two letters alone prove nothing (a text may begin with “BM” or “MZ”): see `formatOf`. */
const signatures: readonly Signature[] = [
  { format: pdf, bytes: '%PDF-' },
  { format: rtf, bytes: '{\\rtf' },
  { format: picture, bytes: '\x89PNG\r\n' },
  { format: picture, bytes: '\xff\xd8\xff' },
  { format: picture, bytes: 'GIF87a' },
  { format: picture, bytes: 'GIF89a' },
  { format: picture, bytes: 'II*\0' },
  { format: picture, bytes: 'MM\0*' },
  { format: picture, bytes: 'WEBP', at: 8 },
  { format: picture, bytes: '\0\0\0\0', at: 6 }, // BMP: reserved field
  { format: archive, bytes: '\x1f\x8b' },
  { format: archive, bytes: '7z\xbc\xaf\x27\x1c' },
  { format: archive, bytes: 'Rar!\x1a\x07' },
  { format: archive, bytes: '\xfd7zXZ\0' },
  { format: archive, bytes: '\x31\x41\x59\x26\x53\x59', at: 4 }, // bzip2
  { format: program, bytes: '\x7fELF' },
  { format: program, bytes: '\xcf\xfa\xed\xfe' },
  { format: database, bytes: 'SQLite format 3\0' },
];

/** Throws when the first bytes are those of a format that is not plain text, whatever the file is called. */
export function refuseKnownFormats(bytes: Uint8Array, name: string): void {
  const format = formatOf(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'), name.toLowerCase());
  if (format === null) return;
  throw new AppError(
    'file-unsupported',
    `“${name}”是${/^\w/.test(format.name) ? ' ' : ''}${format.name}，目前只能导入纯文本（.txt）：${format.advice}`,
  );
}

function formatOf(head: string, name: string): Format | null {
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return insideZip(head, name);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return insideCompoundFile(name);
  if (head.startsWith('MZ') && head.includes('\0')) return program;
  if (/^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)\b/i.test(head)) return page;
  for (const { format, bytes, at } of signatures) {
    const found = head.startsWith(bytes, at ?? 0);
    if (found && (at !== 6 || head.startsWith('BM')) && (at !== 8 || head.startsWith('RIFF'))) return format;
  }
  return null;
}

/** Office packages name their parts near the beginning; the file's own name decides where they do not. */
function insideZip(head: string, name: string): Format {
  if (/\.(docx|docm|dotx|wps|odt)$/.test(name) || head.includes('word/')) return word;
  if (/\.(xlsx|xlsm|et|ods)$/.test(name) || head.includes('xl/')) return sheet;
  if (/\.(pptx|pptm|dps|odp)$/.test(name) || head.includes('ppt/')) return slides;
  if (name.endsWith('.ofd') || head.includes('OFD.xml')) return ofd;
  return archive;
}

/** The old Office container: .doc, .wps, .xls, .ppt. A mail or an installer is rare enough to be called a document. */
function insideCompoundFile(name: string): Format {
  if (/\.(xls|et)$/.test(name)) return sheet;
  return /\.(ppt|dps)$/.test(name) ? slides : word;
}
