import { describe, expect, it } from 'vitest';
import { gbt9704, type Profile } from '../../../../shared/domain/layout/profile.ts';
import { item, paragraph, section, table, text } from '../../../shared/domain/layout/blocks.ts';
import { documentOf, paragraphWith, unzipped, written } from './unzipped.ts';

const sample = [
  text('title', '云岭区科学技术局2024年工作总结'),
  text('addressee', '区政府:'),
  section(1, 'chinese', 1, '工作完成情况'),
  section(2, 'chinese-bracketed', 1, '加强平台建设。', { body: '成效“明显”——很好。' }),
  item(1, '引育主体。'),
  table([
    ['指标', '2024年'],
    ['专利', '35'],
  ]),
  section(1, 'chinese', 2, '下一步打算'),
  section(2, 'chinese', 1, '总体思路'),
  text('signature', '云岭区科学技术局'),
  text('date', '2025年1月'),
];

const marks = [text('title', '总结'), paragraph('建成“双12”工程。')];

const forWord: Profile = { ...gbt9704, target: 'word' };

describe('the page', () => {
  it('is A4 with the margins and the grid of the standard', async () => {
    const xml = await documentOf(sample);
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    expect(styles).toContain('<w:spacing w:val="-5"/>');
  });

  it('can leave the 28 characters to the grid of Word', async () => {
    expect(await documentOf(sample, forWord)).toContain(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>',
    );
    const styles = await (await unzipped(await written(sample, forWord))).part('word/styles.xml');
    expect(styles).not.toContain('<w:spacing w:val="-5"/>');
  });

  it('has digits and letters in another font, and quotes in the font of the text', async () => {
    const { part } = await unzipped(await written(sample, { ...gbt9704, digits: 'Times New Roman' }));
    const styles = await part('word/styles.xml');
    const fonts = (id: string) =>
      new RegExp(`w:styleId="${id}".*?<w:rFonts w:ascii="([^"]*)" w:hAnsi="([^"]*)" w:eastAsia="([^"]*)"`, 'u')
        .exec(styles)
        ?.slice(1);
    expect(fonts('Normal')).toEqual(['Times New Roman', '仿宋_GB2312', '仿宋_GB2312']);
    expect(fonts('GwHeading1')).toEqual(['Times New Roman', '黑体', '黑体']);
    expect(fonts('GwTitle')).toEqual(['方正小标宋简体', '方正小标宋简体', '方正小标宋简体']);
    expect(await part('word/fontTable.xml')).toContain('<w:font w:name="Times New Roman">');
  });

  it('names the Chinese font on marks that a program would set in that of the digits', async () => {
    const read = await unzipped(await written(marks, { ...gbt9704, digits: 'Times New Roman' }));
    expect(await read.part('word/document.xml')).toMatch(
      /<w:rFonts w:ascii="仿宋_GB2312" w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">”<\/w:t>/u,
    );
    const plain = await unzipped(await written(marks));
    expect(await plain.part('word/document.xml')).toContain('建成“双12”工程。');
  });

  it('has its number outside, in footers for odd and even pages', async () => {
    const { part } = await unzipped(await written(sample));
    expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const [odd, even] = await Promise.all([part('word/footer1.xml'), part('word/footer2.xml')]);
    expect([odd, even].map((xml) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1]).toSorted()).toEqual(['left', 'right']);
    expect(odd).toContain('— ');
    expect(odd).toContain('PAGE');
  });

  it('has no number when the profile wants none', async () => {
    const profile: Profile = { ...gbt9704, pageNumber: { ...gbt9704.pageNumber, position: 'none' } };
    expect(await documentOf(sample, profile)).not.toContain('footerReference');
  });
});

