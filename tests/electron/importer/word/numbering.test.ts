import { describe, expect, it } from 'vitest';
import { p, r, readBody, textOfBody } from './a-docx.ts';

function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function list(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

function number(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

function item(text: string, numId: number, at = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

const official = list(
  1,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4'),
);

describe('automatic numbers', () => {
  it('become labels, and deeper levels begin anew under each higher one', async () => {
    const body = [
      item('甲', 1),
      item('乙', 1, 1),
      item('丙', 1, 2),
      item('丁', 1, 2),
      item('戊', 1, 1),
      item('己', 1, 2),
      item('庚', 1),
    ];
    expect(await textOfBody(body.join(''), { numbering: official + number(1, 1) })).toBe(
      '一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n1.己\n二、庚',
    );
  });

  it('come from styles, through the styles that those are based on, by the level that is tied to them', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="本局二级"/><w:basedOn w:val="a2"/></w:style>';
    const numbering =
      list(
        1,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="a1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="a2"/>'),
      ) + number(1, 1);
    const styled = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`);
    const body =
      styled('甲', 'a1') +
      styled('乙', 'a2') +
      styled('丙', 'own') +
      p('丁', '<w:pStyle w:val="a2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const reading = await readBody(body, { styles, numbering });
    expect(reading.text).toBe('一、甲\n（一）乙\n（二）丙\n丁');
    expect(reading.hints.map(({ outlineLevel, styleName }) => [outlineLevel, styleName])).toEqual([
      [1, 'heading 1'],
      [2, 'heading 2'],
      [2, '本局二级'],
      [2, 'heading 2'],
    ]);
  });

  it('go on through two numbers of one list, and begin anew where a start is given', async () => {
    const restarted =
      number(2, 1) + number(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3) + item('戊', 1);
    expect(await textOfBody(body, { numbering: official + number(1, 1) + restarted })).toBe(
      '一、甲\n二、乙\n五、丙\n六、丁\n七、戊',
    );
  });

  it('can have another look in one number, and be defined by a list style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="本局编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const changed = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride>`;
    const numbering = official + linked + number(1, 1) + number(2, 9) + number(3, 1, changed);
    expect(await textOfBody(item('甲', 2) + item('乙', 3), { styles, numbering })).toBe('一、甲\nII)乙');
  });

  it('write all levels of 1.1.1, in digits where the level says so', async () => {
    const numbering =
      list(
        1,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'decimal', '%1.%2.%3'),
      ) + number(1, 1);
    const body = item('总则', 1) + item('甲', 1, 1) + item('乙', 1, 2) + item('分则', 1) + item('丙', 1, 1);
    expect(await textOfBody(body, { numbering })).toBe('第一章 总则\n1.1 甲\n一.1.1 乙\n第二章 分则\n2.1 丙');
  });

  it('keep on counting through higher levels where the list says so', async () => {
    const numbering =
      list(1, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) +
      number(1, 1);
    const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1) + item('丁', 1, 1);
    expect(await textOfBody(body, { numbering })).toBe('一、甲\n1.乙\n二、丙\n2.丁');
  });

  it('are bullets, with the characters of symbol fonts made real ones', async () => {
    const numbering =
      list(
        1,
        `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>`,
      ) +
      list(2, level(0, 'bullet', '—', '<w:suff w:val="nothing"/>')) +
      number(1, 1) +
      number(2, 2);
    expect(await textOfBody(item('甲', 1) + item('乙', 2), { numbering })).toBe('● 甲\n—乙');
  });

  it('stand before a bold beginning and are none for hidden paragraphs', async () => {
    const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const hidden = `<w:p><w:pPr>${properties}<w:rPr><w:vanish/></w:rPr></w:pPr>${r('藏', '<w:vanish/>')}</w:p>`;
    const bold = `<w:p><w:pPr>${properties}</w:pPr>${r('抓造林。', '<w:b/>')}${r('今年三万亩。')}</w:p>`;
    const reading = await readBody(item('甲', 1) + hidden + bold, { numbering: official + number(1, 1) });
    expect([reading.text, reading.hints[1]?.boldUntil]).toEqual(['一、甲\n二、抓造林。今年三万亩。', 6]);
  });

  it('do not run in circles when styles do', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:basedOn w:val="b"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const reading = await readBody(p('文字', '<w:pStyle w:val="a"/>'), { styles });
    expect(reading.hints).toMatchObject([{ styleName: '甲', outlineLevel: 2 }]);
  });
});
