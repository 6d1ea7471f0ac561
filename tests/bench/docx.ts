/**
 * npm run bench -- docx [RUNS]: a Word file of about 29 pages to text, against pandoc and mammoth in the same run. Each is a
 * process that is started anew, as the importer is for each file; ours also reads the structure. Bar: faster than both.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFileInChild } from '../../electron/library/import/importer-child.ts';
import { machine } from '../measure.ts';
import { project } from '../paths.ts';

const [measured = 20] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const warmUp = 3;
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'niangao-bench-'));
try {
  const file = join(folder, '总结.docx');
  execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'make-docx.py'), file]);
  execFileSync(process.execPath, ['scripts/build.mjs', '--out', folder, '--without-page'], {
    cwd: project,
    stdio: 'ignore',
  });
  const entry = join(folder, 'importer', 'importer.cjs');
  const peer = join(import.meta.dirname, 'mammoth-text.mjs');
  const competitors = {
    'niangao: text and structure': () => readFileInChild({ path: file, name: '总结.docx' }, { entry }),
    'pandoc -t plain': () => run('pandoc', ['-t', 'plain', file]),
    'mammoth, raw text': () => run(process.execPath, [peer, file]),
  };
  const times = new Map(Object.keys(competitors).map((name) => [name, [] as number[]]));
  // In turns: a busy machine is then busy for all.
  for (let turn = 0; turn < warmUp + measured; turn += 1) {
    for (const [name, start] of Object.entries(competitors)) {
      const began = performance.now();
      await start();
      if (turn >= warmUp) times.get(name)?.push(performance.now() - began);
    }
  }
  console.log(machine());
  console.log(
    `${measured} runs after ${warmUp} to warm up; each with its process\nms                                min    p50    p95`,
  );
  for (const [name, all] of times) {
    console.log(name.padEnd(30), ...[0, 0.5, 0.95].map((part) => quantile(all, part).toFixed(0).padStart(7)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function quantile(all: readonly number[], part: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
