import { describe, expect, it } from 'vitest';
import { labelForms, sameDate, sameLabel, sameTitle } from './compare.ts';
import { Gold, type GoldSection } from './gold.ts';
import { type Read, score } from './score.ts';

function section(label: string | null, title: string, depth = 1, ...children: GoldSection[]): GoldSection {
  return { label, title, depth, runIn: false, paragraphs: [], children };
}

const empty = { title: null, organisation: null, addressee: null, signature: null, date: null };

function gold(sections: GoldSection[], more: Partial<Gold> = {}): Gold {
  return Gold.parse({ ...empty, summaryYear: null, planYear: null, sections, ...more });
}

function read(sections: Read['sections'], more: Partial<Read> = {}): Read {
  const rest = { genre: null, documentNumber: null, summaryYear: null, planYear: null, dropped: [] };
  return { ...empty, ...rest, sections, ...more };
}

const two = [
  section('一、', '主要工作情况', 1, section('（一）', '抓好项目建设', 2)),
  section('二、', '下一步工作计划', 1),
];

describe('score', () => {
  it('gives full marks to the same outline in another width', () => {
    const other = [
      section('一.', '主要工作情况', 1, section('(一)', '抓好 项目建设。', 2)),
      section('二、', '下一步工作计划', 1),
    ];
    expect(score(gold(two), read(other))).toMatchObject({ f1: 1, parents: 1, metadata: 1, dropped: 1, missing: [] });
  });

  it('counts a section at another depth as missing and as extra, and its parent as wrong', () => {
    const flat = [
      section('一、', '主要工作情况'),
      section('（一）', '抓好项目建设'),
      section('二、', '下一步工作计划'),
    ];
    const result = score(gold(two), read(flat));
    expect(result.f1).toBeCloseTo(2 / 3);
    expect(result.f1WithoutDepth).toBe(1);
    expect(result.parents).toBeCloseTo(2 / 3);
    expect(result.missing).toEqual(['  （一）抓好项目建设']);
    expect(result.extra).toEqual(['（一）抓好项目建设']);
  });

  it('accepts an optional section and does not ask for it', () => {
    const withOption = gold(two, { optional: [{ label: '一是', title: '人手不足' }] });
    const children = [...(two[1]?.children ?? []), section('一是', '人手不足', 2)];
    const more = two.map((one, i) => (i === 1 ? { ...one, children } : one));
    expect(score(withOption, read(two)).f1).toBe(1);
    expect(score(withOption, read(more)).f1).toBe(1);
    expect(score(gold(two), read(more)).f1).toBeCloseTo(6 / 7);
  });

  it('charges for a line that was cut wrongly and for residue left in the text', () => {
    const { dropped, falseDrops } = score(
      gold(two, { dropped: ['分享到'] }),
      read(two, { dropped: ['分享到', '正文一句'] }),
    );
    expect(dropped).toBeCloseTo(2 / 3);
    expect(falseDrops).toEqual(['正文一句']);
    const leaking = two.map((one) => ({ ...one, paragraphs: ['分享到：微信'] }));
    expect(score(gold(two, { dropped: ['分享到'] }), read(leaking, { dropped: ['分享到'] })).leaks).toEqual(['分享到']);
  });

  it('names the readings that are wrong', () => {
    const result = score(
      gold(two, { title: '2023年工作总结', organisation: '云岭区民政局', planYear: 2024, genre: 'summary' }),
      read(two, { title: '云岭区民政局2023年工作总结', organisation: '云岭区', genre: 'plan' }),
    );
    expect(result.metadataWrong).toEqual(['organisation', 'planYear', 'genre']);
    expect(result.metadata).toBeCloseTo(5 / 7);
  });

  it('is 0 where nothing was read', () => {
    expect(score(gold(two), read([]))).toMatchObject({ f1: 0, parents: 0 });
  });
});

describe('what counts as the same', () => {
  it.each([
    ['（一）', '㈠'],
    ['1.', '１、'],
    ['第一，', '第一'],
    ['第二部分', '第二部分：'],
    ['①', '（1）'],
    ['1）', '1.'],
  ])('the labels %s and %s', (a, b) => {
    expect(sameLabel(labelForms(a), labelForms(b))).toBe(true);
  });

  it.each([
    ['一、', '（一）'],
    ['1.', '（1）'],
    ['一是', '一要'],
    ['一、', null],
  ])('not the labels %s and %s', (a, b) => {
    expect(sameLabel(labelForms(a), labelForms(b))).toBe(false);
  });

  it('titles that agree in their first twelve characters, or of which one is the beginning of the other', () => {
    expect(sameTitle('抓好项目建设推动产业发展再上台阶', '抓好项目建设推动产业发展')).toBe(true);
    expect(sameTitle('抓好项目建设', '抓好项目建设推动')).toBe(true);
    expect(sameTitle('抓好', '抓好项目建设推动')).toBe(false);
    expect(sameTitle('抓好项目建设', '抓实项目建设')).toBe(false);
  });

  it('dates in their spellings', () => {
    expect(sameDate('2024-01-05', '2024年1月5日')).toBe(true);
    expect(sameDate('2024-01', '2024-01-05')).toBe(false);
    expect(sameDate(null, null)).toBe(true);
  });
});
