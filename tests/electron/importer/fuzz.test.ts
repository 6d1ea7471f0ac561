import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { Reading } from '../../../electron/importer/reading.ts';
import { readFileInChild } from '../../../electron/library/import/importer-child.ts';
import { AppError } from '../../../shared/errors.ts';
import { pdfData } from '../../paths.ts';
import { damaged, random, spoilt } from './mutations.ts';

/** More with NIANGAO_FUZZ=20000, for whoever changes a reader. */
const count = Number(process.env['NIANGAO_FUZZ']) || 300;

/** A reader of a few kilobytes that needs as long is on its way to hang. */
const longestMs = 3000;

const folder = mkdtempSync(join(tmpdir(), 'niangao-fuzz-'));
const entry = fileURLToPath(new URL('../../../electron/importer/importer.ts', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

function fixture(name: string): Buffer {
  const folder = name.endsWith('.rtf') ? 'corpus' : 'formats';
  return readFileSync(new URL(`../../fixtures/${folder}/${name}`, import.meta.url));
}

/** What went wrong, or `null`: a reading that is one, or a refusal that names the file. */
async function fault(bytes: Uint8Array, name: string): Promise<string | null> {
  const started = performance.now();
  try {
    const reading = await readFileBytes(bytes, { name, data: pdfData });
    const parsed = Reading.safeParse(reading);
    if (!parsed.success) return `no reading: ${parsed.error.message}`;
    if (reading.hints.length > 0 && reading.hints.length !== reading.text.split('\n').length) return 'hints do not fit';
  } catch (error) {
    if (!(error instanceof AppError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!error.message.includes(`“${name}”`)) return error.message;
  }
  const ms = performance.now() - started;
  return ms > longestMs ? `${Math.round(ms)} ms` : null;
}

describe('a mutated file', () => {
  it.each(['numbered.docx', 'libreoffice.odt', 'typed.doc', 'pandoc.md', 'commerce-tables.pandoc.rtf'])(
    'like %s is read or refused, and nothing else',
    { timeout: 60_000 + count * 500 },
    async (name) => {
      const bytes = fixture(name);
      const next = random(name.length);
      for (let i = 0; i < count; i += 1) {
        const isPackage = /\.(docx|odt)$/.test(name);
        const mutated = isPackage && i % 4 > 0 ? await spoilt(bytes, next) : damaged(bytes, next);
        expect([i, await fault(mutated, name)]).toEqual([i, null]);
      }
    },
  );

  it('does the child no harm', { timeout: 120_000 }, async () => {
    const next = random(5);
    for (const name of ['numbered.docx', 'libreoffice.docx', 'libreoffice.odt', 'typed.doc', 'pandoc.md']) {
      for (const mutated of [damaged(fixture(name), next), damaged(fixture(name), next)]) {
        const path = join(folder, name);
        writeFileSync(path, mutated);
        const outcome: unknown = await readFileInChild({ path, name }, { entry }).catch((error: unknown) => error);
        const code = outcome instanceof AppError ? outcome.code : 'read';
        expect([
          'read',
          'file-unreadable',
          'file-unsupported',
          'file-too-large',
          'file-empty',
          'file-not-text',
        ]).toContain(code);
        if (outcome instanceof AppError) expect(outcome.message).not.toContain('意外退出');
      }
    }
  });
});
