import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glyphsOf, linesOf } from '../../renderer/exporting/typeset.ts';
import { textWidth } from '../../shared/domain/layout/text-width.ts';

const size = 20;

/** The lines of a text whose characters are as wide as they are high, or half of it. */
function broken(text: string, characters: number, spacingPx = 0): readonly string[] {
  const glyphs = glyphsOf(
    [{ text, sizePx: size, spacingPx }],
    'libreoffice',
    (character) => textWidth(character) * size,
  );
  return linesOf(glyphs, characters * size, 0).map(({ from, to }) => text.slice(from, to));
}

describe('the lines of a page', () => {
  it('hold what fits, and no mark begins or an opening one ends them', () => {
    expect(broken('全县开工建设十个项目', 5)).toEqual(['全县开工建', '设十个项目']);
    expect(broken('坚持以人为“本”的做法', 6)).toEqual(['坚持以人为', '“本”的做法']);
    expect(broken('办好实事（民生）一件', 7)).toEqual(['办好实事（民', '生）一件']);
  });

  it('let a full stop or a comma stand outside the edge, unless a closing mark comes behind it', () => {
    expect(broken('全县开工建设，进展顺利', 6)).toEqual(['全县开工建设，', '进展顺利']);
    expect(broken('他说“开工建设。”后来', 7)).toEqual(['他说“开工建', '设。”后来']);
    expect(broken('全年增收1234。群众满意', 6)).toEqual(['全年增收', '1234。群众满', '意']);
    // Not in the cells of tables.
    const cell = glyphsOf([{ text: '全县开工建设，进展', sizePx: size, spacingPx: 0 }], 'libreoffice', () => size);
    expect(linesOf(cell, 6 * size, 0, 'nothing hangs').map(({ to }) => to)).toEqual([5, 9]);
  });

  it('keep a number whole and hold it apart from Chinese, as LibreOffice does', () => {
    expect(broken('完成投资3450.7万元', 6)).toEqual(['完成投资', '3450.7万元']);
    // 5 × 20 and 2 × 10 and twice a fifth of 20 are more than 6 × 20.
    expect(broken('到了12月底前', 6)).toEqual(['到了12月底', '前']);
    const glyphs = glyphsOf([{ text: '占12%。年2—3', sizePx: size, spacingPx: -1 }], 'libreoffice', () => size);
    expect(glyphs.map(({ gap }) => gap)).toEqual([4, -1, -1, 0, -1, 4, -1, -1, -1]);
    const inWord = glyphsOf([{ text: '占12%', sizePx: size, spacingPx: -1 }], 'word', () => size);
    expect(inWord.map(({ gap }) => gap)).toEqual([-1, -1, -1, -1]);
  });

  it('break by the Unicode rules where letters or digits are on either side, as LibreOffice does', () => {
    expect(broken('升级为“优”2.0版', 6)).toEqual(['升级为', '“优”2.0版']);
    expect(broken('深入落实省委“1+1+9”部署', 8)).toEqual(['深入落实省委', '“1+1+9”部署']);
    expect(broken('按青政〔2008〕62号办理', 7)).toEqual(['按青政', '〔2008〕62号', '办理']);
    expect(broken('防控COVID-19疫情', 6)).toEqual(['防控COVID-', '19疫情']);
    expect(broken('培育服务（GDP）', 6)).toEqual(['培育服务', '（GDP）']);
    expect(broken('一共完成了……再推进', 6)).toEqual(['一共完成了…', '…再推进']);
  });

  it('end where the text says so, and hold every character once', () => {
    expect(broken('关于印发\n工作计划的通知', 20)).toEqual(['关于印发\n', '工作计划的通知']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'国县，。“”（）12.%A —、\n') }),
        fc.integer({ min: 1, max: 9 }),
        (text, width) => {
          const lines = broken(text, width, -1);
          expect(lines.join('')).toBe(text);
          expect(text === '' || lines.every((line) => line !== '')).toBe(true);
        },
      ),
    );
  });
});
