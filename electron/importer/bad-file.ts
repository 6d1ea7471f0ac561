import { AppError, type ErrorCode } from '../../shared/errors.ts';

const problems = {
  broken: ['file-unreadable', '已经损坏或不完整，无法读取：请重新复制或下载这个文件，能用 Word 或 WPS 打开后再导入。'],
  'missing part': ['file-unreadable', '缺少正文部分，无法读取：请用 Word 或 WPS 打开，另存为 .docx 后再导入。'],
  'only chunks': [
    'file-empty',
    '的正文是整个嵌入的另一个文件，没有读入：请用 Word 或 WPS 打开，另存为一份新的 .docx 后再导入。',
  ],
  encrypted: ['file-unsupported', '设有打开密码，无法读取：请用 Word 或 WPS 打开，去掉密码另存一份后再导入。'],
  'unpacks too large': [
    'file-too-large',
    '解压后的内容过大，没有读取：请用 Word 或 WPS 打开，把它拆成几个较小的文件后再导入。',
  ],
  'too many parts': [
    'file-unsupported',
    '里面的部件多得不正常，没有读取：请用 Word 或 WPS 打开，另存为一份新的 .docx 后再导入。',
  ],
  'unsafe names': [
    'file-unsupported',
    '里面有重名或指向文件之外的部件，没有读取：请确认文件来源可靠，用 Word 或 WPS 另存为一份新的 .docx 后再导入。',
  ],
  'document type': [
    'file-unsupported',
    '里面含有文档类型声明（DTD），没有读取：请确认文件来源可靠，用 Word 或 WPS 另存为一份新的 .docx 后再导入。',
  ],
  'too deep': [
    'file-unsupported',
    '里面嵌套的层数多得不正常，没有读取：请用 Word 或 WPS 打开，另存为一份新的 .docx 后再导入。',
  ],
} as const satisfies Record<string, readonly [ErrorCode, string]>;

export type Problem = keyof typeof problems;

/** What is wrong with an untrusted file, said where it is found, by code that does not know what the file is called. */
export class BadFile extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, detail: string) {
    super(`${problem}: ${detail}`);
    this.name = 'BadFile';
    this.problem = problem;
  }
}

/** The sentence for a `BadFile`; anything else passes as it is. */
export function asRefusal(error: unknown, name: string): unknown {
  if (!(error instanceof BadFile)) return error;
  const [code, sentence] = problems[error.problem];
  return new AppError(code, `“${name}”${sentence}`, { cause: error });
}
