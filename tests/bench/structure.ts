/**
 * npm run bench -- structure: one correction in a document of 24,001 blocks, from the key to the row on the screen, and its
 * share that is the library's. `npm run build` first. Bar: 300 ms.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/open-library.ts';
import { startWebServer } from '../../electron/web/server.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import type { AnyEvent } from '../../shared/contract/api.ts';
import { machine } from '../measure.ts';
import { importerEntry, project, seeds } from '../paths.ts';

const steps = 6;
const folder = mkdtempSync(join(tmpdir(), 'niangao-bench-'));
const listeners = new Set<(event: AnyEvent) => void>();
const door = openLibrary(join(folder, 'library'), 'create', {
  importerEntry,
  seeds,
  clock: () => new Date(),
  emit: (event) => {
    for (const listener of listeners) listener(event);
  },
});
const inLibrary: number[] = [];
const server = await startWebServer({
  async call(method, input) {
    const start = performance.now();
    const answer = await door.callUnchecked(method, input);
    if (String(method).startsWith('structure.')) inLibrary.push(performance.now() - start);
    return answer;
  },
  grant: door.grants.grant,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  renderer: join(project, 'out', 'renderer'),
  port: 0,
  report: (fault) => console.error(fault),
});
const browser = await chromium.launch({
  executablePath: capabilities.browser.executable,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const file = join(folder, '总结.txt');
  writeFileSync(file, text());
  await door.call('documents.import', { job: 'bench', files: [door.grants.grant(file, 'read')] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(server.url);
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('complementary', { name: '文稿详情' }).getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '结构校正' }).click();
  await page.locator('.structure-row').first().waitFor();
  await page.waitForTimeout(2000);
  console.log(machine());
  const rows = await page.locator('.structure-row').first().getAttribute('aria-setsize');
  console.log(`${rows} blocks; ms from the key to the changed row (of which in the library)`);
  await page.locator('.structure-row', { hasText: '第1批第2项' }).click();
  await measure(page, 'demote, promote', ['Tab', 'Shift+Tab']);
  await measure(page, 'undo, redo', ['Control+z', 'Control+y']);
  await measure(page, 'split, undo', ['p Enter', 'Control+z']);
} finally {
  await browser.close();
  await server.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Each in turn, again and again. What is not yet stored of the document is stored with the first correction. */
async function measure(page: Page, name: string, keys: readonly string[]): Promise<void> {
  const times: string[] = [];
  for (let i = 0; i < steps; i += 1) {
    const [last = '', ...before] = (keys[i % keys.length] ?? '').split(' ').reverse();
    for (const key of before.reverse()) {
      await page.keyboard.press(key);
      await page.waitForTimeout(500);
    }
    inLibrary.length = 0;
    await page.evaluate(() => {
      const list = document.querySelector('.structure-list');
      const now = (): string =>
        [...(list?.querySelectorAll<HTMLElement>('.structure-text') ?? [])].map((text) => text.outerHTML).join();
      const old = now();
      const start = performance.now();
      const look = (): void => {
        if (now() !== old) document.body.dataset['took'] = String(performance.now() - start);
        else requestAnimationFrame(look);
      };
      delete document.body.dataset['took'];
      addEventListener('keydown', () => requestAnimationFrame(look), { once: true, capture: true });
    });
    await page.keyboard.press(last);
    await page.locator('body[data-took]').waitFor();
    const total = Number(await page.evaluate(() => document.body.dataset['took']));
    times.push(`${total.toFixed(0)} (${inLibrary[0]?.toFixed(0)})`);
    // What follows a step, as hearing of it, is not part of it.
    await page.waitForTimeout(1500);
  }
  console.log(`${name.padEnd(18)} ${times.join('  ')}`);
}

function text(): string {
  const lines = ['某区住房和城乡建设局2024年工作总结'];
  for (let batch = 1; lines.length < 18_000; batch += 1) {
    for (let section = 1; section <= 8; section += 1) {
      lines.push(`（${'一二三四五六七八'.charAt(section - 1)}）推进第${batch}批第${section}项工作`);
      lines.push('坚持问题导向,全年完成投资12.6亿元,同比增长8.3%,服务企业460家,群众满意度持续提升。');
      lines.push('一是抓早抓小，健全机制。二是强化督导，跟踪问效。');
    }
  }
  return lines.join('\n');
}
