import { expect, it } from 'vitest';
import { departures } from '../../../../shared/domain/layout/departures.ts';
import { gbt9704, Profile } from '../../../../shared/domain/layout/profile.ts';

it('finds none in the built-in profile', () => {
  expect(departures(Profile.parse(gbt9704))).toEqual([]);
});

it('tells a rule that must be kept from one that is advice', () => {
  const own: Profile = {
    ...gbt9704,
    page: { ...gbt9704.page, marginsMm: { top: 28, bottom: 27, left: 28, right: 27 } },
    types: { ...gbt9704.types, heading3: { ...gbt9704.types.heading3, bold: true } },
    pageNumber: { ...gbt9704.pageNumber, position: 'centre' },
  };
  expect(departures(own).map(({ clause, strength }) => `${clause} ${strength}`)).toEqual([
    '5.2.1 规定', // margin
    '5.2.1 规定', // text area
    '5.2.3 一般', // 29 lines
    '7.3.3 一般', // bold
    '7.5 一般',
  ]);
});

it('says what is different in a sentence with both values', () => {
  const body = { ...gbt9704.types.body, font: { name: '宋体', alternatives: [] }, sizePt: 14 };
  expect(departures({ ...gbt9704, types: { ...gbt9704.types, body } })).toEqual([
    { clause: '5.2.2', strength: '一般', message: '正文用宋体 14 磅，标准为3号（16 磅）仿宋体' },
  ]);
});

it('knows a font by its Latin name too', () => {
  const heading2 = { ...gbt9704.types.heading2, font: { name: 'KaiTi', alternatives: [] } };
  expect(departures({ ...gbt9704, types: { ...gbt9704.types, heading2 } })).toEqual([]);
});

it('does not take a margin within its tolerance for a departure', () => {
  const marginsMm = { top: 37.5, bottom: 34.5, left: 27.5, right: 26 };
  expect(departures({ ...gbt9704, page: { ...gbt9704.page, marginsMm } })).toEqual([]);
});
