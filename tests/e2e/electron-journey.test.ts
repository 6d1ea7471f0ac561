import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { desktopApp } from './desktop-app.ts';
import { hostOf } from './desktop-host.ts';
import { walk } from './journey.ts';
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
