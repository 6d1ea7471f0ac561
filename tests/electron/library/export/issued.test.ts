import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { Block } from '../../../../shared/domain/block.ts';
import { type IssuanceInput, readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import type { LaidOut } from '../../../../shared/domain/layout/laid-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { compare } from '../../../../shared/domain/layout/redline/compare.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { paragraph, section, text } from '../../../shared/domain/layout/blocks.ts';
import { noon } from '../../../temporary.ts';
import { paragraphWith, unzipped } from './unzipped.ts';

const plan = [
  text('title', '2025年工作要点'),
  section(1, 'chinese', 1, '目标'),
  section(2, 'chinese-bracketed', 1, '指标。', { body: '增长一成。' }),
  paragraph('正文。'),
];

const around = {
  letterhead: '云岭区科学技术局文件',
  number: '云科发〔2025〕3号',
  copyTo: '区委办公室',
  printedBy: '区科技局办公室',
  printedOn: '2025-01-08',
} as const;

const shape = {
  kind: 'paragraph',
  blockIds: [],
  blankLinesBefore: 0,
  newPage: false,
  keepWithNext: false,
  indent: null,
} as const;

async function writtenAs(input: IssuanceInput | null, contents = false, blocks: readonly Block[] = plan) {
  const reading = readIssuance({ form: 'document', ...around, ...input });
  if (!reading.ok) throw new Error('the issuance is wrong');
  const issuance = input === null ? undefined : reading.issuance;
  const laidOut = layOutIssued({ title: null, blocks, labels: null }, issuance, contents);
  return unzipped(await writeDocx(laidOut, gbt9704, { title: '要点', now: noon() }));
}

async function documentAs(input: IssuanceInput | null, contents = false, blocks?: readonly Block[]): Promise<string> {
  return (await writtenAs(input, contents, blocks)).part('word/document.xml');
}

describe('the head in the Word file', () => {
  it('stands above the title, with the red line under its number', async () => {
    const xml = await documentAs({ form: 'document', copyNumber: '3', secrecy: '机密★1年' });
    const words = [...xml.matchAll(/<w:t [^>]*>([^<]+)</gu)].map((match) => match[1]);
    expect(words.slice(0, 5)).toEqual([
      '000003',
      '机密★1年',
      '云岭区科学技术局文件',
      '云科发〔2025〕3号',
      '2025年工作要点',
    ]);
    expect(paragraphWith(xml, '云科发')).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="8"/u);
    expect(paragraphWith(xml, '机密★')).toContain('<w:pStyle w:val="GwSecrecy"/>');
  });

  it('of an upward document has the number at the left and who signs at the right', async () => {
    const xml = await documentAs({ form: 'upward', signers: ['李明', '王小山', '欧阳一凡'] });
    expect(paragraphWith(xml, '签发人：')).toMatch(/签发人：.*GwSigner.*李明.*王小山/su);
    expect(paragraphWith(xml, '云科发')).toMatch(/云科发〔2025〕3号.*欧阳一凡/su);
  });

  it('has its tabs as elements, and so have contents and imprint', async () => {
    const xml = await documentAs({ form: 'upward', signers: ['李明', '王小山', '欧阳一凡'] }, true);
    expect(xml).not.toMatch(/<w:t [^>]*>[^<]*\t/u);
    expect(paragraphWith(xml, '印发')).toMatch(/区科技局办公室<\/w:t><w:tab\/><w:t [^>]*>2025年1月8日印发/u);
  });

  it('of a letter is a frame at a place of the page, and page 1 has no number', async () => {
    const { part } = await writtenAs({ form: 'letter' });
    const xml = await part('word/document.xml');
    expect(paragraphWith(xml, '云岭区科学技术局')).toMatch(/<w:framePr [^>]*w:vAnchor="page"/u);
    expect(xml).toContain('<w:titlePg');
    const footers = await Promise.all([1, 2, 3].map((n) => part(`word/footer${n}.xml`)));
    expect(footers.filter((footer) => !footer.includes('PAGE'))).toHaveLength(1);
  });

  it('of a letter has its double lines as borders of ordinary paragraphs, wider than the text', async () => {
    const { part } = await writtenAs({ form: 'letter' });
    const [name = '', line = ''] = (await part('word/document.xml')).match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    expect(name).toMatch(/<w:framePr [^>]*w:hRule="exact"/u);
    expect(name).not.toContain('<w:pBdr>');
    expect(line).toMatch(/<w:bottom w:val="thickThinSmallGap"[^>]*w:space="0"/u);
    expect(line).toContain('<w:ind w:left="-454" w:right="-340"/>');
    const footers = await Promise.all([1, 2, 3].map((n) => part(`word/footer${n}.xml`)));
    const [foot = ''] = footers.filter((footer) => !footer.includes('PAGE'));
    expect(foot).toMatch(/<w:top w:val="thinThickSmallGap"[^>]*w:space="0"/u);
    expect(foot).not.toContain('framePr');
  });

  it('of a letter ends 20 mm above the lower edge of the paper, and the page number stands where it always does', async () => {
    const [letter, document] = await Promise.all(
      (['letter', 'document'] as const).map(async (form) => {
        const { part } = await writtenAs({ form });
        const distance = Number(/w:footer="(\d+)"/u.exec(await part('word/document.xml'))?.[1]);
        const footers = await Promise.all([1, 2].map((n) => part(`word/footer${n}.xml`)));
        const after = footers.map((footer) => Number(/w:after="(\d+)"/u.exec(footer)?.[1] ?? 0));
        return { distance, after };
      }),
    );
    expect(letter?.distance).toBe(1134 - 20);
    const [first = 0] = letter?.after ?? [];
    expect((letter?.distance ?? 0) + first).toBe(document?.distance);
  });

  it('has its digits in the font that those of the text have', async () => {
    const blocks = [text('title', '要点'), paragraph('正文。')];
    const reading = readIssuance({ form: 'document', ...around, secrecy: '机密★1年' });
    if (!reading.ok) throw new Error('the issuance is wrong');
    const laidOut = layOutIssued({ title: null, blocks, labels: null }, reading.issuance);
    const profile = { ...gbt9704, digits: 'Times New Roman' } as const;
    const file = await unzipped(await writeDocx(laidOut, profile, { title: '要点', now: noon() }));
    const styles = await file.part('word/styles.xml');
    for (const id of ['GwSecrecy', 'GwImprint', 'GwSigner'])
      expect(new RegExp(`w:styleId="${id}".*?w:ascii="([^"]+)"`, 'su').exec(styles)?.[1]).toBe('Times New Roman');
  });
});

