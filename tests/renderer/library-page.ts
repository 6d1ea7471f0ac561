import { type Opened, openPage } from './page.ts';

/** The page once it is there. */
export async function openLibraryPage(options: Parameters<typeof openPage>[0] = {}): Promise<Opened> {
  const opened = await openPage(options);
  await opened.page.locator('.rail').waitFor();
  // The harness serves the page over http, where Chromium leaves this out; the app's own origins have it.
  await opened.page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  return opened;
}
