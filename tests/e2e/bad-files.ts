import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { aCompoundFile } from '../electron/importer/compound/a-compound-file.ts';
import { aScan, pagesOf } from '../electron/importer/pdf/written-pdf.ts';
import { aDocx, p, r } from '../electron/importer/word/a-docx.ts';
import { fixturePages } from '../paths.ts';

/** A file, and what must become of it: `added`, or the code of the refusal with words of its sentence. */
export type BadFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: string;
  readonly says?: string;
};

/** Text of its own, so that no file is a duplicate of another or like it. */
function body(topic: string): string {
  return p(`某县${topic}局2023年工作总结`) + p('一、主要工作') + p(`${topic}方面的任务已经全部完成，群众反映良好。`);
}

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** JSZip tidies names up, so the name is put into the bytes, where it stands twice. */
async function traversing(): Promise<Uint8Array> {
  const bytes = Buffer.from(await aDocx(body('档案'), {}, { 'xx/xx/escaped.xml': '<a/>' }));
  for (let at = bytes.indexOf('xx/xx/escaped'); at >= 0; at = bytes.indexOf('xx/xx/escaped')) bytes.write('../..', at);
  return bytes;
}

/** The document's own part, with a document type before it. */
async function withDoctype(entities: string, text: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await aDocx(p(text)));
  const part = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', part.replace('?>', `?><!DOCTYPE a [${entities}]>`));
  return zip.generateAsync({ type: 'uint8array' });
}

function html(topic: string, more: string): Uint8Array {
  const text = `<p>${topic}方面的任务已经全部完成，群众反映良好，各项指标均好于上年，经验在全县推广。</p>`;
  return Buffer.from(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某县${topic}局2023年工作总结</title></head><body><h1>某县${topic}局2023年工作总结</h1>${text.repeat(6)}${more}</body></html>`,
  );
}

/** Word 97 with a password: the first bytes of its main stream say so. */
function locked(): Uint8Array {
  const stream = Buffer.alloc(4096);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0xc1, 2);
  stream.writeUInt16LE(0x0100, 10);
  return aCompoundFile(['WordDocument'], stream);
}

const doubling = ['<!ENTITY e0 "哈哈哈哈哈哈哈哈哈哈">']
  .concat(Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`))
  .join('');