describe('a joint document in the Word file', () => {
  const joint = {
    form: 'document',
    letterhead: ['甲局', '乙管理局', '丙局文件'],
    signature: ['甲局', '乙管理局', '丙局'],
    date: '2025-1-6',
  } as const;

  it('has its names in a table without lines, 文件 over all its rows', async () => {
    const xml = await documentAs(joint);
    const table = /<w:tbl>.*?<\/w:tbl>/su.exec(xml)?.[0] ?? '';
    expect(table.match(/<w:tr>/gu)).toHaveLength(3);
    expect([...table.matchAll(/<w:t [^>]*>([^<]+)/gu)].map((match) => match[1])).toEqual([
      '甲局',
      '文件',
      '乙管理局',
      '丙局',
    ]);
    expect(table.match(/<w:vMerge w:val="(?:restart|continue)"\/>/gu)).toHaveLength(3);
    expect(table.match(/<w:jc w:val="distribute"\/>/gu)).toHaveLength(3);
    expect(table).not.toContain('w:val="single"');
  });

  it('is signed side by side at tab stops, the date under the last', async () => {
    const xml = await documentAs(joint, false, [paragraph('正文。')]);
    const row = xml.match(/<w:p>.*?<\/w:p>/gsu)?.find((each) => each.includes('GwSignature')) ?? '';
    expect(row.match(/<w:tab w:val="center"/gu)).toHaveLength(3);
    expect(row.match(/<w:tab\/>/gu)).toHaveLength(3);
    const [, , last] = [...row.matchAll(/<w:tab w:val="center" w:pos="(\d+)"/gu)].map((match) => match[1]);
    expect(paragraphWith(xml, '2025年1月6日')).toContain(`<w:tab w:val="center" w:pos="${last}"/>`);
  });
});

describe('the imprint in the Word file', () => {
  it('floats at the lower edge of the text area, on the next even page', async () => {
    const xml = await documentAs({ form: 'document' });
    expect(xml).toMatch(/<w:tblpPr [^>]*w:vertAnchor="margin"/u);
    expect(xml).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"/u);
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(2);
    expect(xml).toContain('<w:type w:val="evenPage"/>');
    expect(paragraphWith(xml, '抄送：区委办公室。')).toMatch(/<w:ind w:left="1120" w:right="280" w:hanging="840"\/>/u);
    expect(paragraphWith(xml, '区科技局办公室')).toContain('2025年1月8日印发');
  });

  it('stands on the page on which the text ends where that is even', async () => {
    const long = [...plan, ...Array.from({ length: 20 }, () => paragraph('又一行。'))];
    const xml = await documentAs({ form: 'document' }, false, long);
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(1);
    expect(xml).toContain('<w:tblpPr');
  });

  it('without a number on it comes behind an empty page', async () => {
    const full = [...plan, ...Array.from({ length: 28 }, () => paragraph('又一行。'))];
    const { part } = await writtenAs({ form: 'document' }, false, full);
    expect(await part('word/document.xml')).toContain('<w:type w:val="evenPage"/>');
    const footers = await Promise.all([1, 2, 3, 4].map((n) => part(`word/footer${n}.xml`)));
    expect(footers.filter((footer) => footer.includes('PAGE'))).toHaveLength(2);
  });
});

