import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOffice, firstProgram } from '../../../../electron/library/office/find-office.ts';
import { officePlaces } from '../../../../electron/library/office/office-places.ts';
import { temporaryFolder } from '../../../temporary.ts';

function aProgram(path: string, mode = 0o755): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

describe('the places of LibreOffice', () => {
  it('are those of its packages on each system', () => {
    const windows = { ProgramFiles: 'C:\\Program Files', ProgramW6432: 'C:\\Program Files', LOCALAPPDATA: 'D:\\Local' };
    expect(officePlaces('win32', windows)).toEqual([
      'C:\\Program Files\\LibreOffice*\\program\\soffice.com',
      'D:\\Local\\Programs\\LibreOffice*\\program\\soffice.com',
    ]);
    expect(officePlaces('darwin', { HOME: '/Users/wang' })).toEqual([
      '/Applications/LibreOffice*.app/Contents/MacOS/soffice',
      '/Users/wang/Applications/LibreOffice*.app/Contents/MacOS/soffice',
    ]);
    expect(officePlaces('linux', {})).toContain('/opt/libreoffice*/program/soffice');
  });

  it('are not those that depend on where one stands', () => {
    const places = officePlaces('linux', { PATH: '.:bin::/usr/bin' });
    expect(places.slice(0, 2)).toEqual(['/usr/bin/soffice', '/usr/bin/libreoffice']);
    expect(places.every((place) => place.startsWith('/'))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('looking for LibreOffice', () => {
  it('finds the first of PATH', async () => {
    const folder = temporaryFolder();
    const program = aProgram(join(folder, 'b', 'libreoffice'));
    expect(await findOffice('linux', { PATH: `${join(folder, 'a')}:${join(folder, 'b')}` })).toBe(program);
  });

  it('takes the newest of several versions', async () => {
    const folder = temporaryFolder();
    aProgram(join(folder, 'libreoffice7.6', 'program', 'soffice'));
    const newer = aProgram(join(folder, 'libreoffice24.2', 'program', 'soffice'));
    aProgram(join(folder, 'other99', 'program', 'soffice'));
    expect(await firstProgram([join(folder, 'libreoffice*', 'program', 'soffice')])).toBe(newer);
  });

  it('passes over what cannot be started: a folder, a text, a dead link, the launcher of a confined package', async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name, 'soffice');
    mkdirSync(at('folder'), { recursive: true });
    aProgram(at('text'), 0o644);
    for (const name of ['dead', 'confined']) mkdirSync(join(folder, name));
    symlinkSync(join(folder, 'nothing'), at('dead'));
    symlinkSync(aProgram(join(folder, 'snap')), at('confined'));
    const places = ['folder', 'text', 'dead', 'confined', 'absent'].map(at);
    expect(await firstProgram([...places, join(folder, 'none*', 'soffice')])).toBeNull();
    const good = aProgram(at('good'));
    expect(await firstProgram([...places, good])).toBe(good);
  });
});
