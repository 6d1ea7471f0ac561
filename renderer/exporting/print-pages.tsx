import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { Page } from './page-paper.tsx';
import './printing.css';
import type { Pages } from './typeset-items.ts';

/** Lets a printer see the pages at their real size, one a sheet, and nothing else of the window, while `print` runs. */
export async function whilePrinting<T>({ items, pages }: Pages, profile: Profile, print: () => Promise<T>): Promise<T> {
  const { widthMm, heightMm } = profile.page;
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
        pages.map((slices, i) => (
          <Page
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={i}
            profile={profile}
            items={items}
            slices={slices}
            number={i + 1}
            scale={1}
            marked={null}
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
