import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/importer/decode.ts';

async function zipOf(path: string): Promise<Uint8Array> {
  return new JSZip().file(path, '<x/>').generateAsync({ type: 'uint8array' });
}

const wordPackage = await zipOf('word/document.xml');
const oddPackage = await zipOf('mimetype');
const sheetPackage = await zipOf('xl/workbook.xml');
const zip = await zipOf('readme.txt');
const compoundFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

describe('a file in a known format', () => {
  it.each([
    ['Word 文档', '总结.txt', wordPackage],
    ['Word 文档', '总结.docx', oddPackage],
    ['Word 文档', '总结.txt', compoundFile],
    ['电子表格', '台账.xls', compoundFile],
    ['电子表格', '台账.xlsx', sheetPackage],
    ['压缩包', '附件.txt', zip],
    ['压缩包', '附件.txt', gzipSync('正文')],
    ['PDF 文件', '总结.txt', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'latin1')],
    ['RTF 文档', '总结.txt', Buffer.from('{\\rtf1\\ansi ...}')],
    ['网页', '总结.txt', Buffer.from('\n<!DOCTYPE html>\n<html><body>正文</body></html>')],
    ['图片', '总结.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['图片', '总结.txt', Buffer.from('424d36000000000000003600', 'hex')],
    ['程序文件', '总结.txt', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ])('is refused as %s, by what it is and not by its name', async (format, name, bytes) => {
    const refusal = await decodeText(bytes, name).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'file-unsupported' });
    expect(String(refusal).replaceAll(' ', '')).toContain(
      `“${name}”是${format}，目前只能导入纯文本`.replaceAll(' ', ''),
    );
  });

  it.each(['BM是部门的缩写。', 'MZ区2023年工作总结', 'PK赛情况汇报'])(
    'is not seen in a text that begins like one: %s',
    async (text) => {
      expect((await decodeText(Buffer.from(text), '甲.txt')).text).toBe(text);
    },
  );
});
