/** The bundles that are shipped, run as programs: what works from sources must work from them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from '../electron/library/opened.ts';
import { project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';

const [sample = ''] = sampleFiles;

function node(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

function niangao(...args: readonly string[]) {
  const { status, stdout, stderr } = node('out/cli/niangao.cjs', ...args);
  return { status, stdout, stderr };
}

function importerChunks(): readonly { readonly name: string; readonly text: string }[] {
  const importer = join(project, 'out', 'importer');
  return readdirSync(importer)
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => ({ name, text: readFileSync(join(importer, name), 'utf8') }));
}

describe('the bundled command line', () => {
  it('goes from a file to Word', { timeout: 60_000 }, () => {
    const folder = temporaryFolder();
    const library = ['--library', join(folder, 'library'), '--json'];
    const imported = niangao(...library, 'import', sample);
    expect(imported, imported.stderr).toMatchObject({ status: 0, stderr: '' });
    const [{ documentId = '' } = {}] = JSON.parse(imported.stdout) as { documentId?: string }[];
    const { draftId } = JSON.parse(niangao(...library, 'draft', '--from', documentId).stdout) as { draftId: string };
    const out = join(folder, 'plan.docx');
    const exported = niangao(...library, 'export', draftId, '--out', out);
    expect(exported, exported.stderr).toMatchObject({ status: 0 });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('reads every format that the sources read', { timeout: 60_000 }, () => {
    const outlines = ['forestry.txt', 'numbered.docx', 'libreoffice.odt', 'typed.doc', 'pandoc.md'].map((name) => {
      const read = niangao('--json', 'outline', join('tests/fixtures/formats', name));
      expect(read, read.stderr).toMatchObject({ status: 0 });
      return (JSON.parse(read.stdout) as { sections: unknown }).sections;
    });
    for (const sections of outlines) expect(sections).toMatchObject([{ title: '2023年工作总结' }, {}, {}]);
    const printed = ['water.chromium-official.pdf', 'water.mhtml', 'water.txt'].map((name) => {
      const read = niangao('--json', 'outline', join('tests/fixtures/pages', name));
      expect(read, read.stderr).toMatchObject({ status: 0 });
      const { title, sections } = JSON.parse(read.stdout) as { title: string; sections: { title: string }[] };
      return [title, ...sections.map((section) => section.title)];
    });
    expect(printed[0]).toEqual(printed[2]);
    expect(printed[1]).toEqual(printed[2]);
  });

  it('looks for no native library to draw with', () => {
    const chunks = importerChunks();
    expect(chunks.filter(({ text }) => text.includes('require("@napi-rs/canvas")'))).toEqual([]);
    expect(chunks.some(({ text }) => text.includes('Cannot load "@napi-rs/canvas"'))).toBe(true);
  });

  it('checks nothing with schemas in the importer, which starts anew for each file', () => {
    expect(importerChunks().filter(({ text }) => text.includes('ZodType') || text.includes('strictObject'))).toEqual(
      [],
    );
    expect(readFileSync(join(project, 'out/library/library.cjs'), 'utf8')).toContain('ZodType');
  });

  it('prints one JSON value and nothing else, also when it refuses', () => {
    const refused = niangao('--json', 'outline', '/no/such/file.txt');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'file-missing' } });
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  });
});
