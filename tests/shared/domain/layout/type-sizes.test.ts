import { expect, it } from 'vitest';
import { screenSizeText } from '../../../../shared/domain/layout/type-sizes.ts';

it('names sizes on the screen as typists do', () => {
  const named = [15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map(screenSizeText);
  expect(named).toEqual([
    '小四偏小',
    '小四',
    '小四偏大',
    '四号偏小',
    '四号',
    '小三',
    '三号',
    '三号偏大',
    '小二偏小',
    '小二',
  ]);
});
