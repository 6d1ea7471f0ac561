import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from '../../../../electron/library/import/collect-files.ts';
import { maximumTextBytes } from '../../../../shared/contract/importer-messages.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'niangao-collect-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '文字');
  }
}

/** `path` for a file to import, `path: code` for one with a problem. */
async function collected(...paths: readonly string[]): Promise<readonly string[]> {
  const files = await collectFiles(paths.map((path) => join(folder, path)));
  return files.map(({ path, problem }) => relative(folder, path) + (problem === null ? '' : `: ${problem.code}`));
}

describe('collectFiles', () => {
  it('goes through folders in the order a Chinese reader expects, numbers by value', async () => {
    put('第10期.txt', '第9期.txt', '上海/乙.txt', '上海/甲.TXT', '北京.txt');
    expect(await collected('')).toEqual(['北京.txt', '第9期.txt', '第10期.txt', '上海/甲.TXT', '上海/乙.txt']);
  });

  it('keeps the order in which files were chosen, and their bare names', async () => {
    put('乙.txt', '甲.txt');
    expect(await collected('乙.txt', '甲.txt')).toEqual(['乙.txt', '甲.txt']);
    expect(await collectFiles([join(folder, '甲.txt')])).toEqual([
      { path: join(folder, '甲.txt'), name: '甲.txt', problem: null },
    ]);
  });

  it('passes over hidden files and litter, but lists what it cannot import', async () => {
    put(
      '总结.txt',
      '.DS_Store',
      '.git/a.txt',
      'Thumbs.db',
      'desktop.ini',
      '~$总结.docx',
      '__MACOSX/总结.txt',
      '总结.docx',
      '台账.xlsx',
    );
    expect(await collected('')).toEqual(['台账.xlsx: file-unsupported', '总结.docx', '总结.txt']);
  });

  it('leaves a file that was chosen by itself to its content', async () => {
    put('总结', '.隐藏.txt', '总结.docx');
    expect(await collected('总结', '.隐藏.txt', '总结.docx')).toEqual(['总结', '.隐藏.txt', '总结.docx']);
  });

  it('takes each file once, though links go round and choices overlap', async () => {
    put('甲/乙/文.txt');
    symlinkSync('..', join(folder, '甲/乙/回'));
    symlinkSync('乙/文.txt', join(folder, '甲/别名.txt'));
    expect(await collected('甲', '甲/乙', '甲/乙/文.txt')).toEqual(['甲/别名.txt']);
  });

  it('says what is missing, and that an empty folder is empty', async () => {
    put('空/.DS_Store', '文.txt');
    symlinkSync('不存在.txt', join(folder, '断.txt'));
    expect(await collected('没有.txt', '文.txt/内.txt', '断.txt', '空')).toEqual([
      '没有.txt: file-missing',
      '文.txt/内.txt: file-missing',
      '断.txt: file-missing',
      '空: file-missing',
    ]);
    const [missing] = await collectFiles([join(folder, '没有.txt')]);
    expect(missing?.problem?.message).toBe(`找不到“${join(folder, '没有.txt')}”：文件可能已被移动或删除，请重新选择。`);
  });

  it('says what cannot be read', async () => {
    symlinkSync('圈.txt', join(folder, '圈.txt'));
    expect(await collected('圈.txt')).toEqual(['圈.txt: file-unreadable']);
  });

  it('refuses what would never end or never fit', async () => {
    execFileSync('mkfifo', [join(folder, '管道.txt')]);
    put('巨.txt');
    truncateSync(join(folder, '巨.txt'), maximumTextBytes + 1);
    expect(await collected('')).toEqual(['管道.txt: file-unsupported', '巨.txt: file-too-large']);
  });
});
