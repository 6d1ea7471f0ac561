import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import { fakeOffice } from '../library/office/fake-office.ts';
import { niangao } from './niangao.ts';

const formats = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

it.skipIf(process.platform === 'win32')(
  'reads an old Word file again when it is imported with --libreoffice',
  async () => {
    const program = fakeOffice(`mkdir "$out"; cp "${join(formats, 'numbered.docx')}" "$out/document.docx"`);
    vi.stubEnv('PATH', `${dirname(program)}${delimiter}${process.env['PATH']}`);
    const folder = temporaryFolder();
    const path = join(folder, '总结.doc');
    writeFileSync(path, readFileSync(join(formats, 'numbered.doc')));
    const run = (...args: readonly string[]) => niangao('--library', join(folder, 'library'), '--json', ...args);
    const firstLabel = async (id: string) =>
      ((await run('outline', id)).json as { sections: { label: string | null }[] }).sections[0]?.label ?? null;

    const first = (await run('import', path)).json as { documentId: string }[];
    const id = first[0]?.documentId ?? '';
    expect([first, await firstLabel(id)]).toEqual([
      [expect.objectContaining({ status: 'added', isLossy: true })],
      null,
    ]);
    const again = await run('import', '--libreoffice', path);
    expect([again.code, again.json]).toEqual([0, [expect.objectContaining({ status: 'duplicate', isLossy: false })]]);
    expect(await firstLabel(id)).toBe('一、');
    vi.unstubAllEnvs();
  },
);
