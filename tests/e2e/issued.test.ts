/** Issued documents as LibreOffice shows them. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/library/export/docx.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { type IssuanceInput, readIssuance } from '../../shared/domain/layout/issuance.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';
import { layOutIssued } from '../../shared/domain/layout/with-issuance.ts';
import { samples, sampleText } from '../seeds/read-seeds.ts';
import { read } from '../shared/domain/structure/read.ts';
import { noon } from '../temporary.ts';
import { officePages } from './page-lines.ts';

const short = [
  '云岭区科学技术局关于开展检查的通知',
  '',
  '各镇人民政府：',
  '',
  '请认真落实。',
  '',
  '一、要求',
  '',
  '按时完成。',
].join('\n');
const around = {
  letterhead: '云岭区科学技术局文件',
  number: '云科发〔2025〕3号',
  addressee: '各镇人民政府',
  signature: '云岭区科学技术局',
  date: '2025年1月6日',
  copyTo: '区委办公室，区人大常委会办公室，区政府办公室，区政协办公室，区纪委监委，市科学技术局，各镇人民政府',
  printedBy: '云岭区科学技术局办公室',
  printedOn: '2025年1月8日',
};

async function shown(text: string, input: IssuanceInput, contents = false) {
  const reading = readIssuance({ ...around, ...input });
  if (!reading.ok) throw new Error('the issuance is wrong');
  const { blocks, metadata } = read(...text.split(/\r?\n/));
  const wish = { title: metadata.title?.value ?? null, blocks, labels: null };
  const laidOut = layOutIssued(wish, reading.issuance, contents);
  return officePages(await writeDocx(laidOut, gbt9704, { title: '', now: noon() }));
}

describe.skipIf(!capabilities.officeReaders.present())('an issued document', () => {
  it.each(['document', 'upward', 'forward'] as const)(
    'has its imprint at the foot of the last, even page: %s',
    {
      timeout: 240_000,
    },
    async (form) => {
      const texts = [short, ...samples.slice(0, 2).map(sampleText)];
      for (const text of texts) {
        const pages = await shown(text, { form, signers: ['李明', '王小山', '欧阳一凡'] });
        const [last] = pages.slice(-1);
        const printed = last?.find((line) => line.text.endsWith('印发'));
        expect(pages.length % 2).toBe(0);
        // The line box ends at 262 mm, the lower edge of the text area.
        expect(printed?.bottomMm).toBeGreaterThan(260.5);
        expect(printed?.bottomMm).toBeLessThan(262.2);
        const copies = last?.find((line) => line.text.startsWith('抄送：'));
        expect(copies?.leftMm).toBeCloseTo(28 + 4.94, 0);
      }
    },
  );

  it('has its name 35 mm below the upper edge of the text area and its title two lines under the red line', {
    timeout: 60_000,
  }, async () => {
    const [page = []] = await shown(short, { form: 'document' });
    const top = (words: string) => page.find(({ text }) => text.startsWith(words))?.topMm ?? 0;
    // The box of a character is a little higher than the character.
    expect(top('云岭区科学技术局文件')).toBeGreaterThan(67);
    expect(top('云岭区科学技术局文件')).toBeLessThan(72.5);
    expect(top('云岭区科学技术局关于') - top('云科发')).toBeGreaterThan(3 * 10.2);
    expect(page.at(-1)?.text).toBe('—1—');
  });

  it('issued jointly has 文件 beside the middle of its names, and is signed side by side', {
    timeout: 60_000,
  }, async () => {
    const offices = ['云岭区科学技术局', '云岭区财政局', '云岭区审计局'];
    const letterhead = `${offices.join('、')}文件`;
    const pages = await shown(short, { form: 'document', letterhead, signature: offices });
    const lines = pages.flat().map(({ text }) => text);
    expect(lines.slice(0, 3)).toEqual(['云岭区科学技术局', '云岭区财政局文件', '云岭区审计局']);
    expect(lines).toContain(offices.join(''));
    expect(pages[0]?.[0]?.topMm).toBeGreaterThan(67);
    expect(pages[0]?.[0]?.topMm).toBeLessThan(72.5);
    // Its names are spread, so all of them begin at one place.
    expect(pages[0]?.[1]?.leftMm).toBeCloseTo(pages[0]?.[0]?.leftMm ?? 0, 0);
  });

  it('as an order has no red line and its number two lines below its name', { timeout: 60_000 }, async () => {
    const order = { form: 'order', letterhead: '云岭区人民政府令', number: '第3号', posts: '区长' } as const;
    const [page = []] = await shown(short, order);
    const top = (words: string) => page.find(({ text }) => text.startsWith(words))?.topMm ?? 0;
    // The upper edge of its characters is 20 mm below that of the text area.
    expect(top('云岭区人民政府令')).toBeGreaterThan(52);
    expect(top('云岭区人民政府令')).toBeLessThan(57.5);
    expect(top('2025年1月6日') - top('区长')).toBeCloseTo(2 * 10.2, 0);
  });

  it('as a letter has no number on its first page and none of who printed it', { timeout: 120_000 }, async () => {
    const pages = await shown(sampleText(samples[0] ?? fail()), { form: 'letter' });
    expect(pages[0]?.some(({ text }) => /^—\d+—$/u.test(text))).toBe(false);
    expect(pages[1]?.at(-1)?.text).toBe('—2—');
    // 7 mm below the text area, although the foot of page 1 reaches further down.
    expect(pages[1]?.at(-1)?.topMm).toBeGreaterThan(264);
    expect(pages[1]?.at(-1)?.topMm).toBeLessThan(268);
    // Its name at 30 mm, the lines 4 mm below, the number seven eighths of a character below these: not further down for a border.
    const number = pages[0]?.find(({ text }) => text.startsWith('云科发'));
    expect(number?.topMm).toBeGreaterThan(49);
    expect(number?.topMm).toBeLessThan(52.5);
    expect(pages.flat().some(({ text }) => text.endsWith('印发'))).toBe(false);
    expect(pages.at(-1)?.some(({ text }) => text.startsWith('抄送：'))).toBe(true);
  });

  it('names in its table of contents the pages on which the headings stand', { timeout: 120_000 }, async () => {
    for (const sample of samples.slice(0, 3)) {
      const pages = await shown(sampleText(sample), { form: 'document' }, true);
      const at = pages.findIndex((page) => page.some(({ text }) => /^目\u3000?录$/u.test(text)));
      const entries = (pages[at] ?? []).flatMap(({ text }) => {
        const [, words = '', page = ''] = /^(.+?)\.{3,}(\d+)$/u.exec(text) ?? [];
        return words === '' ? [] : [{ words, page: Number(page) }];
      });
      expect(entries.length).toBeGreaterThan(3);
      for (const { words, page } of entries) {
        const stands = pages.findIndex(
          (lines, i) => i > at && lines.some(({ text }) => text.startsWith(words.slice(0, 12))),
        );
        expect(Math.abs(stands + 1 - page), `${sample.file} ${words}`).toBeLessThanOrEqual(1);
      }
      const exact = entries.filter(({ words, page }) =>
        pages[page - 1]?.some(({ text }) => text.startsWith(words.slice(0, 12))),
      );
      expect(exact.length).toBeGreaterThanOrEqual(entries.length - 1);
    }
  });
});

function fail(): never {
  throw new Error('There are samples');
}