/** `host` is the address of somebody who would notice a visit. */
export async function badFiles(host: string): Promise<readonly BadFile[]> {
  const external = `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${host}/a.dotm" TargetMode="External"/>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external}</Relationships>`;
  const pdf = Buffer.from(pagesOf(['Annual summary of the county, with enough words to be read.']));
  const brokenXref = Buffer.from(pdf.toString('latin1').replace(/\d{10} 00000 n/g, '0000099999 00000 n'), 'latin1');
  const line = '全年完成造林三万亩，成活率高；';
  return [
    {
      name: '解压炸弹.docx',
      bytes: await aDocx(`<!--${' '.repeat(70 * 1024 * 1024)}-->`),
      outcome: 'file-too-large',
      says: '解压后的内容过大',
    },
    {
      name: '外部实体.docx',
      bytes: await withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '甲&x;'),
      outcome: 'file-unsupported',
      says: '文档类型声明',
    },
    {
      name: '实体炸弹.docx',
      bytes: await withDoctype(doubling, '甲&e12;'),
      outcome: 'file-unsupported',
      says: '文档类型声明',
    },
    {
      name: '外部模板.docx',
      bytes: await aDocx(body('水利'), {}, { 'word/_rels/document.xml.rels': rels }),
      outcome: 'added',
    },
    { name: '路径穿越.docx', bytes: await traversing(), outcome: 'file-unsupported', says: '指向文件之外' },
    {
      name: '断尾.docx',
      bytes: (await aDocx(body('交通'))).subarray(0, 900),
      outcome: 'file-unreadable',
      says: '损坏或不完整',
    },
    {
      name: '加密.docx',
      bytes: aCompoundFile(['EncryptedPackage', 'EncryptionInfo']),
      outcome: 'file-unsupported',
      says: '打开密码',
    },
    { name: '加密.doc', bytes: locked(), outcome: 'file-unsupported', says: '打开密码' },
    {
      name: '带宏.docm',
      bytes: await aDocx(body('民政'), {}, { 'word/vbaProject.bin': 'Shell "calc"' }),
      outcome: 'added',
    },
    {
      name: '其实是图片.docx',
      bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      outcome: 'file-unsupported',
      says: '图片',
    },
    {
      name: '其实是程序.txt',
      bytes: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
      outcome: 'file-unsupported',
      says: '程序文件',
    },
    { name: '其实是文档.txt', bytes: await aDocx(body('林业')), outcome: 'added' },
    {
      name: '其实是表格.docx',
      bytes: await zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
      outcome: 'file-unsupported',
      says: '电子表格',
    },
    { name: '零字节.txt', bytes: new Uint8Array(), outcome: 'file-empty', says: '没有文字' },
    {
      name: '一百兆一行.txt',
      bytes: Buffer.alloc(100 * 1024 * 1024, 'a'),
      outcome: 'file-too-large',
      says: '超过 64 MB',
    },
    { name: '六兆一行.txt', bytes: Buffer.alloc(6 * 1024 * 1024, line), outcome: 'file-too-large', says: '按段落分行' },
    {
      name: '脚本.html',
      bytes: html('科技', `<script>fetch("${host}/js")</script><p onclick="fetch('${host}/on')">点</p>`),
      outcome: 'added',
    },
    {
      name: '外链.html',
      bytes: html(
        '教育',
        `<img src="${host}/i.png"><link rel="stylesheet" href="${host}/c.css"><iframe src="${host}/f"></iframe>`,
      ),
      outcome: 'added',
    },
    {
      name: '只有脚本.html',
      bytes: Buffer.from(`<html><body><script>fetch("${host}")</script></body></html>`),
      outcome: 'file-empty',
      says: '没有文字',
    },
    { name: '坏索引.pdf', bytes: brokenXref, outcome: 'added' },
    {
      name: '断尾.pdf',
      bytes: readFileSync(join(fixturePages, 'street.libreoffice-text.pdf')).subarray(0, 3_000),
      outcome: 'file-damaged',
      says: '不是完好的 PDF',
    },
    {
      name: '加密.pdf',
      bytes: readFileSync(join(fixturePages, 'street.encrypted.pdf')),
      outcome: 'file-encrypted',
      says: '请输入密码',
    },
    { name: '扫描.pdf', bytes: aScan('Scanned by X'), outcome: 'added' },
    {
      name: '断尾.mht',
      bytes: Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n'),
      outcome: 'file-damaged',
      says: '找不到网页',
    },
    {
      name: '嵌套.rtf',
      bytes: Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}a`),
      outcome: 'file-unsupported',
      says: '嵌套',
    },
    {
      name: '引用套引用.md',
      bytes: Buffer.from(`某县审计局2023年工作总结\n\n${'> '.repeat(60_000)}审计方面的任务已经完成`),
      outcome: 'added',
    },
    {
      name: '台账.xlsx',
      bytes: await zipOf({ 'xl/workbook.xml': '<x/>' }),
      outcome: 'file-unsupported',
      says: '复制到记事本',
    },
    {
      name: '汇报.pptx',
      bytes: await zipOf({ 'ppt/presentation.xml': '<x/>' }),
      outcome: 'file-unsupported',
      says: '复制到记事本',
    },
    { name: '通知.ofd', bytes: await zipOf({ 'OFD.xml': '<x/>' }), outcome: 'file-unsupported', says: '保存为 .txt' },
    {
      name: '照片.jpg',
      bytes: Buffer.from('ffd8ffe000104a464946', 'hex'),
      outcome: 'file-unsupported',
      says: '文字识别',
    },
    { name: '附件.zip', bytes: await zipOf({ 'a.txt': 'a' }), outcome: 'file-unsupported', says: '请先解压' },
    { name: '附件.gz', bytes: gzipSync('a'), outcome: 'file-unsupported', says: '请先解压' },
    { name: '好.docx', bytes: await aDocx(`${body('农业')}<w:p>${r('特色产业不断壮大。')}</w:p>`), outcome: 'added' },
    { name: '好.txt', bytes: readFileSync(join(fixturePages, 'water.txt')), outcome: 'added' },
  ];
}
