import { type Opened, openPage } from './page.ts';

/** The page with the samples in its library. */
export async function openWithSamples(options: Parameters<typeof openPage>[0] = {}): Promise<Opened> {
  const opened = await openLibraryPage(options);
  const { page } = opened;
  await page.getByRole('button', { name: '用示例文稿试一遍' }).click();
  await page.getByText('读完 6 个文件').waitFor();
  await page.locator('.import-head').getByRole('button', { name: '关闭' }).click();
  return opened;
}

export async function openLibraryPage(options: Parameters<typeof openPage>[0] = {}): Promise<Opened> {
  const opened = await openPage(options);
  await opened.page.locator('.rail').waitFor();
  // The harness serves the page over http, where Chromium leaves this out; the app's own origins have it.
  await opened.page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  return opened;
}
