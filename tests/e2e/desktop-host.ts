import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import type { Host } from './journey.ts';

type Desktop = {
  readonly home: string;
  readonly page: () => Page;
  readonly electron: () => ElectronApplication;
  readonly reopen: () => Promise<void>;
};

/** A desktop window for the journeys: answers the dialogs of the system, which no test can click. */
export function hostOf({ page, electron, home, reopen }: Desktop): Host {
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