describe('headings', () => {
  it('have a Chinese style on top of the built-in one', async () => {
    expect(paragraphWith(await documentOf(sample), '一、工作')).toContain('<w:pStyle w:val="GwHeading1"/>');
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    const own = /<w:style [^>]*w:styleId="GwHeading1">.*?<\/w:style>/su.exec(styles)?.[0] ?? '';
    expect(own).toContain('<w:name w:val="一级标题"/><w:basedOn w:val="Heading1"/>');
    expect(own).toContain('w:eastAsia="黑体"');
    expect(own).toContain('<w:keepNext w:val="0"/>');
    expect(own).toContain('<w:outlineLvl w:val="0"/>');
  });

  it('that begin again inside another section keep their look and move down in the navigation pane', async () => {
    expect(paragraphWith(await documentOf(sample), '一、总体思路')).toContain('<w:pStyle w:val="GwHeading1Outline2"/>');
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    const own = /<w:style [^>]*w:styleId="GwHeading1Outline2">.*?<\/w:style>/su.exec(styles)?.[0] ?? '';
    expect(own).toContain('<w:basedOn w:val="Heading2"/>');
    expect(own).toContain('w:eastAsia="黑体"');
    expect(own).toContain('<w:outlineLvl w:val="1"/>');
  });

  it('share a paragraph with their body, each in its own type', async () => {
    const xml = paragraphWith(await documentOf(sample), '加强平台建设');
    expect(xml).toContain('<w:pStyle w:val="GwRunIn2"/>');
    expect(xml).toMatch(/<w:rStyle w:val="GwHeading2Character"\/>.*（一）加强平台建设。.*成效“明显”——很好。/su);
  });

  it('are paragraphs of their own with a hidden end where the file is for Word', async () => {
    const xml = await documentOf(sample, forWord);
    const heading = paragraphWith(xml, '加强平台建设');
    expect(heading).toMatch(/<w:pStyle w:val="GwHeading2"\/>.*<w:rPr><w:vanish\/><w:specVanish\/><\/w:rPr><\/w:pPr>/su);
    expect(heading).toContain('<w:rStyle w:val="GwHeading2Character"/>');
    expect(heading).not.toContain('成效');
    expect(paragraphWith(xml, '成效“明显”')).toContain('<w:pStyle w:val="GwBody"/>');
    expect(xml.match(/specVanish/gu)).toHaveLength(1);
  });

  it('leave items to the body text', async () => {
    const xml = paragraphWith(await documentOf(sample), '一是引育');
    expect(xml).toContain('<w:pStyle w:val="GwItem"/>');
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    expect(/w:styleId="GwItem">.*?<\/w:style>/su.exec(styles)?.[0]).not.toContain('outlineLvl');
  });
});

