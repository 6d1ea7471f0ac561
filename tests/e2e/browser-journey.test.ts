import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { browserApp } from './browser-app.ts';
import { walk } from './journey.ts';
import { walkOriginals } from './originals.ts';

describe.skipIf(!capabilities.browser.present())('the local browser', () => {
  it('takes an official through the whole loop, and has everything when it is opened again', async () => {
    const { host, errors } = await browserApp();
    await walk(host);
    expect(errors).toEqual([]);
  }, 180_000);

  it('shows originals beside their text, and annotates on either', async () => {
    const { host, errors } = await browserApp();
    await walkOriginals(host);
    expect(errors).toEqual([]);
  }, 180_000);
});
