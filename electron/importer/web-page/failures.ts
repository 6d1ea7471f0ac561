import { AppError } from '../../../shared/errors.ts';

export function tooMuch(name: string): AppError {
  return new AppError(
    'file-too-large',
    `“${name}”里的内容多得不像一篇文章，没有读入：请用浏览器打开，复制正文粘贴到记事本，保存为 .txt 后再导入。`,
  );
}

export function withoutText(name: string): AppError {
  return new AppError('file-empty', `“${name}”里没有文字：请用浏览器打开确认，重新保存后再导入。`);
}

export function framesOnly(name: string): AppError {
  return new AppError(
    'file-empty',
    `“${name}”是由框架拼成的网页，正文在另外的文件里：请用浏览器打开，在正文处点右键，单独打开这个框架，保存后再导入。`,
  );
}

export function withoutPage(name: string): AppError {
  return new AppError(
    'file-damaged',
    `“${name}”里找不到网页，文件可能不完整：请用浏览器打开原网页，重新保存后再导入。`,
  );
}

export function notText(name: string): AppError {
  return new AppError(
    'file-not-text',
    `“${name}”认不出里面的文字，文件可能已经损坏：请用浏览器打开确认，重新保存后再导入。`,
  );
}
