import { Worker } from 'node:worker_threads';
import { memoryMark } from '../../shared/contract/importer-messages.ts';

/**
 * Runs beside the parser, because a busy event loop answers nobody and native buffers escape every limit V8 has. It
 * ends the whole process when that grows too large, and when the parent is gone (which a busy main thread would never
 * hear). `process.stderr` of a worker goes through the main thread, so the mark is written to the descriptor itself.
 *
 * Source text instead of a file: a bundle has one file, and Node runs the same text beside TypeScript.
 */
const source = `
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
function end(mark) {
  try { writeSync(2, mark + '\\n'); } catch {}
  process.kill(process.pid, 'SIGKILL');
}
function parentIsGone() {
  if (process.ppid !== workerData.parent) return true;
  try { process.kill(workerData.parent, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
}
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.limitBytes) end(workerData.memoryMark);
  if (parentIsGone()) end('niangao-importer: parent is gone');
}, 50);
`;

/** Does not keep the process alive. */
export function startWatchdog({ limitBytes, parent }: { limitBytes: number; parent: number }): void {
  const worker = new Worker(source, {
    eval: true,
    name: 'watchdog',
    workerData: { limitBytes, memoryMark, parent },
    // It holds nothing: a small heap keeps its own share of the memory it watches small.
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
}
