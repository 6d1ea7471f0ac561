import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/domain/layout/built-in-profiles.ts';
import { departures } from '../../../../shared/domain/layout/departures.ts';
import { gbt9704, Profile } from '../../../../shared/domain/layout/profile.ts';

type Leaf = string | number | boolean | readonly string[];

/** Every value of a profile by its path: `types.body.sizePt`. */
function leaves(value: unknown, path = ''): readonly (readonly [string, Leaf])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

function withLeaf(profile: Profile, path: string, leaf: Leaf): Profile {
  const copy = structuredClone(profile);
  const keys = path.split('.');
  let at: Record<string, unknown> = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = leaf;
  return copy;
}

const sizes = fc.integer({ min: 10, max: 100 }).map((half) => half / 2);
const otherFonts = fc.constantFrom('微软雅黑', '隶书', 'Arial', '幼圆');

/** What each value may become instead, and what a departure then says. A path that stands in neither list fails the test. */
const spokenOf: Readonly<Record<string, { readonly other: fc.Arbitrary<Leaf>; readonly says: RegExp }>> = {
  'page.widthMm': { other: fc.integer({ min: 180, max: 208 }), says: /^纸张/u },
  'page.heightMm': { other: fc.integer({ min: 260, max: 295 }), says: /^纸张/u },
  'page.marginsMm.top': { other: fc.integer({ min: 20, max: 35 }), says: /^上白边/u },
  'page.marginsMm.left': { other: fc.integer({ min: 15, max: 26 }), says: /^上白边/u },
  'page.marginsMm.bottom': { other: fc.integer({ min: 37, max: 50 }), says: /^版心/u },
  'page.marginsMm.right': { other: fc.integer({ min: 28, max: 50 }), says: /^版心/u },
  'grid.linePitchPt': {
    other: fc.oneof(fc.double({ min: 20, max: 28.7, noNaN: true }), fc.double({ min: 29.1, max: 40, noNaN: true })),
    says: /^行距/u,
  },
  'grid.charactersPerLine': { other: fc.integer({ min: 20, max: 27 }), says: /每行 2\d 字/u },
  digits: { other: fc.constant('Times New Roman'), says: /^数字和字母/u },
  numbering: { other: fc.constant('chapters'), says: /^层次序数/u },
  indentCharacters: { other: fc.constantFrom(0, 1, 3, 4), says: /^自然段/u },
  letterheadColour: { other: fc.constantFrom('000000', '00FF00', '0000FF', 'FF8800'), says: /颜色/u },
  'pageNumber.position': { other: fc.constantFrom('centre', 'none'), says: /页码/u },
  'pageNumber.dashes': { other: fc.constant(false), says: /一字线/u },
  'pageNumber.distanceMm': { other: fc.integer({ min: 9, max: 20 }), says: /^页码距版心/u },
  'types.letterhead.font.name': { other: otherFonts, says: /^发文机关标志用/u },
  'types.letterhead.bold': { other: fc.constant(true), says: /^发文机关标志加粗/u },
  ...Object.fromEntries(
    [
      ['title', '标题'],
      ['body', '正文'],
      ['heading1', '一级标题'],
      ['heading2', '二级标题'],
      ['heading3', '三级标题'],
      ['heading4', '四级标题'],
      ['annexMark', '“附件”二字及顺序号'],
      ['pageNumber', '页码'],
    ].flatMap(([role = '', what = '']) => [
      [`types.${role}.font.name`, { other: otherFonts, says: new RegExp(`^${what}用`, 'u') }],
      [`types.${role}.sizePt`, { other: sizes, says: new RegExp(`^${what}用`, 'u') }],
      [`types.${role}.bold`, { other: fc.constant(true), says: new RegExp(`^${what}加粗`, 'u') }],
    ]),
  ),
};

/** The standard leaves these to the office, or does not know them. */
const notSpokenOf =
  /^(?:id|name|target|titleLinePitchPt)$|^types\.(?:subtitle|table)\.|\.alternatives$|^types\.letterhead\.sizePt$/u;

