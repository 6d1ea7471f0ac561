import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { desktopApp } from './desktop-app.ts';
import { type Host, walk } from './journey.ts';
import { walkOriginals } from './originals.ts';

describe.skipIf(!capabilities.desktop.present())('the desktop window', () => {
  it('takes an official through the whole loop, and has everything when it is opened again', async () => {
    const app = await desktopApp();
    await walk(hostOf(app));
    expect(app.errors).toEqual([]);
  }, 180_000);

  it('shows originals beside their text, and annotates on either', async () => {
    const app = await desktopApp();
    await walkOriginals(hostOf(app));
    expect(app.errors).toEqual([]);
  }, 180_000);
});

function hostOf({ page, electron, home, reopen }: Awaited<ReturnType<typeof desktopApp>>): Host {
  return {
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
  };
}
