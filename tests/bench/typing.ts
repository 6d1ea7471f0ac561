/**
 * A key in a draft of 200,000 characters, layout included, against the same text in a bare editable page of the same Chromium.
 * `npm run build && npm run bench -- typing`. Bar: p99 ≤ 16 ms.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/open-library.ts';
import { startWebServer } from '../../electron/web/server.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { importerEntry, project, seeds } from '../paths.ts';

const keys = { warmUp: 40, measured: 400 };
const folder = mkdtempSync(join(tmpdir(), 'niangao-bench-'));
const door = openLibrary(join(folder, 'library'), 'create', {
  importerEntry,
  seeds,
  clock: () => new Date(),
  emit: () => {},
});
const server = await startWebServer({
  call: door.callUnchecked,
  grant: door.grants.grant,
  subscribe: () => () => {},
  renderer: join(project, 'out', 'renderer'),
  port: 0,
  report: (fault) => console.error(fault),
});
const browser = await chromium.launch({
  executablePath: capabilities.browser.executable,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const characters = await makeDraft();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(server.url);
  await page.keyboard.press('Alt+2');
  await page.getByRole('listbox').getByRole('option').first().dblclick();
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  const ours = await typed(page);
  const bare = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await bare.setContent(
    `<div contenteditable style="font:17px/31px serif">${text().replaceAll(/.+/g, '<p>$&</p>')}</div>`,
  );
  const theirs = await typed(bare);
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${characters} characters, ${keys.measured} keys`);
  console.log('ms per key     p50    p95    p99    max');
  for (const [name, times] of [
    ['draft', ours],
    ['bare page', theirs],
  ] as const) {
    console.log(name.padEnd(11), ...[0.5, 0.95, 0.99, 1].map((part) => quantile(times, part).toFixed(1).padStart(6)));
  }
  console.log(`ratio of the medians ${(quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(1)}`);
} finally {
  await browser.close();
  await server.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true });
}

function text(): string {
  const sentence =
    '坚持问题导向，聚焦重点任务，全年完成投资12.6亿元，同比增长8.3%，服务企业460家，群众满意度持续提升。';
  const lines = ['某区住房和城乡建设局2024年工作总结'];
  for (let chapter = 1; lines.join('').length < 200_000; chapter += 1) {
    for (let section = 1; section <= 8; section += 1) {
      lines.push(`（${'一二三四五六七八'.charAt(section - 1)}）推进第${chapter}批第${section}项工作`);
      for (let n = 0; n < 6; n += 1) lines.push(sentence.repeat(2));
    }
  }
  return lines.join('\n');
}

async function makeDraft(): Promise<number> {
  const file = join(folder, '总结.txt');
  writeFileSync(file, text());
  const files = [door.grants.grant(file, 'read')];
  const imported = await door.call('documents.import', { job: 'bench', files });
  const documentId = (imported.ok && imported.value[0]?.documentId) || '';
  const source = { from: 'document', documentId, whole: true } as const;
  const made = await door.call('drafts.create', { source, year: 2025, organisation: null, accept: 'none' });
  if (!made.ok) throw new Error(made.message);
  return made.value.summary.characters;
}

/** Milliseconds of each key: what it sets off in the page, and the layout after it. */
function typed(page: Page): Promise<readonly number[]> {
  return page.evaluate(async ({ warmUp, measured }) => {
    const editable = document.querySelector<HTMLElement>('[contenteditable=true], [contenteditable=""]');
    const paragraphs = [...(editable?.querySelectorAll('p') ?? [])];
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    if (!editable || !middle) throw new Error('There is text to type into');
    middle.scrollIntoView({ block: 'center' });
    editable.focus();
    getSelection()?.setPosition(middle, middle.childNodes.length);
    // The editor hears of a moved caret a moment later.
    await new Promise((heard) => setTimeout(heard, 100));
    const times: number[] = [];
    for (let key = 0; key < warmUp + measured; key += 1) {
      const start = performance.now();
      document.execCommand('insertText', false, '字');
      await Promise.resolve();
      middle.getBoundingClientRect();
      if (key >= warmUp) times.push(performance.now() - start);
      // As fast as the fastest typist, so that saving and counting happen in between as they do in life.
      await new Promise((next) => setTimeout(next, 30));
    }
    return times;
  }, keys);
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
