import { describe, expect, it } from 'vitest';
import { p, r, readBody, textOfBody } from './a-docx.ts';

const hidden = '<w:vanish/>';

function paragraph(...inner: readonly string[]): string {
  return `<w:p>${inner.join('')}</w:p>`;
}

function fieldMark(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function code(text: string): string {
  return `<w:r><w:instrText>${text}</w:instrText></w:r>`;
}

describe('the text of a paragraph', () => {
  it('is what its runs write, with symbols, tabs, breaks and without soft hyphens', async () => {
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const inner =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:softHyphen/><w:noBreakHyphen/><w:br/><w:t>丙</w:t><w:br w:type="page"/></w:r>';
    const reading = await readBody(paragraph(inner, symbol));
    expect([reading.text, reading.hints.length]).toEqual(['甲\t乙-\n丙☑', 2]);
  });

  it('holds what stands in links, controls, smart tags, formulas, and the base of ruby', async () => {
    const inner = [
      `<w:hyperlink>${r('链')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${r('控')}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${r('签')}</w:smartTag>`,
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
      `<w:r><w:ruby><w:rt>${r('yin')}</w:rt><w:rubyBase>${r('音')}</w:rubyBase></w:ruby></w:r>`,
    ];
    const body = `<w:sdt><w:sdtContent>${paragraph(...inner)}</w:sdtContent></w:sdt>`;
    expect(await textOfBody(body)).toBe('链控签x音');
  });

  it('is the result of a field and not its code, and contents are marked', async () => {
    const toc = [
      fieldMark('begin'),
      code(' TOC \\o "1-3" '),
      fieldMark('separate'),
      r('一、总体情况'),
      fieldMark('end'),
    ];
    const nested = [
      fieldMark('begin'),
      code('IF '),
      fieldMark('begin'),
      code('PAGE'),
      fieldMark('separate'),
      r('7'),
      fieldMark('end'),
      fieldMark('separate'),
      r('正文'),
      fieldMark('end'),
    ];
    const reading = await readBody(
      paragraph(...toc) + paragraph(...nested, `<w:fldSimple w:instr="DATE">${r('今天')}</w:fldSimple>`),
    );
    expect(reading.text).toBe('一、总体情况\n正文今天');
    expect(reading.hints.map(({ isContents }) => isContents)).toEqual([true, undefined]);
  });

  it('is not lost when a field was torn open', async () => {
    expect(await textOfBody(paragraph(fieldMark('begin'), r('正文')) + p('后文'))).toBe('正文\n后文');
  });

  it('leaves out hidden text and says so, but not what is hidden on the web only', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = paragraph(
      r('甲'),
      r('密', hidden),
      r('藏', '<w:rStyle w:val="h"/>'),
      r('乙', '<w:webHidden/>'),
      r('丙', '<w:vanish w:val="0"/>'),
    );
    const reading = await readBody(body, { styles });
    expect(reading.text).toBe('甲乙丙');
    expect(reading.warnings.map(({ message }) => message)).toEqual(['原文有 2 个隐藏的字没有导入。']);
  });

  it('joins a heading to its body at a style separator, and tells where it ends', async () => {
    const heading = `<w:p><w:pPr><w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('（一）抓好造林。')}</w:p>`;
    const reading = await readBody(heading + p('今年造林三万亩。') + p('下一段。'));
    expect(reading.text).toBe('（一）抓好造林。今年造林三万亩。\n下一段。');
    expect(reading.hints).toMatchObject([{ outlineLevel: 2, boldUntil: 8 }, {}]);
  });

  it('tells bold beginnings, centred lines and sizes', async () => {
    const size = (half: number) => `<w:sz w:val="${half}"/>`;
    const body =
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('标题', `<w:b/>${size(44)}`)}</w:p>` +
      paragraph(r('一是', '<w:b/>'), r('抓落实。')) +
      p('正文');
    expect((await readBody(body)).hints).toEqual([
      { bold: true, centred: true, sizePt: 22, place: { kind: 'paragraph', index: 0 } },
      { boldUntil: 2, place: { kind: 'paragraph', index: 1 } },
      { place: { kind: 'paragraph', index: 2 } },
    ]);
  });

  it('takes a text box once, after its paragraph, and letters drawn as a picture too', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框中字')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框中字')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const art = '<w:r><w:pict><v:shape><v:textpath string="青岚县人民政府文件"/></v:shape></w:pict></w:r>';
    const reading = await readBody(paragraph(r('正文'), shape) + paragraph(art));
    expect(reading.text).toBe('正文\n框中字\n\n青岚县人民政府文件');
    expect(reading.warnings[0]?.message).toContain('2 个文本框');
  });

  it('keeps footnotes beside the text, with the place of their mark', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('数据来自年报。')}</w:footnote>`;
    const reading = await readBody(paragraph(r('造林三万亩'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r('。')), {
      footnotes,
    });
    expect([reading.text, reading.notes]).toEqual([
      '造林三万亩。',
      [{ kind: 'footnote', at: 5, text: '数据来自年报。' }],
    ]);
  });

  it('leaves out headers, page numbers and prompts, and says so where there were words', async () => {
    const control = (inner: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const styles = '<w:style w:type="character" w:styleId="a8"><w:name w:val="Placeholder Text"/></w:style>';
    const prompt = control(r('单击此处输入文字', '<w:rStyle w:val="a8"/>'));
    const typedOver = control(r('已填'));
    const reading = await readBody(paragraph(r('正文'), prompt, typedOver), {
      styles,
      header: p('征求意见稿'),
      footer: p('— 1 —'),
    });
    expect(reading.text).toBe('正文已填');
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      '原文有 1 处未填写的提示文字没有导入。',
      '页眉页脚没有导入：“征求意见稿”。',
    ]);
  });

  it('names places as Word does, across paragraphs', async () => {
    const start = '<w:bookmarkStart w:id="1" w:name="sec_0001"/>';
    const body = `${start}${p('甲甲')}${paragraph(r('乙'), '<w:bookmarkEnd w:id="1"/>', r('乙'))}`;
    expect((await readBody(body)).bookmarks).toEqual([{ name: 'sec_0001', range: { start: 0, end: 4 } }]);
  });
});

