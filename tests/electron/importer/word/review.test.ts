import { describe, expect, it } from 'vitest';
import { p, r, readBody } from './a-docx.ts';

const by = 'w:author="周文" w:date="2023-12-01T09:00:00Z"';

function inserted(...inner: readonly string[]): string {
  return `<w:ins w:id="1" ${by}>${inner.join('')}</w:ins>`;
}

function deleted(text: string): string {
  return `<w:del w:id="2" ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
}

function paragraph(...inner: readonly string[]): string {
  return `<w:p>${inner.join('')}</w:p>`;
}

function ended(change: string, text: string): string {
  return `<w:p><w:pPr><w:rPr><w:${change} w:id="3" ${by}/></w:rPr></w:pPr>${text}</w:p>`;
}

describe('tracked changes', () => {
  const body = paragraph(r('造林'), deleted('三'), inserted(r('四')), r('万亩。'));

  it('give the final text, and keep the words that were taken out', async () => {
    const reading = await readBody(body);
    const said = { author: '周文', date: '2023-12-01T01:00:00.000Z' };
    expect([reading.text, reading.revisions]).toEqual([
      '造林四万亩。',
      [
        { ...said, kind: 'deleted', text: '三', range: { start: 2, end: 2 } },
        { ...said, kind: 'inserted', text: '四', range: { start: 2, end: 3 } },
      ],
    ]);
    expect(reading.warnings.map(({ rule }) => rule)).toEqual(['import/changes']);
  });

  it('give the original text when that is wanted', async () => {
    const reading = await readBody(body, {}, 'original');
    expect(reading.text).toBe('造林三万亩。');
    expect(reading.revisions.map(({ kind, range }) => [kind, range.end - range.start])).toEqual([
      ['deleted', 1],
      ['inserted', 0],
    ]);
  });

  it('join paragraphs whose end was deleted, and part those whose end was inserted', async () => {
    const joined = ended('del', r('甲')) + p('乙') + ended('ins', r('丙')) + p('丁');
    expect((await readBody(joined)).text).toBe('甲乙\n丙\n丁');
    expect((await readBody(joined, {}, 'original')).text).toBe('甲\n乙\n丙丁');
  });

  it('let a paragraph that was deleted whole vanish without a number', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = `<w:p><w:pPr>${properties}<w:rPr><w:del w:id="3" ${by}/></w:rPr></w:pPr>${deleted('乙')}</w:p>`;
    const body = p('甲', properties) + gone + p('丙', properties);
    expect((await readBody(body, { numbering })).text).toBe('一、甲\n二、丙');
    expect((await readBody(body, { numbering }, 'original')).text).toBe('一、甲\n二、乙\n三、丙');
  });

  it('tell what was moved, at both places', async () => {
    const move = `<w:moveFrom w:id="5" ${by}>${r('先讲')}</w:moveFrom>`;
    const to = `<w:moveTo w:id="6" ${by}>${r('先讲')}</w:moveTo>`;
    const reading = await readBody(paragraph(move, r('后讲')) + paragraph(to));
    expect([reading.text, reading.revisions.map(({ kind, text }) => `${kind} ${text}`)]).toEqual([
      '后讲\n先讲',
      ['movedFrom 先讲', 'movedTo 先讲'],
    ]);
  });
});

describe('comments', () => {
  const edge = (kind: string, id: number) => `<w:commentRange${kind} w:id="${id}"/>`;
  const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const comment = (id: number, author: string, text: string, paragraphId = '') =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2023-12-02T10:30:00Z"><w:p w14:paraId="${paragraphId}">${r(text)}</w:p></w:comment>`;

  it('keep author, date, words and answers', async () => {
    const comments = comment(0, '刘主任', '数字请再核实。', 'AA') + comment(1, '小陈', '已核。', 'BB');
    const commentsExtended = '<w15:commentEx w15:paraId="AA"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>';
    const body = paragraph(
      r('全年'),
      edge('Start', 0),
      edge('Start', 1),
      r('造林三万亩'),
      edge('End', 0),
      reference(0),
      edge('End', 1),
      reference(1),
      r('。'),
    );
    expect((await readBody(body, { comments, commentsExtended })).comments).toEqual([
      {
        id: '0',
        author: '刘主任',
        date: '2023-12-02T02:30:00.000Z',
        text: '数字请再核实。',
        range: { start: 2, end: 7 },
        quote: '造林三万亩',
        replies: [{ author: '小陈', date: '2023-12-02T02:30:00.000Z', text: '已核。' }],
      },
    ]);
  });

  it('reach over paragraphs, stand on a point, or on nothing that is left', async () => {
    const comments = comment(0, '刘', '跨段') + comment(1, '刘', '一点') + comment(2, '', '无处');
    const body = `${edge('Start', 0)}${p('甲')}${paragraph(r('乙'), edge('End', 0), reference(0))}${edge('End', 9)}${paragraph(r('丙丙'), reference(1))}`;
    expect(
      (await readBody(body, { comments })).comments.map(({ range, quote, author }) => [range, quote, author]),
    ).toEqual([
      [{ start: 0, end: 3 }, '甲\n乙', '刘'],
      [{ start: 6, end: 6 }, '', '刘'],
      [null, '', null],
    ]);
  });

  it('have no date where a program wrote none', async () => {
    const comments = `<w:comment w:id="0" w:author="刘" w:date="0-00-00T00:00:00Z">${p('改')}</w:comment>`;
    expect((await readBody(p('甲'), { comments })).comments[0]?.date).toBeNull();
  });

  it('keep their place in the cells of a table', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(p('指标'))}${cell(paragraph(edge('Start', 0), r('1.26'), edge('End', 0)))}</w:tr></w:tbl>`;
    expect((await readBody(body, { comments: comment(0, '刘', '核') })).comments[0]?.quote).toBe('1.26');
  });
});
