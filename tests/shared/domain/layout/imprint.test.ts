import { describe, expect, it } from 'vitest';
import { saidByText } from '../../../../shared/domain/layout/frame.ts';
import { imprintPlace } from '../../../../shared/domain/layout/imprint-place.ts';
import type { IssuanceInput } from '../../../../shared/domain/layout/issuance.ts';
import { pagesOf } from '../../../../shared/domain/layout/pages.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { paragraph, table, text } from './blocks.ts';
import { around, issued, lines, notice } from './issuing.ts';

describe('the imprint', () => {
  const place = (paragraphs: number, form: IssuanceInput['form'] = 'document') => {
    const blocks = Array.from({ length: paragraphs }, () => paragraph('一行文字。'));
    const laidOut = issued(blocks, {
      form,
      copyTo: '区委办公室',
      printedBy: '区科技局办公室',
      printedOn: '2025-01-08',
    });
    const { issued: around } = laidOut;
    if (around?.imprint == null) throw new Error('it has an imprint');
    return imprintPlace(laidOut, around, around.imprint, gbt9704);
  };

  it('stands at the foot of an even page', () => {
    expect([1, 20, 30, 33].map((count) => [place(count).on, place(count).page])).toEqual([
      ['nextEven', 2],
      ['here', 2],
      ['here', 2],
      ['afterBlank', 4],
    ]);
  });

  it('of a letter stands on its last page and names only who gets a copy', () => {
    expect(place(3, 'letter')).toMatchObject({ on: 'here', page: 1 });
    expect(issued(notice, { form: 'letter', copyTo: '区委办', printedBy: '办公室' }).issued?.imprint).toEqual({
      copyTo: '区委办。',
      printedBy: null,
      printedOn: null,
      lines: false,
    });
  });
});

describe('an imprint that the text brings', () => {
  const own = [
    ...notice,
    text('note', '（此件公开发布）'),
    text('note', '抄送：区委办公室, 区政府办公室'),
    text('note', '云岭区科学技术局办公室　2025年1月8日印发'),
  ];

  it('is the imprint, and no longer part of the text', () => {
    const laidOut = issued(own, { form: 'document' });
    expect(lines(laidOut).slice(-2)).toEqual(['date 2025年1月6日', 'note （此件公开发布）']);
    expect(around(laidOut).imprint).toEqual({
      copyTo: '区委办公室，区政府办公室。',
      printedBy: '云岭区科学技术局办公室',
      printedOn: '2025年1月8日印发',
      lines: true,
    });
    expect(saidByText(layOutIssued({ title: null, blocks: own, labels: null }, undefined))).toMatchObject({
      copyTo: '区委办公室，区政府办公室。',
      printedBy: '云岭区科学技术局办公室',
      printedOn: '2025年1月8日',
      note: '（此件公开发布）',
    });
  });

  it('gives way to what the issuance says', () => {
    const laidOut = issued(own, { form: 'document', copyTo: '区人大办', printedOn: '2025-1-8' });
    expect(around(laidOut).imprint).toMatchObject({
      copyTo: '区人大办。',
      printedBy: '云岭区科学技术局办公室',
      printedOn: '2025年1月8日印发',
    });
    expect(around(laidOut).overruled).toEqual([
      { field: 'copyTo', printed: '区人大办。', stood: '区委办公室，区政府办公室。' },
    ]);
    expect(around(issued(own, { form: 'letter' })).imprint).toMatchObject({ printedBy: null, printedOn: null });
  });

  it('stays as it stands in an internal paper, and so does what is like it', () => {
    expect(layOutIssued({ title: null, blocks: own, labels: null }, undefined).blocks).toHaveLength(own.length);
    const odd = [text('note', '分送：各镇'), text('note', '共印30份'), paragraph('抄送：区委办公室。')];
    expect(lines(issued([...notice, ...odd], { form: 'document' }))).toHaveLength(notice.length + odd.length);
  });
});

it('a table right before the signature keeps its last row with it', () => {
  const rows = Array.from({ length: 10 }, (_, i) => [`第${i + 1}镇`, '按时完成']);
  const starts = (count: number) => {
    const lead = Array.from({ length: count }, () => paragraph('一行文字。'));
    const closing = [table(rows), text('signature', '云岭区科学技术局'), text('date', '2025年1月6日')];
    const laidOut = layOutIssued({ title: null, blocks: [...lead, ...closing], labels: null }, undefined);
    return pagesOf(laidOut, gbt9704).starts.slice(-3);
  };
  // The signature would stand alone on page 2.
  expect(starts(12)).toEqual([1, 2, 2]);
  expect(starts(8)).toEqual([1, 1, 1]);
  const [kept] = layOutIssued(
    { title: null, blocks: [table(rows), text('date', '2025年1月6日')], labels: null },
    undefined,
  ).blocks;
  expect(kept).toMatchObject({ kind: 'table', keepWithNext: true });
});