describe('departures from GB/T 9704', () => {
  it('are none in the built-in profile', () => {
    expect(departures(Profile.parse(gbt9704))).toEqual([]);
  });

  for (const [path, standard] of leaves(gbt9704)) {
    if (notSpokenOf.test(path)) continue;
    it(`name ${path} when it is another, and no longer when it is changed back`, () => {
      const spoken = spokenOf[path];
      if (spoken === undefined) throw new Error(`Say whether the standard speaks of ${path}`);
      fc.assert(
        fc.property(spoken.other, (other) => {
          fc.pre(other !== standard);
          const changed = withLeaf(gbt9704, path, other);
          expect(departures(changed).map(({ message }) => message)).toContainEqual(expect.stringMatching(spoken.says));
          expect(departures(withLeaf(changed, path, standard))).toEqual([]);
        }),
      );
    });
  }

  it('are not made by what the standard does not speak of', () => {
    const types = {
      ...gbt9704.types,
      subtitle: { font: { name: '宋体', alternatives: [] }, sizePt: 15, bold: true },
      table: { font: { name: '宋体', alternatives: [] }, sizePt: 10.5, bold: true },
      letterhead: { ...gbt9704.types.letterhead, sizePt: 62 },
    };
    expect(departures({ ...gbt9704, target: 'word', titleLinePitchPt: 33, types })).toEqual([]);
  });

  it('stand in the order of the clauses, each with its strength', () => {
    const own: Profile = {
      ...gbt9704,
      page: { ...gbt9704.page, marginsMm: { top: 28, bottom: 27, left: 28, right: 27 } },
      types: { ...gbt9704.types, heading3: { ...gbt9704.types.heading3, bold: true } },
      letterheadColour: '000000',
      pageNumber: { ...gbt9704.pageNumber, position: 'centre' },
    };
    expect(departures(own).map(({ clause, strength }) => `${clause} ${strength}`)).toEqual([
      '5.2.1 规定', // margin
      '5.2.1 规定', // text area
      '5.2.3 一般', // 29 lines
      '7.2.4 推荐',
      '7.2.7 规定',
      '7.3.3 一般', // bold
      '7.5 一般',
    ]);
  });

  it('say what is different in a sentence with both values', () => {
    const body = { ...gbt9704.types.body, font: { name: '宋体', alternatives: [] }, sizePt: 14 };
    expect(departures({ ...gbt9704, types: { ...gbt9704.types, body } })).toEqual([
      { clause: '5.2.2', strength: '一般', message: '正文用宋体 四号（14 磅），标准为仿宋体 三号（16 磅）' },
    ]);
  });

  it('know a font by its Latin name too, and 28 磅 by the room it leaves', () => {
    const heading2 = { ...gbt9704.types.heading2, font: { name: 'KaiTi', alternatives: [] } };
    expect(departures({ ...gbt9704, types: { ...gbt9704.types, heading2 } })).toEqual([]);
    const grid = { ...gbt9704.grid, linePitchPt: 28 };
    expect(departures({ ...gbt9704, grid }).map(({ message }) => message)).toEqual([
      '行距 28 磅，22 行没有撑满版心，标准要求撑满（约 28.95 磅）',
    ]);
    expect(departures({ ...gbt9704, grid: { ...gbt9704.grid, linePitchPt: 28.8 } })).toEqual([]);
  });

  it('do not begin within the tolerance of a margin', () => {
    const marginsMm = { top: 37.5, bottom: 34.5, left: 27.5, right: 26 };
    expect(departures({ ...gbt9704, page: { ...gbt9704.page, marginsMm } })).toEqual([]);
  });
});

describe('the built-in profiles', () => {
  it('are valid, have names of their own, and depart from the standard where they say so', () => {
    const clauses = Object.fromEntries(
      builtInProfiles.map((profile) => [Profile.parse(profile).id, departures(profile).map(({ clause }) => clause)]),
    );
    expect(clauses).toEqual({
      gbt9704: [],
      internal: ['7.5'],
      'system-fonts': ['7.2.4', '7.3.1'],
      pitch28: ['5.2.2', '5.2.3', '7.3.3', '7.3.3'],
      chapters: ['7.3.3'],
    });
    expect(new Set(builtInProfiles.map(({ name }) => name)).size).toBe(builtInProfiles.length);
  });
});

describe('a profile', () => {
  it.each([
    ['grid.linePitchPt', { grid: { ...gbt9704.grid, linePitchPt: 15 } }],
    ['grid.charactersPerLine', { grid: { ...gbt9704.grid, charactersPerLine: 40 } }],
    ['titleLinePitchPt', { titleLinePitchPt: 20 }],
    ['page.marginsMm.left', { page: { ...gbt9704.page, widthMm: 110 } }],
    [
      'pageNumber.distanceMm',
      {
        pageNumber: { ...gbt9704.pageNumber, distanceMm: 30 },
        page: { ...gbt9704.page, marginsMm: { ...gbt9704.page.marginsMm, bottom: 20 } },
      },
    ],
  ])('that cannot be set is refused at %s', (path, changes) => {
    const { error } = Profile.safeParse({ ...gbt9704, ...changes });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
