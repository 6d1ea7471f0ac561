import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { encode, isEncodable } from '../../electron/importer/encoders.ts';
import { writtenPdf } from '../../electron/importer/pdf/written-pdf.ts';
import { onSite } from '../../electron/importer/web-page/site.ts';
import { aDocx, p } from '../../electron/importer/word/a-docx.ts';
import { randomFrom } from '../../fuzz/random.ts';
import { fixtureFormats } from '../../paths.ts';
import { generatedDocument } from '../../shared/domain/structure/corpus/generate/generate.ts';

type Make = (text: string, seed: number) => Uint8Array | Promise<Uint8Array>;

/** make-files.ts FOLDER COUNT: files in turns of every format, each with a text of its own, invented by the generator of the structure's tests. */
const [folder = '', count = '0'] = process.argv.slice(2);

const makers: Readonly<Record<string, Make>> = {
  '.txt': (text) => Buffer.from(text),
  '.gbk.txt': (text) => encode([...text].filter((one) => isEncodable(one, 'gb18030')).join(''), 'gb18030'),
  '.docx': (text) =>
    aDocx(
      linesOf(text)
        .map((line) => p(escaped(line)))
        .join(''),
    ),
  '.odt': (text) => anOdt(linesOf(text)),
  '.doc': (_, seed) => aDoc(seed),
  '.rtf': (text) => anRtf(linesOf(text)),
  '.pdf': (text) => aPdf(linesOf(text)),
  '.html': (text) => Buffer.from(onSite(text)),
  '.md': (text) => Buffer.from(linesOf(text).join('\n\n')),
};

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\t', ' ');
}

function anOdt(lines: readonly string[]): Promise<Uint8Array> {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns';
  const body = lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('');
  return new JSZip()
    .file('mimetype', 'application/vnd.oasis.opendocument.text')
    .file(
      'content.xml',
      `<office:document-content xmlns:office="${urn}:office:1.0" xmlns:text="${urn}:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    )
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function anRtf(lines: readonly string[]): Uint8Array {
  const coded = (line: string) =>
    line.replace(/[\\{}\u0080-\uffff]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`);
  return Buffer.from(`{\\rtf1\\ansi\\uc1 ${lines.map((line) => `${coded(line)}\\par\n`).join('')}}`, 'latin1');
}

/** The words of a real .doc with its signs exchanged for each other, but for those that number and date it. */
function aDoc(seed: number): Uint8Array {
  const text = readFileSync(join(fixtureFormats, 'forestry.txt'), 'utf8').trimEnd();
  const file = readFileSync(join(fixtureFormats, 'typed.doc'));
  const start = file.indexOf(Buffer.from(text.slice(0, 10), 'utf16le'));
  const { below } = randomFrom(seed);
  const signs = [...new Set(text.match(/\p{Script=Han}/gu))].filter(
    (sign) => !'一二三四五六七八九十年月日局县'.includes(sign),
  );
  const shuffled = signs.map((sign) => ({ sign, at: below(1e9) })).toSorted((a, b) => a.at - b.at);
  const exchange = new Map(signs.map((sign, i) => [sign, shuffled[i]?.sign ?? sign]));
  for (let i = 0; i < text.length; i += 1) {
    const sign = file.toString('utf16le', start + i * 2, start + i * 2 + 2);
    file.write(exchange.get(sign) ?? sign, start + i * 2, 'utf16le');
  }
  return file;
}

/** Chinese by a font that every reader has, as scanners' and old offices' programs write it. */
function aPdf(lines: readonly string[]): Uint8Array {
  const rows = lines.flatMap((line) => `　　${line}`.match(/.{1,28}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(rows.length / 22) }, (_, i) => rows.slice(i * 22, i * 22 + 22));
  const drawn = pages.map((page) => {
    const shown = page.map((row) => `<${Buffer.from(row, 'utf16le').swap16().toString('hex')}> Tj T*`).join('\n');
    const content = `BT /F1 16 Tf 29 TL 72 740 Td\n${shown}\nET`;
    return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ');
  return writtenPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    ...drawn.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      content,
    ]),
  ]);
}

const kinds = Object.entries(makers);
for (const [i, { text }] of fc.sample(generatedDocument, { numRuns: Number(count), seed: 20251125 }).entries()) {
  const [ending, make] = kinds[i % kinds.length] ?? ['.txt', (text: string) => Buffer.from(text)];
  writeFileSync(join(folder, `${String(i).padStart(4, '0')}${ending}`), await make(text, i));
}
