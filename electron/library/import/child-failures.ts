import { AppError } from '../../../shared/errors.ts';

export function cancelled(name: string): AppError {
  return new AppError('cancelled', `已取消导入“${name}”，资料库没有改动。`);
}

export function stalled(name: string, limitMs: number): AppError {
  return new AppError(
    'file-unreadable',
    `读取“${name}”时连续 ${Math.round(limitMs / 100) / 10} 秒没有进展，已停止，资料库没有改动：请打开检查内容，把它拆成几个较小的文件后再导入。`,
  );
}

export function outOfMemory(name: string, limitBytes: number): AppError {
  return new AppError(
    'file-too-large',
    `读取“${name}”占用的内存超过 ${Math.round(limitBytes / 1024 / 1024)} MB，已停止，资料库没有改动：请把它拆成几个较小的文件后再导入。`,
  );
}

export function crashed(name: string): AppError {
  return new AppError(
    'file-unreadable',
    `读取“${name}”的程序意外退出，资料库没有改动：请再导入一次；如果仍然失败，请打开它，另存为纯文本（.txt，UTF-8 编码）后再导入。`,
  );
}

/** The child said something that is no document: a bug, or a file that took the child over. */
export function unreadableAnswer(name: string): AppError {
  return new AppError(
    'file-unreadable',
    `读取“${name}”得到的结果不正确，资料库没有改动：请打开它，另存为纯文本（.txt，UTF-8 编码）后再导入。`,
  );
}
