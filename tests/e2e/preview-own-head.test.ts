/** An internal paper whose text brings a head of its own, as the preview and LibreOffice have it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../electron/library/open-library.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { importerEntry, seeds } from '../paths.ts';
import { openReader } from '../renderer/reader-page.ts';
import { noon, temporaryFolder } from '../temporary.ts';
import { fontsFile, officePdfs, pdfPages } from './office-pages.ts';
import { charactersApart, charactersPerLine, previewPages } from './preview-pages.ts';

const text = `清河县农业农村局
清河县水务局文件
清农发〔2024〕9号

清河县农业农村局 清河县水务局关于做好2025年农田水利工作的通知

各镇人民政府：
${'各镇要按照分工抓好落实，加强工作调度，及时报送进展，确保完成全年目标任务。\n'.repeat(45)}
清河县农业农村局
清河县水务局
2024年12月9日
`;

it.skipIf(!capabilities.officeReaders.present())(
  'ends its pages where LibreOffice does',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const [file, word] = [join(folder, '通知.txt'), join(folder, 'x.docx')];
    writeFileSync(file, text);
    const library = join(folder, 'library');
    const door = openLibrary(library, 'create', { importerEntry, seeds, clock: noon, emit: () => {} });
    await door.call('documents.import', { job: 'import', files: [door.grants.grant(file, 'read')] });
    const listed = await door.call('documents.list', {});
    if (!listed.ok) throw new Error(listed.message);
    const written = await door.call('exports.write', {
      job: 'export',
      source: { of: 'document', id: listed.value[0]?.id ?? '' },
      target: door.grants.grant(word, 'write'),
      profile: 'gbt9704',
      overwrite: false,
    });
    expect(written.ok).toBe(true);
    await door.close();
    const office = officePdfs([word], folder).flatMap((pdf) => pdfPages(pdf).map((lines) => lines.join('')));
    const { page } = await openReader(library, '通知', { fonts: fontsFile });
    const preview = await previewPages(page);
    expect(preview).toHaveLength(office.length);
    expect(office.length).toBeGreaterThan(3);
    expect(Math.max(...charactersApart(preview, office))).toBeLessThanOrEqual(charactersPerLine);
  },
);
