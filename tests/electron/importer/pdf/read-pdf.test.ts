import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../electron/importer/pdf/read-pdf.ts';
import { Reading } from '../../../../electron/importer/reading.ts';
import { fixturePages, pdfData } from '../../../paths.ts';
import { agreement, characterErrors, headingsOf } from '../headings.ts';
import { aScan, pagesOf, writtenPdf } from './written-pdf.ts';

function fixture(name: string): Uint8Array {
  return readFileSync(join(fixturePages, name));
}

function text(name: string): string {
  return readFileSync(join(fixturePages, name), 'utf8').trim();
}

function read(bytes: Uint8Array, password?: string): Promise<Reading> {
  return readPdf(bytes, { name: '甲.pdf', data: pdfData, ...(password === undefined ? {} : { password }) });
}

describe('readPdf', () => {
  it.each([
    'water.chromium-official.pdf',
    'water.chromium-browser.pdf',
    'water.libreoffice-word.pdf',
    'health.chromium-report.pdf',
    'health.chromium-small-pages.pdf',
    'health.libreoffice-word.pdf',
    'street.chromium-columns.pdf',
    'street.libreoffice-text.pdf',
    'street.owner-locked.pdf',
  ])('reads %s as the text it was printed from', async (name) => {
    const reading = await read(fixture(name));
    const there = text(name.replace(/\..*/, '.txt'));
    expect(Reading.parse(reading)).toEqual(reading);
    expect(characterErrors(reading.text, there)).toBeLessThanOrEqual(0.002);
    expect(agreement(headingsOf(reading.text), headingsOf(there))).toBeGreaterThanOrEqual(0.97);
    expect(reading.text.split('\n').filter((line) => line.includes('\t'))).toEqual(
      there.split('\n').filter((line) => line.includes('\t')),
    );
    expect(reading.hints).toHaveLength(reading.text.split('\n').length);
  });

  it('leaves out page numbers and running heads, and says so', async () => {
    const { warnings } = await read(fixture('health.libreoffice-word.pdf'));
    expect(warnings.map(({ message }) => message)).toEqual([
      '第 1—2 页的页眉页脚已略去：“内部工作材料 请注意保存”。',
      '第 1—2 页的页码已略去：“1”。',
    ]);
  });

  it('tells no size of letters that are too small to be seen', async () => {
    const { text, hints } = await read(pagesOf(['Seen) Tj /F1 0.1 Tf 0 -40 Td (Unseen']));
    expect(Reading.shape.hints.parse(hints)).toEqual(hints);
    expect(text.split('\n')).toEqual(['Seen', 'Unseen']);
    expect(hints.map(({ sizePt }) => sizePt)).toEqual([12, undefined]);
  });

  it('knows the place and the size of a line, and a title by its middle', async () => {
    const { hints } = await read(fixture('water.libreoffice-word.pdf'));
    expect(hints[0]).toMatchObject({
      centred: true,
      sizePt: 22,
      place: { kind: 'page', parts: [{ page: 1 }, { page: 1 }] },
    });
    expect(hints[1]?.sizePt).toBe(16);
  });

  it('knows for each printed line of a paragraph, over pages too, which of its words stand on it', async () => {
    const { text: all, hints } = await read(fixture('water.chromium-official.pdf'));
    const at = hints.findIndex(({ place }) => place?.kind === 'page' && place.parts.some(({ page }) => page === 3));
    const place = hints[at]?.place;
    const whole = all.split('\n')[at] ?? '';
    const parts = place?.kind === 'page' ? place.parts : [];
    expect(parts.map(({ page }) => page)).toEqual([2, 2, 3]);
    const words = parts.map(({ until }, i) => whole.slice(parts[i - 1]?.until ?? 0, until));
    expect(words.join('')).toBe(whole);
    // A printed line holds some twenty-eight characters, less its indent; half-width ones are more.
    expect(words.map(({ length }) => Math.floor(length / 10))).toEqual([2, 2, 0]);
    for (const { box } of parts) expect([box[2] > box[0], Math.round(box[3] - box[1])]).toEqual([true, 16]);
  });

  it('knows bold type by the name of its font', async () => {
    const bytes = Buffer.from(pagesOf(['Summary of the year']));
    const at = bytes.indexOf('/Helvetica >>');
    const bold = Buffer.concat([bytes.subarray(0, at), Buffer.from('/Helvetica-Bold >>'), bytes.subarray(at + 13)]);
    expect((await read(bytes)).hints[0]).not.toHaveProperty('bold');
    expect((await read(bold)).hints[0]).toMatchObject({ bold: true, sizePt: 12 });
  });

  it('puts the words of merged cells into their first field and reads a repeated table head once', async () => {
    const { text: all, warnings } = await read(fixture('roads.chromium-merged-cells.pdf'));
    const lines = all.split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '东平县交通运输局关于2023年度农村公路建设养护工作情况的报告',
      '（2024年1月）',
      '一、主要做法。坚持“建管养运”并重，全年改造农村公路126.4公里，实施生命防护工程88公里，新增5条城乡公交线路。',
      '乡镇\t改造里程（公里）\t\t备注',
      '\t计划\t完成\t',
      '第1镇\t2\t3\t',
      '第2镇\t4\t5\t',
    ]);
    expect(lines[11]).toBe('第7镇\t14\t15\t含上年结转项目，资金由县财政统筹安排解决');
    expect(lines.slice(5, 45).map((line) => line.split('\t')[0])).toEqual(
      Array.from({ length: 40 }, (_, i) => `第${i + 1}镇`),
    );
    expect(lines).toHaveLength(46);
    expect(warnings.map(({ rule }) => rule)).toContain('import/turned-text');
  });

  it('takes footnotes out of the text and keeps where their marks stand', async () => {
    const reading = await read(fixture('roads.footnotes.pdf'));
    const marked = reading.notes.map(({ at, text: note }) => [reading.text.slice(0, at).slice(-5), note]);
    expect(marked).toEqual([
      ['6.4公里', '不含县道大修工程，口径以省厅通报为准。'],
      ['车亭45个', '其中乡镇自筹建设12个。'],
    ]);
    expect(reading.text).toContain('126.4公里，实施');
  });

  it('asks for the password of an encrypted file, and says when it is wrong', async () => {
    const bytes = fixture('street.encrypted.pdf');
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'file-encrypted',
      message: '“甲.pdf”设有打开密码：请输入密码后再导入。',
    });
    await expect(read(bytes, 'nian2024')).rejects.toMatchObject({ code: 'file-password-wrong' });
    expect((await read(bytes, 'Nian2024')).text).toBe(text('street.txt'));
  });

  it('says that a page of images is a scan, and that an empty page is none', async () => {
    for (const scan of [aScan(), aScan('Scanned with CamScanner')]) {
      expect(await read(scan)).toMatchObject({
        text: '',
        scannedPages: 1,
        warnings: [{ rule: 'import/scan', line: 1, message: expect.stringMatching(/^共 1 页，只有图像，是扫描件/) }],
      });
    }
    await expect(read(pagesOf(['']))).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('says which pages of a text have no text', async () => {
    const { text: all, warnings } = await read(pagesOf(['first page', '', 'third page']));
    expect(all.split('\n')).toEqual(['first page', 'third page']);
    expect(warnings).toEqual([
      { rule: 'import/page-without-text', line: 2, message: '第 2 页没有文字，可能是扫描的图像，没有读入。' },
    ]);
  });

  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['a head and nothing else', () => Buffer.from('%PDF-1.7\n'), /不是完好的 PDF 文件/],
    ['the first half', () => fixture('street.libreoffice-text.pdf').subarray(0, 900), /./],
    ['no page', () => pagesOf([]), /./],
    [
      'a page list that holds itself',
      () => writtenPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      /./,
    ],
    [
      'arrays 100,000 deep',
      () => writtenPdf([`<< /Type /Catalog /Pages ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`]),
      /./,
    ],
    ['5,001 pages', () => pagesOf(Array.from({ length: 5_001 }, () => 'x')), /共 5001 页，超过 5000 页/],
  ])('refuses %s with a sentence that names the file', async (_, bytes, sentence) => {
    await expect(read(bytes())).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringMatching(new RegExp(`^“甲\\.pdf”.*${sentence.source}`)),
    });
  });

  it('reads a file without its table of objects, as far as it goes', async () => {
    const bytes = Buffer.from(fixture('street.libreoffice-text.pdf'));
    bytes.write('nothing', bytes.lastIndexOf('startxref'), 'latin1');
    expect((await read(bytes)).text).toBe(text('street.txt'));
  });

  it('reads pages of any size', async () => {
    const reading = await read(pagesOf(['a very large page'], '/MediaBox [0 0 200000000 842] /UserUnit 10000'));
    expect(reading.text).toBe('a very large page');
  });

  it('runs no script and opens no address', async () => {
    const action =
      '/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.launchURL\\("http://127.0.0.1:9/"\\)) >> ';
    expect((await read(pagesOf(['harmless'], undefined, action))).text).toBe('harmless');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('tells its progress page by page', async () => {
    const told: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => told.push([done, total]);
    await readPdf(pagesOf(['one', 'two', 'three']), { name: '甲.pdf', data: pdfData, onProgress });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});
