import { expect, it } from 'vitest';
import { charactersIn } from '../../../shared/domain/characters.ts';

it('counts what is written: no blanks, no slots, a rare character once', () => {
  expect(charactersIn('全年 引进　9人。')).toBe(7);
  expect(charactersIn('投入【待补：金额】亿元，【待补】')).toBe(5);
  expect(charactersIn('𠀀字')).toBe(2);
  expect(charactersIn('')).toBe(0);
});
