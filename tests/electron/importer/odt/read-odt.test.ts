import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import type { Reading } from '../../../../electron/importer/reading.ts';
import { pdfData } from '../../../paths.ts';

const namespaces = ['office', 'style', 'text', 'table', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

async function anOdt(body: string, styles = '', files: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip().file('mimetype', 'application/vnd.oasis.opendocument.text');
  zip.file(
    'content.xml',
    `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array' });
}

async function read(body: string, styles = ''): Promise<Reading> {
  return readFileBytes(await anOdt(body, styles), { name: '总结.odt', data: pdfData });
}

const listStyle =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/><text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2" style:num-suffix="."/><text:list-level-style-bullet text:level="4" text:bullet-char="●"/></text:list-style>';

const item = (inner: string, more = '') => `<text:list-item${more}>${inner}</text:list-item>`;
const list = (inner: string, more = '') => `<text:list text:style-name="L"${more}>${inner}</text:list>`;
const p = (inner: string, more = '') => `<text:p${more}>${inner}</text:p>`;

describe('an OpenDocument text', () => {
  it('has its list numbers written out, level by level', async () => {
    const deep = list(item(list(item(list(item(p('戊'))))) + p('无号')));
    const body = list(item(p('甲') + p('续') + list(item(p('乙')) + item(p('丙')))) + item(p('丁') + deep));
    expect((await read(body, listStyle)).text).toBe('一、甲\n续\n（1）乙\n（2）丙\n二、丁\n● 戊\n无号');
  });

  it('goes on counting where it says so, and begins where it is told', async () => {
    const first = list(item(p('甲')), ' xml:id="l1"');
    const body =
      first +
      p('间') +
      list(item(p('乙')), ' text:continue-list="l1"') +
      list(item(p('丙')), ' text:continue-numbering="true"') +
      list(item(p('丁'), ' text:start-value="9"')) +
      list(item(p('戊')));
    expect((await read(body, listStyle)).text).toBe('一、甲\n间\n二、乙\n三、丙\n九、丁\n一、戊');
    // LibreOffice names lists that it did not write.
    const lost = first + list(item(p('乙')), ' text:continue-list="l9"');
    expect((await read(lost, listStyle)).text).toBe('一、甲\n二、乙');
  });

  it('keeps blanks, tabs, breaks, links; drops page numbers of contents to nothing but text', async () => {
    const body = p(
      ' 甲 \n  乙<text:s text:c="2"/><text:tab/>丙<text:line-break/><text:a>丁</text:a><text:soft-page-break/>',
    );
    expect((await read(body)).text).toBe('甲 乙  \t丙\n丁');
  });

  it('keeps comments on their words and notes beside the text', async () => {
    const annotation =
      '<office:annotation office:name="c1"><dc:creator>刘主任</dc:creator><dc:date>2023-12-02T10:30:00</dc:date><text:p>核实。</text:p></office:annotation>';
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>年报。</text:p></text:note-body></text:note>';
    const reading = await read(p(`全年${annotation}造林${'<office:annotation-end office:name="c1"/>'}三万亩${note}。`));
    expect(reading).toMatchObject({
      text: '全年造林三万亩。',
      comments: [
        {
          author: '刘主任',
          date: '2023-12-02T02:30:00.000Z',
          text: '核实。',
          quote: '造林',
          range: { start: 2, end: 4 },
        },
      ],
      notes: [{ kind: 'footnote', at: 7, text: '年报。' }],
    });
  });

  it('takes tracked changes as accepted, leaves out what is hidden, and says so', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>旧词</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const body = `${changes}${p('甲<text:change text:change-id="a"/>乙<text:span text:style-name="H">密</text:span>')}`;
    const reading = await read(body, styles);
    expect([reading.text, reading.warnings.map(({ rule }) => rule)]).toEqual([
      '甲乙',
      ['import/changes', 'import/hidden'],
    ]);
  });

  it('reads tables a row a line, with cells that reach over columns and rows', async () => {
    const cell = (text: string, more = '') => `<table:table-cell${more}>${p(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const body = `<table:table><table:table-header-rows>${row(cell('指标', ' table:number-columns-spanned="2"'), covered, cell('数'))}</table:table-header-rows>${row(cell('林业', ' table:number-rows-spanned="2"'), cell('造林'), cell('1'))}${row(covered, cell('抚育'), cell('2'))}</table:table>`;
    const reading = await read(p('前') + body);
    expect(reading.text).toBe('前\n指标\t\t数\n林业\t造林\t1\n林业\t抚育\t2');
    expect(reading.hints.map(({ isTable, spans }) => (isTable ? spans : 'none'))).toEqual([
      'none',
      [{ column: 0, rows: 1, columns: 2 }],
      [{ column: 0, rows: 2, columns: 1 }],
      undefined,
    ]);
  });

  it('with a password is refused with a sentence', async () => {
    const bytes = await anOdt(p('甲'), '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' });
    await expect(readFileBytes(bytes, { name: '密.odt', data: pdfData })).rejects.toMatchObject({
      message: expect.stringContaining('“密.odt”设有打开密码'),
    });
  });
});
