import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { processorMs } from '../../../measure.ts';
import { pdfData } from '../../../paths.ts';
import { aDocx, p, r, textOfBody } from './a-docx.ts';

const many = 100_000;
const by = 'w:author="周文"';
const deletedEnd = `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr></w:p>`;
const row = '<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>';
const beside = row
  .replace('<w:p/>', '<w:tcPr><w:gridSpan w:val="99999"/><w:vMerge/></w:tcPr><w:p/>')
  .replace('<w:tc><w:p>', '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>');
const comment = '<w:comment w:id="0"><w:p w14:paraId="A"/></w:comment>';

describe('a Word file made to hold the program up', () => {
  it.each([
    ['100,000 lines broken in one paragraph', `<w:p>${r('甲')}<w:r>${'<w:br/>'.repeat(many)}</w:r></w:p>`, {}],
    ['100,000 paragraphs whose end was deleted', deletedEnd.repeat(many) + p('甲'), {}],
    [
      '100,000 fields that never end',
      `<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/><w:t>甲</w:t>'.repeat(many)}</w:r></w:p>`,
      {},
    ],
    ['50,000 rows of a table', `<w:tbl>${row.repeat(many / 2)}</w:tbl>`, {}],
    ['20,000 rows of one merged cell', `<w:tbl>${beside.repeat(many / 5)}</w:tbl>`, {}],
    ['50,000 comments', p('甲'), { comments: comment.repeat(many / 2) }],
    ['100,000 runs in one paragraph', `<w:p>${r('甲').repeat(many)}</w:p>`, {}],
    ['100,000 bookmarks', `<w:p>${'<w:bookmarkStart w:id="1" w:name="a"/>'.repeat(many)}${r('甲')}</w:p>`, {}],
  ])('with %s is read in a few seconds', { timeout: 60_000 }, async (_, body, parts) => {
    const bytes = await aDocx(body, parts);
    const ms = await processorMs(() => readFileBytes(bytes, { name: '甲.docx', data: pdfData }));
    expect(ms).toBeLessThan(8000);
  });

  it('with nothing but another file embedded in it is refused with a way out', async () => {
    const embedded = readFileBytes(await aDocx('<w:altChunk/><w:p/>'), { name: '甲.docx', data: pdfData });
    await expect(embedded).rejects.toThrow(/“甲\.docx”的正文是整个嵌入的另一个文件.*另存为一份新的 \.docx/);
    expect(await textOfBody(`<w:altChunk/>${p('正文')}`)).toBe('正文');
  });
});
