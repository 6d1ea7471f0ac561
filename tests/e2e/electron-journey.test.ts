import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { desktopApp } from './desktop-app.ts';
import { walk } from './journey.ts';

describe.skipIf(!capabilities.desktop.present())('the desktop window', () => {
  it('takes an official through the whole loop, and has everything when it is opened again', async () => {
    const { page, electron, home, errors, reopen } = await desktopApp();
    await walk({
      name: 'desktop',
      page,
      reopen,
      async choosing(paths, act) {
        await electron().evaluate(
          ({ dialog }, filePaths) => {
            dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
          },
          [...paths],
        );
        await act();
      },
      async saving(act) {
        const file = join(home, '征求意见稿.docx');
        await electron().evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        }, file);
        await act();
        await page().getByText('已导出“征求意见稿.docx”。').waitFor();
        return file;
      },
    });
    expect(errors).toEqual([]);
  }, 180_000);
});
