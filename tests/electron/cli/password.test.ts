import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturePages } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { niangao } from './niangao.ts';

const locked = join(fixturePages, 'street.encrypted.pdf');

function passwordFile(content: string): string {
  const path = join(temporaryFolder(), 'password.txt');
  writeFileSync(path, content);
  return path;
}

const fileWith = (content: string) => ['--password-file', passwordFile(content)];
const right = () => fileWith('Nian2024\r\n');

describe('a password', () => {
  it('is asked for, and read from the first line of a file', async () => {
    expect((await niangao('--json', 'outline', locked)).json).toMatchObject({ error: { code: 'file-encrypted' } });
    const wrong = await niangao('--json', 'outline', locked, '--password-file', passwordFile('nian2024'));
    expect(wrong).toMatchObject({ code: 1, json: { error: { code: 'file-password-wrong' } } });
    expect(`${wrong.said}${wrong.out.join()}`).not.toContain('nian2024');
    const outline = await niangao('--json', 'outline', locked, ...right());
    expect(outline).toMatchObject({ code: 0, json: { title: expect.stringContaining('街道') } });
  });

  it('imports and exports the one file', async () => {
    const folder = temporaryFolder();
    const library = ['--library', join(folder, 'library'), '--json'];
    expect(await niangao(...library, 'import', locked, ...right())).toMatchObject({
      code: 0,
      json: [{ status: 'added' }],
    });
    const out = join(folder, '出.md');
    expect((await niangao('--json', 'export', locked, '--out', out, ...right())).code).toBe(0);
    expect(existsSync(out)).toBe(true);
  });

  it('is refused for two files, from an empty file, and from none', async () => {
    const library = join(temporaryFolder(), 'library');
    const imported = async (...args: readonly string[]) =>
      (await niangao('--library', library, 'import', locked, ...args)).code;
    expect(await imported(locked, ...right())).toBe(2);
    expect(await imported(...fileWith('\n'))).toBe(2);
    expect(await imported('--password-file', '/no/such/file')).toBe(1);
    expect(existsSync(library)).toBe(false);
  });
});
