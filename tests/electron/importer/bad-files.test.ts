import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { AppError } from '../../../shared/errors.ts';
import { pdfData } from '../../paths.ts';
import { aCompoundFile } from './compound/a-compound-file.ts';
import { aDocx, p } from './word/a-docx.ts';

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const error: unknown = await readFileBytes(bytes, { name, data: pdfData }).then(
    () => 'it was read',
    (error: unknown) => error,
  );
  return error instanceof AppError ? `${error.code} ${error.message}` : String(error);
}

/** The beginning of the main stream of a .doc: what wrote it, and whether it has a password. */
function fib(version: number, flags: number): Uint8Array {
  const stream = Buffer.alloc(4096);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(version, 2);
  stream.writeUInt16LE(flags, 10);
  return stream;
}

const good = await aDocx(p('正文'));
const noBody = await new JSZip()
  .file('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')
  .generateAsync({ type: 'uint8array' });
const otherZip = await new JSZip().file('图.png', 'x').generateAsync({ type: 'uint8array' });
const empty = await aDocx(p(''));
const doctype = '<!DOCTYPE w:styles [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
const withDoctype = await aDocx(p('正文'), {}, { 'docProps/core.xml': `${doctype}<a>&b;</a>` });
const deep = await aDocx('<w:sdt><w:sdtContent>'.repeat(200) + p('底') + '</w:sdtContent></w:sdt>'.repeat(200));

describe('a bad file', () => {
  it.each([
    ['截断.docx', good.subarray(0, good.length / 2), 'file-unreadable “截断.docx”已经损坏或不完整'],
    ['断.doc', aCompoundFile(['WordDocument']).subarray(0, 700), 'file-unreadable “断.doc”已经损坏或不完整'],
    ['空壳.docx', noBody, 'file-unreadable “空壳.docx”缺少正文部分'],
    ['改名.docx', otherZip, 'file-unreadable “改名.docx”缺少正文部分'],
    ['外部实体.docx', withDoctype, 'file-unsupported “外部实体.docx”里面含有文档类型声明'],
    ['嵌套.docx', deep, 'file-unsupported “嵌套.docx”里面嵌套的层数多得不正常'],
    ['加密.docx', aCompoundFile(['EncryptedPackage', 'EncryptionInfo']), 'file-unsupported “加密.docx”设有打开密码'],
    ['加密.doc', aCompoundFile(['WordDocument'], fib(0xc1, 0x0100)), 'file-unsupported “加密.doc”设有打开密码'],
    ['老.doc', aCompoundFile(['WordDocument'], fib(0x65, 0)), 'file-unsupported “老.doc”是 Word 95 或更早的文档'],
    ['假.doc', aCompoundFile(['WordDocument'], fib(0xc1, 0)), 'file-unreadable “假.doc”已经损坏或不完整'],
    ['无字.docx', empty, 'file-empty “无字.docx”里没有文字'],
  ])('%s gets one sentence that names it', async (name, bytes, expected) => {
    expect(await refusal(bytes, name)).toContain(expected);
  });

  it('is known by its bytes, whatever it is called', async () => {
    const reading = await readFileBytes(good, { name: '总结.txt', data: pdfData });
    expect([reading.text, reading.encoding]).toEqual(['正文', 'docx']);
  });

  it('has its chains of sectors walked with a count', async () => {
    const circle = aCompoundFile(['WordDocument']);
    // The directory's only sector says that it is followed by itself.
    circle.writeUInt32LE(1, 512 + 4);
    expect(await refusal(circle, '圈.doc')).toContain('已经损坏');
  });

  it('leads nowhere: links to the outside are counted and not opened, macros are named', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/attachedTemplate" Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>';
    const bytes = await aDocx(p('正文'), {}, { 'word/_rels/document.xml.rels': rels, 'word/vbaProject.bin': 'x' });
    const { warnings } = await readFileBytes(bytes, { name: '宏.docm', data: pdfData });
    expect(warnings.map(({ message }) => message)).toEqual([
      '原文有 1 处指向文件之外的链接，没有打开。',
      '原文带有宏，没有运行，也不会导入。',
    ]);
  });
});