it('a redline begins a page once where blank lines above its title are gone', async () => {
  const sentOut = (blank: number): LaidOut => ({
    normalised: 0,
    blocks: [
      { ...shape, role: 'body', runs: [{ role: 'text', text: '通知。' }] },
      { ...shape, role: 'title', runs: [{ role: 'text', text: '工作要点' }], newPage: true, blankLinesBefore: blank },
    ],
  });
  const redline = compare(sentOut(2), sentOut(0));
  const bytes = await writeDocx(redline, gbt9704, { title: '要点', now: noon(), changes: 'tracked' });
  const xml = await (await unzipped(bytes)).part('word/document.xml');
  expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1);
  expect(xml.match(/<w:del /gu)).toHaveLength(2);
});

describe('the table of contents in the Word file', () => {
  it('is a field of Word that is filled already, with bookmarks around the headings', async () => {
    const xml = await documentAs(null, true);
    expect(xml).toMatch(/<w:instrText xml:space="preserve"> TOC \\o &quot;1-2&quot; \\h \\z \\u <\/w:instrText>/u);
    expect(paragraphWith(xml, '>一、目标<')).toMatch(/PAGEREF _Toc000001 \\h .*<w:t[^>]*>2<\/w:t>/su);
    expect(xml).toMatch(/<w:bookmarkStart w:id="1" w:name="_Toc000001"\/>.*?一、目标.*?<w:bookmarkEnd w:id="1"\/>/su);
    const title = xml.indexOf('GwContentsTitle');
    expect(
      xml
        .slice(0, title)
        .endsWith('<w:p><w:pPr><w:pStyle w:val="GwBlank"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="'),
    ).toBe(true);
    expect(xml.match(/w:fldCharType="begin"/gu)).toHaveLength(xml.match(/w:fldCharType="end"/gu)?.length ?? 0);
  });

  it('has the styles by which Word makes it anew', async () => {
    const styles = await (await writtenAs(null, true)).part('word/styles.xml');
    expect(styles).toMatch(/w:styleId="TOC2"><w:name w:val="toc 2"\/>.*?w:leader="dot"/su);
  });
});

it('a page number is a field with a number in it, and so it is for readers that count no pages', async () => {
  const { part } = await writtenAs(null);
  for (const [n, shown] of [
    [1, '1'],
    [2, '2'],
  ] as const) {
    const footer = await part(`word/footer${n}.xml`);
    expect(footer).toMatch(new RegExp(`"separate"/></w:r><w:r>(?:(?!</w:r>).)*<w:t[^>]*>${shown}</w:t>`, 'su'));
    expect(footer.match(/<w:r>/gu)).toHaveLength(7);
  }
});

it('a paragraph with twips of its own has no style that indents by characters, which Word would follow', async () => {
  const { part } = await writtenAs({ form: 'minutes', present: '张三、李四', absent: '王五' });
  const styles = await part('word/styles.xml');
  const byCharacters = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gsu)].flatMap(
    ([style, id]) => (style.includes('w:firstLineChars') ? [id] : []),
  );
  const own = [
    ...(await part('word/document.xml')).matchAll(/<w:pStyle w:val="([^"]+)"\/>(?:(?!<\/w:pPr>).)*<w:ind /gsu),
  ];
  expect(own.map(([, style]) => style)).toContain('GwAttendance');
  for (const [, style] of own) expect(byCharacters).not.toContain(style);
});

it('an internal paper has nothing of this', async () => {
  const { part } = await writtenAs(null);
  expect(await part('word/styles.xml')).not.toMatch(/TOC1|GwImprint/u);
  expect(await part('word/document.xml')).not.toMatch(/bookmark|tblpPr|framePr|titlePg/u);
});

it('the same input gives the same bytes', async () => {
  const [once, again] = await Promise.all([1, 2].map(() => writtenAs({ form: 'letter' }, true)));
  const bytes = (file: typeof once) => file?.part('word/document.xml');
  expect(await bytes(once)).toBe(await bytes(again));
});
