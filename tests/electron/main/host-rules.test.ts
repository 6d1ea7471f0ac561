/** The small decisions of the desktop host, without a window. */
import { describe, expect, it } from 'vitest';
import { developerSettings, ownFolder } from '../../../electron/main/places.ts';
import { filterFor, plainName, withExtension } from '../../../electron/main/save-place.ts';

describe('a packaged program', () => {
  const environment = { NIANGAO_LIBRARY: '/x', NIANGAO_LIBRARY_NODE: '/usr/bin/evil', NIANGAO_RENDERER: '/tmp/page' };

  it('listens to no variable', () => {
    const none = { library: undefined, libraryNode: undefined, renderer: undefined };
    expect(developerSettings(true, environment)).toEqual(none);
    expect(developerSettings(false, {})).toEqual(none);
    expect(developerSettings(false, environment)).toEqual({
      library: '/x',
      libraryNode: '/usr/bin/evil',
      renderer: '/tmp/page',
    });
  });
});

it('the desktop keeps its library where the command line looks for it', () => {
  expect(ownFolder('linux', '/home/a/.config', { XDG_DATA_HOME: '/data' })).toBe('/data/niangao');
  expect(ownFolder('darwin', '/Users/a/Library/Application Support', {})).toBe(
    '/Users/a/Library/Application Support/niangao',
  );
});

describe('a suggested name', () => {
  it.each([
    ['2025年工作总结.docx', '2025年工作总结.docx'],
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\Windows\\a.docx', 'CWindowsa.docx'],
    [' .. ', '年稿'],
  ])('%j becomes the plain name %j', (suggested, plain) => {
    expect(plainName(suggested)).toBe(plain);
  });

  it('keeps its extension when the user typed none', () => {
    expect(withExtension('/home/a/总结', '稿.docx')).toBe('/home/a/总结.docx');
    expect(withExtension('/home/a/总结.DOCX', '稿.docx')).toBe('/home/a/总结.DOCX');
    expect(filterFor('稿.docx')).toEqual([{ name: 'Word 文档', extensions: ['docx'] }]);
  });
});