describe('a table', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

  it('is a line a row: covered columns stay empty, rows covered from above repeat', async () => {
    const body = table(
      row(cell('指标', '<w:gridSpan w:val="2"/>'), cell('2023年')),
      row(cell('林业', '<w:vMerge w:val="restart"/>'), cell('造林'), cell('1')),
      row(cell('', '<w:vMerge/>'), cell('抚育'), cell('2')),
    );
    const reading = await readBody(p('前') + body + p('后'));
    expect(reading.text).toBe('前\n指标\t\t2023年\n林业\t造林\t1\n林业\t抚育\t2\n后');
    expect(reading.hints.map(({ isTable }) => isTable)).toEqual([undefined, true, true, true, undefined]);
    expect(reading.hints.map(({ spans }) => spans)).toEqual([
      undefined,
      [{ column: 0, rows: 1, columns: 2 }],
      [{ column: 0, rows: 2, columns: 1 }],
      undefined,
      undefined,
    ]);
  });

  it('has no column where no cell begins, as when a border is a little off', async () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const reading = await readBody(table(row(cell('甲', wide), cell('乙')), row(cell('丙', wide), cell('丁'))));
    expect([reading.text, reading.hints.some(({ spans }) => spans)]).toEqual(['甲\t乙\n丙\t丁', false]);
  });

  it('merges only what Word shows merged', async () => {
    const [restart, on] = ['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'];
    const body = table(
      row(cell('子', on), cell('甲', restart), cell('丙'), cell('丁')),
      row(cell('', on), cell('', `<w:gridSpan w:val="2"/>${on}`), cell('戊')),
      row(cell('己', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), cell('庚'), cell('辛')),
    );
    const reading = await readBody(body);
    expect(reading.text).toBe('子\t甲\t丙\t丁\n子\t甲\t\t戊\n己\t\t庚\t辛');
    expect(reading.hints.map(({ spans }) => spans)).toEqual([
      [{ column: 0, rows: 2, columns: 1 }],
      [{ column: 1, rows: 1, columns: 2 }],
      [{ column: 0, rows: 1, columns: 2 }],
    ]);
  });

  it('loses a row that was deleted, although the cell beside it goes on', async () => {
    const [restart, on] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const gone = (text: string) =>
      `<w:tc>${`<w:p><w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`}</w:tc>`;
    const body = table(
      row(cell('林业', restart), cell('造林')),
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('', on)}${gone('抚育')}</w:tr>`,
      row(cell('', on), cell('管护')),
    );
    const reading = await readBody(body);
    expect(reading.text).toBe('林业\t造林\n林业\t管护');
    expect(reading.hints[0]?.spans).toEqual([{ column: 0, rows: 2, columns: 1 }]);
  });

  it('keeps what stands within a cell in the cell', async () => {
    const inner = `<w:tc>${p('甲')}${p('乙')}${table(row(cell('丙'), cell('丁')))}${p('')}</w:tc>`;
    expect(await textOfBody(table(row(inner, cell('戊'))))).toBe('甲 乙 丙 丁\t戊');
  });

  it('is a frame around paragraphs when it has one column', async () => {
    const reading = await readBody(table(row(`<w:tc>${p('甲')}${p('乙')}</w:tc>`), row(cell('丙'))));
    expect([reading.text, reading.hints.some(({ isTable }) => isTable)]).toEqual(['甲\n乙\n丙', false]);
  });
});
