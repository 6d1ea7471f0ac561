import { AppError } from '../../../shared/errors.ts';

export function needsPassword(name: string): AppError {
  return new AppError('file-encrypted', `“${name}”设有打开密码：请输入密码后再导入。`);
}

export function wrongPassword(name: string): AppError {
  return new AppError('file-password-wrong', `“${name}”的密码不对：请检查大小写和输入法，重新输入。`);
}

export function damaged(name: string, cause: unknown): AppError {
  return new AppError(
    'file-damaged',
    `“${name}”不是完好的 PDF 文件，无法读取：请用阅读器打开确认，重新下载或另存一份后再导入。`,
    { cause },
  );
}

export function withoutText(name: string): AppError {
  return new AppError(
    'file-empty',
    `“${name}”里没有能读出的文字，可能是空白页，也可能文件不完整：请用阅读器打开确认，重新下载或另存一份后再导入。`,
  );
}

export function withoutPages(name: string): AppError {
  return new AppError('file-empty', `“${name}”里一页也没有：请检查文件内容，或另选一个文件。`);
}

export function tooManyPages(name: string, pages: number, limit: number): AppError {
  return new AppError(
    'file-too-large',
    `“${name}”共 ${pages} 页，超过 ${limit} 页：请把它拆成几个较小的文件后再导入。`,
  );
}
