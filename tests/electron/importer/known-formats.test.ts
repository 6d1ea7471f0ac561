import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { pdfData } from '../../paths.ts';
import { aCompoundFile } from './compound/a-compound-file.ts';

async function zipOf(...paths: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of paths) zip.file(path, '<x/>');
  return zip.generateAsync({ type: 'uint8array' });
}

const sheetPackage = await zipOf('[Content_Types].xml', 'xl/workbook.xml');
const slidesPackage = await zipOf('[Content_Types].xml', 'ppt/presentation.xml');
const ofdPackage = await zipOf('OFD.xml');
const zip = await zipOf('readme.txt');

describe('a file in a known format', () => {
  it.each([
    ['Word 或 WPS 文档', '通讯录.doc', aCompoundFile(['SomeThing'])],
    ['电子表格', '台账.xls', aCompoundFile(['Workbook'])],
    ['演示文稿', '汇报.ppt', aCompoundFile(['PowerPoint Document'])],
    ['电子表格', '台账.docx', sheetPackage],
    ['演示文稿', '汇报.docx', slidesPackage],
    ['OFD 版式文件', '通知.ofd', ofdPackage],
    ['压缩包', '附件.txt', zip],
    ['压缩包', '附件.txt', gzipSync('正文')],
    ['图片', '总结.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['图片', '总结.txt', Buffer.from('424d36000000000000003600', 'hex')],
    ['程序文件', '总结.txt', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ])('is refused as %s, by what it is and not by its name', async (format, name, bytes) => {
    const refusal = await readFileBytes(bytes, { name, data: pdfData }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'file-unsupported' });
    expect(String(refusal).replaceAll(' ', '')).toContain(
      `“${name}”是${format}，目前能导入的有.txt、.docx`.replaceAll(' ', ''),
    );
  });

  it.each(['BM是部门的缩写。', 'MZ区2023年工作总结', 'PK赛情况汇报'])(
    'is not seen in a text that begins like one: %s',
    async (text) => {
      expect((await readFileBytes(Buffer.from(text), { name: '甲.txt', data: pdfData })).text).toBe(text);
    },
  );
});
