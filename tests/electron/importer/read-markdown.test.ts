import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { pdfData } from '../../paths.ts';

function read(text: string, name = '总结.md') {
  return readFileBytes(Buffer.from(text), { name, data: pdfData });
}

describe('a Markdown file', () => {
  it('keeps its words, and its marks become hints', async () => {
    const reading = await read(
      '# 青岚县林业局总结\n\n## 一、主要工作\n\n**（一）抓造林。**全年造林*三*万亩，见[年报](http://a.invalid)。\n\n> 引文 &amp; `代码`\n',
    );
    expect(reading.text).toBe('青岚县林业局总结\n一、主要工作\n（一）抓造林。全年造林三万亩，见年报。\n引文 & 代码');
    expect(reading.hints).toEqual([{ outlineLevel: 1 }, { outlineLevel: 2 }, { boldUntil: 7 }, {}]);
  });

  it('keeps the numbers of lists and drops dashes, which say nothing', async () => {
    expect((await read('3. 甲\n4. 乙\n   - 丙\n\n- 丁\n')).text).toBe('3.甲\n4.乙\n丙\n丁');
  });

  it('leaves out, and says so, what notebooks keep between dashes at the top', async () => {
    const reading = await read('---\ntitle: 总结\ntags:\n  - 年度\n---\n\n# 青岚县林业局总结\n\n较好。\n');
    expect(reading.text).toBe('青岚县林业局总结\n较好。');
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      '文件开头两行“---”之间的属性没有读入：“title: 总结；tags:；- 年度”。',
    ]);
    expect((await read('---\n\n全文在两条线之间。\n\n---\n\n落款。\n')).text).toBe('全文在两条线之间。\n落款。');
  });

  it('has its tables a row a line', async () => {
    const reading = await read('| 指标 | 数 |\n|---|---|\n| 造林 | **1** |\n| | 2 |\n');
    expect([reading.text, reading.hints]).toEqual([
      '指标\t数\n造林\t1\n\t2',
      [{ isTable: true }, { isTable: true }, { isTable: true }],
    ]);
  });

  it('is not made of a plain text that has such marks', async () => {
    expect((await read('# 号\n', '甲.txt')).text).toBe('# 号\n');
  });

  it('keeps what stands between tags and loses the tags', async () => {
    expect((await read('正文<br>次行<script>alert(1)</script><!-- 旁注 -->尾')).text).toBe('正文\n次行alert(1)尾');
  });
});