describe('styles', () => {
  it('indent by characters for Word and by twips for the others', async () => {
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    expect(/w:styleId="GwBody">.*?<\/w:style>/su.exec(styles)?.[0]).toContain(
      '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
    );
  });

  it('of ours come first in the gallery of Word, in the order of a document', async () => {
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    const shown = [...styles.matchAll(/<w:style (?:(?!<\/w:style>).)*<w:qFormat\/>/gsu)].map(([style]) => ({
      name: /<w:name w:val="([^"]*)"/u.exec(style)?.[1] ?? '',
      place: Number(/<w:uiPriority w:val="(\d+)"/u.exec(style)?.[1]),
    }));
    const inOrder = shown.toSorted((a, b) => a.place - b.place).map(({ name }) => name);
    expect(inOrder.slice(0, 5)).toEqual(['公文标题', '主送机关', '公文正文', '一级标题', '二级标题']);
    expect(inOrder.indexOf('heading 1')).toBeGreaterThan(inOrder.indexOf('成文日期'));
    expect(styles).toMatch(/<w:latentStyles [^>]*w:defSemiHidden="1"/u);
  });

  it('of a heading and of its look inside a paragraph are linked', async () => {
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`, 'su').exec(styles)?.[0] ?? '';
    expect(style('GwHeading2')).toContain('<w:link w:val="GwHeading2Character"/>');
    expect(style('GwHeading2Character')).toContain('<w:link w:val="GwHeading2"/>');
  });

  it('name one font for every kind of character and none of the theme', async () => {
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    expect(styles).not.toMatch(/[tT]heme/u);
    for (const fonts of styles.match(/<w:rFonts [^>]*>/gu) ?? []) {
      const names = [...fonts.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"/gu)].map((match) => match[1]);
      expect(names).toHaveLength(4);
      expect(new Set(names).size).toBe(1);
    }
  });

  it('keep the order of elements that the schema wants', async () => {
    const order =
      'keepNext keepLines widowControl kinsoku overflowPunct autoSpaceDE autoSpaceDN snapToGrid spacing ind contextualSpacing jc outlineLvl'.split(
        ' ',
      );
    const styles = await (await unzipped(await written(sample))).part('word/styles.xml');
    for (const properties of styles.match(/<w:pPr>.*?<\/w:pPr>/gsu) ?? []) {
      const found = [...properties.matchAll(/<w:(\w+)/gu)].map((match) => match[1] ?? '').slice(1);
      expect(found).toEqual(order.filter((name) => found.includes(name)));
    }
  });

  it('are all defined that the text uses', async () => {
    const { part } = await unzipped(await written(sample));
    const styles = await part('word/styles.xml');
    const used = [...(await part('word/document.xml')).matchAll(/<w:[pr]Style w:val="(\w+)"/gu)].map(
      (match) => match[1],
    );
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
  });

  it('tell Word what to take for a missing font', async () => {
    const fonts = await (await unzipped(await written(sample))).part('word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,华文中宋,宋体');
  });
});

describe('the frame', () => {
  it('puts the date two characters behind the beginning of the name', async () => {
    const xml = await documentOf(sample);
    expect(paragraphWith(xml, '<w:t xml:space="preserve">云岭区科学技术局</w:t>')).toContain('w:right="630"');
    // 8844 twips of text less eight characters of 315: the name begins at ten
    expect(paragraphWith(xml, '2025年1月')).toMatch(/<w:ind w:left="6324" w:right="-1260"\/><w:jc w:val="left"\/>/u);
  });

  it('counts characters as the grid has them in a file for Word', async () => {
    const xml = await documentOf(sample, forWord);
    // 156 mm are 28 characters, so two are 632 twips and not 640
    expect(paragraphWith(xml, '<w:t xml:space="preserve">云岭区科学技术局</w:t>')).toContain('w:right="632"');
  });

  it('repeats the head of a table', async () => {
    const xml = await documentOf(sample);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(2);
  });

  it('draws the lines of a table half a point thick and sets a wide one in smaller type', async () => {
    const months = Array.from({ length: 10 }, (_, i) => `${i + 1}月`);
    const xml = await documentOf([table([months, months.map((_, i) => `${1000 + i}.5`)])]);
    expect(xml).toContain('<w:insideH w:val="single" w:color="000000" w:sz="4"/>');
    expect(paragraphWith(xml, '>1000.5<')).toContain('<w:sz w:val="21"/>');
  });

  it('ends with a paragraph even behind a table', async () => {
    expect(await documentOf([table([['指标']])])).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:sectPr/su);
  });

  it('breaks a long title inside one paragraph', async () => {
    const xml = await documentOf([
      text('title', '云岭区科学技术局关于2024年工作总结和2025年工作计划的报告'),
      paragraph('正文。'),
    ]);
    expect(paragraphWith(xml, '和2025年').match(/<w:br\/>/gu)).toHaveLength(1);
  });
});

describe('the words of a run', () => {
  it('have tabs and ends of lines as elements, since Word takes the characters for blanks', async () => {
    const xml = await documentOf([
      paragraph('A\tB'),
      table([
        ['指标', '说明'],
        ['专利', '一类\nA\tB'],
      ]),
    ]);
    expect(paragraphWith(xml, '>A<')).toMatch(/>A<\/w:t><w:tab\/><w:t [^>]*>B</u);
    expect(paragraphWith(xml, '一类')).toMatch(/>一类<\/w:t><w:br\/><w:t [^>]*>A<\/w:t><w:tab\/>/u);
    expect(xml).not.toMatch(/<w:t [^>]*>[^<]*[\t\n]/u);
  });

  it('are words even where docx has a field of that name', async () => {
    expect(paragraphWith(await documentOf([paragraph('CURRENT')]), 'CURRENT')).toContain('>CURRENT</w:t>');
  });

  it('leave out what XML cannot hold', async () => {
    const controls = Array.from({ length: 0x20 }, (_, i) => String.fromCharCode(i)).join('');
    const xml = await documentOf([paragraph(`甲${controls}\ufffe\uffff乙`)]);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/u);
  });
});

describe('the package', () => {
  it('has the same bytes for the same input and clock', async () => {
    expect(await written(sample)).toEqual(await written(sample));
  });

  it('has the content types first and one day for all its parts', async () => {
    const { zip } = await unzipped(await written(sample));
    expect(Object.keys(zip.files)[0]).toBe('[Content_Types].xml');
    const days = new Set(Object.values(zip.files).map(({ date }) => date.toISOString().slice(0, 10)));
    expect([...days]).toEqual(['1980-01-01']);
  });

  it('has no part that nothing needs, and every part that is listed', async () => {
    const { part, zip } = await unzipped(await written(sample));
    const names = Object.keys(zip.files);
    expect(names.filter((name) => /notes|numbering|custom/u.test(name))).toEqual([]);
    const listed = [...(await part('[Content_Types].xml')).matchAll(/PartName="\/([^"]*)"/gu)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(listed));
    for (const rels of names.filter((name) => name.endsWith('.rels'))) {
      const folder = rels.replace(/_rels\/[^/]*$/u, '');
      const targets = [...(await part(rels)).matchAll(/Target="([^"]*)"/gu)].map(([, target]) => `${folder}${target}`);
      expect(targets.length).toBeGreaterThan(0);
      expect(names).toEqual(expect.arrayContaining(targets));
    }
  });

  it('names nobody', async () => {
    const core = await (await unzipped(await written(sample))).part('docProps/core.xml');
    expect(core).toContain('<dc:title>2024年工作总结</dc:title><dc:creator/><cp:lastModifiedBy/>');
    expect(core.match(/2025-01-06T12:00:00Z/gu)).toHaveLength(2);
    expect(core).not.toContain('revision');
  });

  it('survives characters that XML cannot hold', async () => {
    const bytes = await written([paragraph('甲\u0000乙\u0008<&>"丙')], gbt9704, '甲\u0001<乙>');
    const { part } = await unzipped(bytes);
    expect(await part('word/document.xml')).toContain('甲乙&lt;&amp;&gt;');
    expect(await part('docProps/core.xml')).toContain('<dc:title>甲&#60;乙&#62;</dc:title>');
  });
});
