import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileInside, pageFiles } from '../../../electron/main/page-files.ts';
import { temporaryFolder } from '../../temporary.ts';

const outside = [
  'app://niangao/..%2fsecret.txt',
  'app://niangao/%2e%2e/secret.txt',
  'app://niangao/assets/..%2f..%2fsecret.txt',
  'app://niangao/..%5csecret.txt',
  'app://niangao/%00',
  'app://niangao/%ff',
  'app://niangao/',
  'app://elsewhere/index.html',
  'file:///etc/passwd',
  'not an address',
];

function folderWithSecretBeside(): string {
  const folder = temporaryFolder();
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(page, 'index.html'), '<p>页面</p>');
  symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'));
  return page;
}

describe('the files of the page', () => {
  it('are found by their address', () => {
    const page = folderWithSecretBeside();
    expect(fileInside(page, 'app://niangao/index.html?a#b')).toBe(join(page, 'index.html'));
  });

  it('come with their kind, the policy, and no sniffing', async () => {
    const answer = await pageFiles(folderWithSecretBeside())(new Request('app://niangao/index.html'));
    expect(await answer.text()).toBe('<p>页面</p>');
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
    expect(answer.headers.get('Content-Security-Policy')).not.toContain("'unsafe-eval'");
  });

  it.each(outside)('do not include %s', async (address) => {
    const page = folderWithSecretBeside();
    // What a Request cannot even hold cannot be asked for.
    const request = { method: 'GET', url: address } as Request;
    expect((await pageFiles(page)(request)).status).toBe(404);
  });

  it('do not include what a link leads to outside', async () => {
    const answer = await pageFiles(folderWithSecretBeside())(new Request('app://niangao/link.txt'));
    expect(answer.status).toBe(404);
  });

  it('can only be read', async () => {
    const request = new Request('app://niangao/index.html', { method: 'POST', body: 'x' });
    expect((await pageFiles(folderWithSecretBeside())(request)).status).toBe(404);
  });
});
