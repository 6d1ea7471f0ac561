/**
 * PDF to text with structure against pdftotext, which only takes the words out. Chromium prints the file first.
 * `npm run bench -- pdf`. Bar: median ≤ 6 times pdftotext's. pdftotext is a process each time, ours is warm; what it costs
 * to load pdf.js is told beside it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPdfJs } from '../../electron/importer/pdf/load-pdfjs.ts';
import { readPdf } from '../../electron/importer/pdf/read-pdf.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { pdfData } from '../paths.ts';

const runs = { warmUp: 3, measured: 20 };
const folder = mkdtempSync(join(tmpdir(), 'niangao-bench-'));
try {
  const file = printed();
  const bytes = readFileSync(file);
  const loading = performance.now();
  await loadPdfJs();
  const loaded = performance.now() - loading;
  let pages = 0;
  const onProgress = (_: number, total: number) => {
    pages = total;
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  // In turns: a busy machine is then busy for both.
  for (let i = 0; i < runs.warmUp + runs.measured; i += 1) {
    const own = await timed(() => readPdf(bytes, { name: '总结.pdf', data: pdfData, onProgress }));
    const other = await timed(() => execFileSync('pdftotext', ['-layout', file, join(folder, 'out.txt')]));
    if (i < runs.warmUp) continue;
    ours.push(own);
    theirs.push(other);
  }
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${pages} pages, ${bytes.length} bytes, ${runs.measured} runs`);
  console.log(`pdf.js loaded in ${loaded.toFixed(0)} ms, once`);
  console.log('ms               min    p50    p95');
  for (const [name, times] of [
    ['readPdf', ours],
    ['pdftotext', theirs],
  ] as const) {
    console.log(name.padEnd(12), ...[0, 0.5, 0.95].map((part) => quantile(times, part).toFixed(0).padStart(7)));
  }
  const ratio = (part: number) => (quantile(ours, part) / quantile(theirs, part)).toFixed(1);
  console.log(
    `ratio of the medians ${ratio(0.5)}, bar 6; of the fastest runs, which a busy machine spoils least, ${ratio(0)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function printed(): string {
  const sentence =
    '坚持问题导向，聚焦重点任务，全年完成投资12.6亿元，同比增长8.3%，服务企业460家，群众满意度持续提升。';
  let body = '<h1>某区住房和城乡建设局2024年工作总结</h1>';
  for (let chapter = 1; chapter <= 20; chapter += 1) {
    body += `<h2>${chapter}、推进第${chapter}批工作</h2>`;
    for (let n = 1; n <= 6; n += 1) body += `<p>（${n}）${sentence.repeat(2)}</p>`;
    body += `<table>${'<tr><td>投资<td>12.6<td>亿元<td>8.3%'.repeat(4)}</table>`;
  }
  const source = join(folder, 'source.html');
  const file = join(folder, 'printed.pdf');
  writeFileSync(
    source,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}
      body{font:16pt/28.95pt serif} p{margin:0;text-indent:2em;text-align:justify} td{border:1px solid}</style>${body}`,
  );
  execFileSync(
    capabilities.browser.executable,
    ['--headless', '--no-sandbox', '--disable-gpu', `--print-to-pdf=${file}`, source],
    { stdio: 'ignore' },
  );
  return file;
}
