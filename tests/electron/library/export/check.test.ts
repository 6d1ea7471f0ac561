import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporary.ts';
import { opened } from '../opened.ts';

it('says before an export what the export says afterwards', async () => {
  const { value, imported, door } = opened();
  const folder = temporaryFolder();
  const file = join(folder, 'a.txt');
  writeFileSync(file, '澄江县水务局2023年工作总结\n\n一、水库除险\n全年完成投资3亿元,加固水库5座;成效明显.\n');
  await imported(file);
  const [document] = await value('documents.list', {});
  const source = { of: 'document', id: document?.id ?? '' } as const;
  const check = await value('exports.check', { source, profile: 'gbt9704' });
  const target = door.grants.grant(join(folder, 'a.docx'), 'write');
  const written = await value('exports.write', { job: 'x', source, target, profile: 'gbt9704', overwrite: false });
  expect(check.normalisedAtImport).toBeGreaterThan(0);
  expect(check.normalisedAtImport + check.normalisedAtExport).toBe(written.normalised);
  expect(check.missingFonts).toEqual(written.missingFonts);
});
