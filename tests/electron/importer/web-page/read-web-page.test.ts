import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reading } from '../../../../electron/importer/reading.ts';
import { readWebPage } from '../../../../electron/importer/web-page/read-web-page.ts';
import { fixturePages } from '../../../paths.ts';
import { encode } from '../encoders.ts';
import { agreement, headingsOf } from '../headings.ts';
import { onSite, paragraphs } from './site.ts';

function read(source: string | Uint8Array): Promise<Reading> {
  return readWebPage(typeof source === 'string' ? Buffer.from(source) : source, { name: '甲.html' });
}

async function linesOf(source: string): Promise<readonly string[]> {
  return (await read(source)).text.split('\n');
}

const water = readFileSync(join(fixturePages, 'water.txt'), 'utf8').trim();
const sentence = '统筹推进防汛抗旱、供水保障、河湖管护和水土保持各项工作，全区水安全保障能力得到新的提升。';

describe('readWebPage', () => {
  it('finds the article on a government site, with all its paragraphs, tables and structure', async () => {
    const reading = await read(onSite(water));
    expect(Reading.parse(reading)).toEqual(reading);
    const lines = reading.text.split('\n');
    const [title, ...rest] = water.split('\n');
    expect(lines.slice(lines.indexOf(title ?? '') + 2)).toEqual([...rest, '附件：主要指标表.doc']);
    expect(agreement(headingsOf(reading.text), headingsOf(water))).toBe(1);
  });

  it('keeps the site’s table and publishing line for the parser to cut, and logs what else it left out', async () => {
    const { text, warnings } = await read(onSite(water));
    expect(text.split('\n').slice(0, 4)).toEqual([
      '索引号：\t000014349/2024-00012\t发布机构：\t江临区水务局',
      '发布日期：\t2024-01-15\t有效性：\t有效',
      '江临区水务局2023年工作总结和2024年工作计划',
      '发布时间：2024-01-15 来源：区水务局 浏览次数：123 【字体：大 中 小】',
    ]);
    expect(text).not.toMatch(/首页|相关链接|版权所有|secret|隐藏|alert/);
    expect(warnings).toEqual([
      { rule: 'import/page-residue', line: 1, message: expect.stringMatching(/^网页上正文以外的 \d+ 行.*“首页”/) },
    ]);
  });

  it.each(['utf-8', 'gb18030', 'utf-16le'] as const)(
    'takes the encoding %s from the bytes, whatever the page says',
    async (encoding) => {
      const page = onSite(water).replace('charset=gb2312', 'charset=iso-8859-1');
      const reading = await read(encode(page, encoding));
      expect(reading.encoding).toBe('html');
      expect(reading.text).toContain('面对“7·14”强降雨');
    },
  );

  it('writes out the numbers of lists, and leaves those alone that have their own', async () => {
    expect(
      await linesOf(`<ol><li>加强领导<li>落实责任</ol><ol start="3" type="A"><li>甲项<li value="7">乙项</ol>
        <ol style="list-style-type:cjk-ideographic"><li>第一件事<li>第二件事</ol><ol><li>（一）自带序号</ol><ul><li>无序</ul>
        <ol style="list-style:none"><li>无号</ol>`),
    ).toEqual([
      '1.加强领导',
      '2.落实责任',
      'C.甲项',
      'G.乙项',
      '一、第一件事',
      '二、第二件事',
      '（一）自带序号',
      '无序',
      '无号',
    ]);
  });

  it('reads a table by rows, the words of merged cells in each of their rows', async () => {
    const page = `<table><tr><th rowspan="2">指标<th colspan="2">2023年<tr><th>目标<th>完成<tr><td>水利<br>投资<td><p>2.75</p><td>2.86</table>`;
    const { text, hints } = await read(page);
    expect(text.split('\n')).toEqual(['指标\t2023年\t', '指标\t目标\t完成', '水利投资\t2.75\t2.86']);
    expect(hints.map(({ place: _, ...hint }) => hint)).toEqual([
      {
        isTable: true,
        spans: [
          { column: 0, rows: 2, columns: 1 },
          { column: 1, rows: 1, columns: 2 },
        ],
      },
      { isTable: true },
      { isTable: true },
    ]);
  });

  it('reads the text out of a table that only lays out the page', async () => {
    expect(await linesOf(`<table><tr><td>${paragraphs([sentence.repeat(10), '第二段。'])}<td>旁边</table>`)).toEqual([
      sentence.repeat(10),
      '第二段。',
      '旁边',
    ]);
  });

  it('ends a line at <br>, drops indents, and joins what the source broke', async () => {
    expect(
      await linesOf('<p>　　第一行，\n   接着写<br/>&nbsp;&nbsp;第二行 Latin\n words</p><pre>一\n二</pre>'),
    ).toEqual(['第一行，接着写', '第二行 Latin words', '一', '二']);
  });

  it('tells headings, bold and centred lines', async () => {
    const { hints } = await read(
      '<h2>标题</h2><p align="center">居中</p><p><b>（一）段首。</b>正文</p><p style="font-weight:700">全粗</p><p>普通</p>',
    );
    expect(hints.map(({ place: _, ...hint }) => hint)).toEqual([
      { outlineLevel: 2, bold: true },
      { centred: true },
      { boldUntil: 6 },
      { bold: true },
      {},
    ]);
  });

  it('reads what Word saved as a web page, with its automatic numbers', async () => {
    const page = `<html xmlns:o="urn:x"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{margin:0}</style>
      <!--[if gte mso 9]><xml><o:Author>某人</o:Author></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span>主要工作</span></p>
      <p class=MsoNormal>正文<span lang=EN-US>2023</span>年<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal><span style='display:none;mso-hide:all'>隐藏</span>结尾</p></div></body></html>`;
    expect(await linesOf(page)).toEqual(['一、主要工作', '正文2023年', '结尾']);
  });

  it('reads an article that was saved before the page’s script showed it', async () => {
    const page = `<h1>某局总结</h1><div id="js_content" style="visibility: hidden; opacity: 0"><p>${sentence}</p><p>一、工作</p><span style="visibility:hidden">暗记</span></div>`;
    expect(await linesOf(page)).toEqual(['某局总结', sentence, '一、工作']);
  });

  it('refuses a page of frames, whose text is in other files, and says how to save it', async () => {
    const page =
      '<html><frameset rows="1,*"><frame src="a.htm"><noframes><body>不支持框架</body></noframes></frameset></html>';
    await expect(read(page)).rejects.toThrow(/“甲\.html”是由框架拼成的网页.*单独打开这个框架/);
  });

  it('reads an archive that Chromium saved', async () => {
    const bytes = readFileSync(join(fixturePages, 'water.mhtml'));
    const { text } = await readWebPage(bytes, { name: '甲.mhtml' });
    expect(agreement(headingsOf(text), headingsOf(water))).toBe(1);
    expect(text).toContain('治理水土流失面积\t平方公里\t18\t21.4\t118.9');
  });

  it.each(['base64', 'quoted-printable', '8bit'])(
    'reads an old archive, GBK in %s, without a stated encoding',
    async (way) => {
      const page = Buffer.from(encode(`<p>${sentence}</p>`.repeat(8), 'gb18030'));
      const body = {
        base64: page.toString('base64').replace(/.{76}/g, '$&\r\n'),
        'quoted-printable': page
          .toString('latin1')
          .replace(/[=\x80-\xff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`)
          .replace(/(?:=..|[^=]){24}/g, '$&=\r\n'),
        '8bit': page.toString('latin1'),
      }[way];
      const archive = `From: <Saved by Browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--=_b"\r\n\r\n----=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----=_b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${way}\r\n\r\n${body}\r\n----=_b--\r\n`;
      const reading = await read(Buffer.from(archive, 'latin1'));
      expect(reading).toMatchObject({ encoding: 'html', text: Array(8).fill(sentence).join('\n') });
    },
  );

  it('runs no script and asks for nothing', async () => {
    const page = `<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><base href="http://127.0.0.1:9/"></head>
      <body onload="globalThis.ran = 1"><script>globalThis.ran = 1</script><svg onload="globalThis.ran = 1"></svg>
      <img src="http://127.0.0.1:9/x.png" onerror="globalThis.ran = 1"><iframe src="http://127.0.0.1:9/"></iframe>
      <link rel="stylesheet" href="http://127.0.0.1:9/x.css"><p>无害</p></body></html>`;
    expect(await linesOf(page)).toEqual(['无害']);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each<readonly [string, () => string, string]>([
    ['elements 100,000 deep', () => `<div>`.repeat(100_000), 'file-too-large'],
    ['elements 100,000 deep in each other by mistake', () => `<b>甲`.repeat(100_000), 'file-too-large'],
    ['three million angle brackets', () => '<'.repeat(3_000_000), 'file-too-large'],
    ['400,000 elements', () => '<p>一</p>'.repeat(400_000), 'file-too-large'],
    ['10 MB of text', () => `<p>${'水'.repeat(10_000_000)}`, 'file-too-large'],
    ['a page without a word', () => '<html><body><script>1</script></body></html>', 'file-empty'],
    ['an archive without a page', () => 'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nabc', 'file-damaged'],
  ])('refuses %s with a sentence that names the file', async (_, source, code) => {
    await expect(read(source())).rejects.toMatchObject({
      name: 'AppError',
      code,
      message: expect.stringMatching(/^“甲\.html”/),
    });
  });

  it('reads an archive with a line of millions of blanks', async () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
    expect(await linesOf(`${head}<p>first${' '.repeat(3_000_000)}last</p>`)).toEqual(['first last']);
  });

  it('reads a table that claims millions of fields', async () => {
    expect(
      await linesOf('<table><tr><td colspan="99999999" rowspan="99999999">甲<td>乙<tr><td>丙<td>丁</table><p>完</p>'),
    ).toContain('完');
  });

  it('loses no paragraph, whatever the words', async () => {
    const words = fc.stringMatching(/^[完善推进加强落实机制项目<>&"'A-Z0-9]{1,40}$/);
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (lines) => {
        expect(await linesOf(lines.map((line) => `<p>${escaped(line)}</p>`).join('\n'))).toEqual(lines);
      }),
    );
  });
});
