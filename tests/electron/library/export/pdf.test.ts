import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../../../electron/library/office/find-office.ts';
import { capabilities } from '../../../../scripts/capabilities.ts';
import { noon, temporaryFolder } from '../../../temporary.ts';
import { opened } from '../opened.ts';

async function planFor(office: string | null) {
  const library = opened(join(temporaryFolder(), 'library'), noon, { findOffice: () => Promise.resolve(office) });
  const source = { from: 'template' as const, templateId: 'annual-plan' };
  const { summary } = await library.value('drafts.create', {
    source,
    year: 2025,
    organisation: '县水利局',
    accept: 'none',
  });
  const path = join(temporaryFolder(), 'plan.pdf');
  const wish = (more: { readonly pdf?: string } = {}) => ({
    job: 'export',
    source: { of: 'draft' as const, id: summary.id },
    target: library.door.grants.grant(path, 'write'),
    profile: 'gbt9704',
    overwrite: false,
    ...more,
  });
  return { ...library, path, wish };
}

describe('a PDF', () => {
  it('is written as the window printed it, and never over another file', async () => {
    const { value, code, wish, path } = await planFor(null);
    const pdf = Buffer.from('%PDF-1.7 printed').toString('base64');
    expect(await value('exports.write', wish({ pdf }))).toMatchObject({ path, bytes: 16 });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 printed');
    expect(await code('exports.write', wish({ pdf }))).toBe('file-exists');
  });

  it('is refused with a sentence where nothing can make it', async () => {
    const { code, wish, path } = await planFor(null);
    expect(await code('exports.write', wish())).toBe('file-unsupported');
    expect(existsSync(path)).toBe(false);
  });

  it.skipIf(!capabilities.libreOffice.present())(
    'is made by LibreOffice where there is no window',
    async () => {
      const { value, wish, path } = await planFor(await findOffice());
      const { bytes } = await value('exports.write', wish());
      const written = readFileSync(path);
      expect(written.subarray(0, 5).toString()).toBe('%PDF-');
      expect(written.byteLength).toBe(bytes);
    },
    120_000,
  );
});
