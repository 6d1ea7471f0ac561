import { expect, it } from 'vitest';
import { csv } from '../../../shared/domain/csv.ts';

it('writes what a spreadsheet reads back as the same cells, and no formula', () => {
  expect(
    csv([
      ['文件', '说明'],
      ['a,b.txt', '他说“好”，"再看"'],
      ['=1+1.txt', '两\n行'],
    ]),
  ).toBe('\uFEFF文件,说明\r\n"a,b.txt","他说“好”，""再看"""\r\n\'=1+1.txt,"两\n行"\r\n');
  expect(csv([])).toBe('\uFEFF');
});
