import { expect, it } from 'vitest';
import { fontKey } from '../../../../electron/library/export/font-names.ts';
import { missingAmong, missingFonts } from '../../../../electron/library/export/fonts.ts';
import { fontsInRegistry, installedFonts } from '../../../../electron/library/export/installed-fonts.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';

it('names the missing fonts and what stands in for them', () => {
  const windows = new Set(['SimSun', 'SimHei', 'FangSong', 'KaiTi', 'STZhongsong'].map(fontKey));
  expect(missingAmong(gbt9704, windows)).toEqual([
    { font: '方正小标宋简体', substitute: '华文中宋' },
    { font: '楷体_GB2312', substitute: '楷体' },
    { font: '仿宋_GB2312', substitute: '仿宋' },
  ]);
});

it('says so when nothing can stand in', () => {
  expect(missingAmong(gbt9704, new Set([fontKey('DejaVu Sans')]))).toContainEqual({ font: '黑体', substitute: null });
});

it('knows a font by its Chinese name, its Latin name and its file', () => {
  expect(new Set(['仿宋', 'FangSong', 'simfang', 'Fang Song'].map(fontKey)).size).toBe(1);
  expect(fontKey('仿宋')).not.toBe(fontKey('仿宋_GB2312'));
});

it('reads the fonts of the Windows registry', () => {
  const output = [
    'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
    '    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc',
    '    方正小标宋简体 (TrueType)    REG_SZ    C:\\Fonts\\FZXBSJW.TTF',
  ].join('\r\n');
  expect(fontsInRegistry(output)).toEqual(['SimSun', 'NSimSun', '方正小标宋简体']);
});

it('reports nothing on a system that cannot say what it has', async () => {
  // There is no `reg` here and no Windows folder.
  expect(process.platform === 'win32' ? null : await installedFonts('win32')).toBeNull();
});

it('answers on this computer, whatever it is', async () => {
  for (const { font } of await missingFonts(gbt9704)) expect(font).not.toBe('');
});
