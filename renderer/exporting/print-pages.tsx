import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { pageSize } from './page-look.ts';
import { Page } from './page-paper.tsx';
import { type Paper, sheetSize } from './paper.ts';
import './printing.css';

/** Lets a printer see the pages at their real size, one a sheet, and nothing else of the window, while `print` runs. */
export async function whilePrinting<T>(paper: Paper, profile: Profile, print: () => Promise<T>): Promise<T> {
  const { widthMm, heightMm } = profile.page;
  // What stands beside the page makes all of it smaller, so that it fits on its paper.
  const scale = pageSize(profile).width / sheetSize(profile, paper).width;
  const sheet = document.createElement('style');
  sheet.textContent = `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`;
  const place = document.createElement('div');
  place.className = 'printing';
  document.head.append(sheet);
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() =>
      root.render(
        paper.sheets.map((_, i) => (
          <Page
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={i}
            profile={profile}
            paper={paper}
            at={i}
            scale={scale}
            marked={null}
            isDrawn
          />
        )),
      ),
    );
    await document.fonts.ready;
    return await print();
  } finally {
    root.unmount();
    place.remove();
    sheet.remove();
  }
}
