import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { Reading } from '../../../../electron/importer/reading.ts';
import { pdfData } from '../../../paths.ts';

const fonts = String.raw`{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fswiss\fcharset0 Arial;}{\f2\fcharset2 Wingdings;}}`;

function read(body: string | Buffer): Promise<Reading> {
  const head = Buffer.from(String.raw`{\rtf1\ansi\ansicpg936\deff0${fonts}`, 'latin1');
  const bytes = Buffer.concat([head, typeof body === 'string' ? Buffer.from(body, 'latin1') : body, Buffer.from('}')]);
  return readFileBytes(bytes, { name: '甲.doc', data: pdfData });
}

async function linesOf(body: string): Promise<readonly string[]> {
  return (await read(body)).text.split('\n');
}

describe('readRtf', () => {
  it('reads GBK in escapes, raw bytes and numbered characters, each once', async () => {
    expect(
      await linesOf(String.raw`\pard \'b9\'a4\'d7\'f7\f1 2023\f0\'c4\'ea\par\uc2\u24635\'d7\'dc\u32467\'bd\'e1\par`),
    ).toEqual(['工作2023年', '总结']);
    // The second byte may be a letter or a backslash; pandoc writes a question mark for older readers.
    expect(await linesOf(String.raw`\'81\'5c\'81A\par\uc1\u24180?\u-10179?\u-8704?\par`)).toEqual(['乗丄', '年😀']);
    expect((await read(Buffer.from([0xb9, 0xa4, 0xd7, 0xf7]))).text).toBe('工作');
  });

  it('keeps signs, breaks and the numbers that Word has written out', async () => {
    expect(
      await linesOf(
        String.raw`{\listtext\pard\plain\f0 \'d2\'bb\'a1\'a2\tab}\ldblquote A\rdblquote\emdash B\~C\-D\_E\line F\par\par{\pntext 1.\tab}G\{\\\}\par`,
      ),
    ).toEqual(['一、“A”—B\u00a0CD-E', 'F', '', '1.G{\\}']);
  });

  it('knows headings by the names of their styles, and of those that styles are based on', async () => {
    const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s2\sbasedon0 Heading 2;}{\s7\sbasedon2 \'be\'d6;}}`;
    const { hints } = await read(String.raw`${styles}\pard\s1 A\par\pard\s2 B\par\pard\s7 C\par\pard\s0 D\par`);
    expect(hints.map(({ outlineLevel }) => outlineLevel)).toEqual([1, 2, 2, undefined]);
  });

  it('sends no endless name of a style along with every line', async () => {
    const styles = `{\\stylesheet{\\s1 ${'9'.repeat(1000)};}}`;
    const { hints } = await read(`${styles}\\pard\\s1 a\\par`);
    expect(hints[0]?.styleName).toBe('9'.repeat(255));
  });

  it('reads merged cells by where they end and what they go on from', async () => {
    const rows = [
      String.raw`\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl A\cell B\cell\cell\row`,
      String.raw`\trowd\clvmrg\cellx1000\cellx2010\cellx3000\pard\intbl\cell C\cell D\cell\row`,
      String.raw`\trowd\cellx3000\pard\intbl E\cell\row`,
    ];
    const { text, hints } = await read(`${rows.join('')}${String.raw`\pard F\par`}`);
    expect(text).toBe('A\tB\t\nA\tC\tD\nE\t\t\nF');
    expect(hints.map(({ spans }) => spans)).toEqual([
      [
        { column: 0, rows: 2, columns: 1 },
        { column: 1, rows: 1, columns: 2 },
      ],
      undefined,
      [{ column: 0, rows: 1, columns: 3 }],
      undefined,
    ]);
  });

  it('reads a table by rows, empty cells too, and a frame as paragraphs', async () => {
    const row = (cells: string) => String.raw`\trowd\cellx1\cellx2\cellx3\pard\intbl ${cells}\row`;
    const { text, hints } = await read(
      String.raw`\pard A\par${row(String.raw`B\par C\cell\cell D\cell`)}${row(String.raw`\cell\cell E\cell`)}\pard F\par\trowd\cellx1\pard\intbl G\par H\cell\row\pard I\par`,
    );
    expect(text.split('\n')).toEqual(['A', 'B C\t\tD', '\t\tE', 'F', 'G', 'H', 'I']);
    expect(hints.map(({ isTable }) => isTable === true)).toEqual([false, true, true, false, false, false, false]);
  });

  it('knows levels by style and by paragraph, bold, size and the middle', async () => {
    const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}}`;
    const { hints } = await read(
      String.raw`${styles}\pard\s1\b A\b0\par\pard\outlinelevel2 B\par\pard\qc\fs44 C\par\pard{\b D}E\par`,
    );
    expect(hints.map(({ place, ...hint }) => hint)).toEqual([
      { outlineLevel: 1, styleName: 'heading 1', bold: true },
      { outlineLevel: 3, styleName: 'Normal' },
      { centred: true, styleName: 'Normal', sizePt: 22 },
      { styleName: 'Normal', boldUntil: 1, sizePt: 22 },
    ]);
  });

  it('keeps footnotes beside the text, leaves out what was deleted, hidden or drawn, and says so', async () => {
    const reading = await read(
      Buffer.concat([
        Buffer.from(
          String.raw`{\info{\title T}}{\header H\par}{\*\generator G;}A{\footnote\pard N1\par N2}B{\deleted C}{\revised D}{\v E}{\pict\pngblip\bin4 `,
          'latin1',
        ),
        Buffer.from('}{\\x'),
        Buffer.from(
          String.raw`}{\field{\*\fldinst HYPERLINK "http://127.0.0.1:9/"}{\fldrslt F}}{\*\atnauthor L}{\*\annotation{\*\atnref 0}K}{\object\objemb{\*\objdata 00}{\result R}}\par`,
        ),
      ]),
    );
    expect(Reading.parse(reading)).toEqual(reading);
    expect(reading.text).toBe('ABDF');
    expect(reading.notes).toEqual([{ kind: 'footnote', at: 1, text: 'N1 N2' }]);
    expect(reading.warnings.map(({ rule }) => rule)).toEqual([
      'import/changes',
      'import/hidden',
      'import/pictures',
      'import/objects',
      'import/comments',
    ]);
  });

  it('refuses a file that breaks off or is nested without end, and one without words', async () => {
    const refusal = (body: string) =>
      read(body).then(
        () => null,
        (error: { code?: string }) => error.code,
      );
    expect(await refusal('{A')).toBe('file-unreadable');
    expect(await refusal('{'.repeat(100_000))).toBe('file-unsupported');
    expect(await refusal(String.raw`\pard\par`)).toBe('file-empty');
  });

  it('reads a large file, and one without a control word, within the time of a test', async () => {
    const long =
      String.raw`\pard \'b9\'a4\'d7\'f7\u24180?AB\par`.repeat(60_000) +
      String.raw`${'x'.repeat(2_000)}\par `.repeat(1_000);
    expect((await read(long)).text.length).toBeGreaterThan(2_300_000);
  });
});
