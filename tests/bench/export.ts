/**
 * npm run bench -- export [RUNS]: a draft of 30 pages to a Word file, against python-docx and pandoc with the same
 * paragraphs, in turns. Once with a process each, started anew; and once without its start, the second and later
 * writings of one process. pandoc has no second: there its whole process stands beside the others, which is told.
 * Ours and python-docx also set fonts, page and indents; pandoc takes its own. Bar: faster than both.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { build } from 'vite';
import { type LaidOut, type LaidParagraph, paragraphText } from '../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../shared/domain/layout/lay-out.ts';
import { parseText } from '../../shared/domain/structure/parse.ts';
import { machine } from '../measure.ts';
import { generatedDocument } from '../shared/domain/structure/corpus/generate/generate.ts';

const [measured = 20] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const warmUp = 3;
const run = promisify(execFile);
const pages = 30;

/** Paragraphs of documents made at random, as many as fill the pages. */
function draft(): LaidOut {
  const blocks: LaidParagraph[] = [];
  let lines = 0;
  for (let seed = 1; lines < pages * 22; seed += 1) {
    const [document] = fc.sample(generatedDocument, { seed, numRuns: 1 });
    let made = 0;
    const parsed = parseText(document?.text ?? '', { newId: () => `b${++made}`, fileName: null });
    for (const block of layOut({ title: null, blocks: parsed.blocks, labels: null }).blocks) {
      if (block.kind === 'table' || lines >= pages * 22) continue;
      blocks.push(block);
      lines += block.blankLinesBefore + Math.ceil((paragraphText(block).length + 2) / 28);
    }
  }
  return { blocks, normalised: 0 };
}

/** For pandoc: a line break inside a paragraph and everything that Markdown would take for a mark is kept as it is. */
function markdown({ blocks }: LaidOut): string {
  const escaped = (text: string) => text.replaceAll('\n', '').replace(/[!-/:-@[-`{-~]/gu, '\\$&');
  return blocks
    .flatMap((block) => {
      if (block.kind === 'table') return [];
      const marks = 'outline' in block ? `${'#'.repeat(Math.min(block.outline, 6))} ` : '';
      return [marks + escaped(paragraphText(block))];
    })
    .join('\n\n');
}

function quantile(all: readonly number[], part: number): string {
  const sorted = all.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0).padStart(7);
}

function print(title: string, times: ReadonlyMap<string, readonly number[]>): void {
  console.log(`\n${title.padEnd(36)}    p50    p95`);
  for (const [name, all] of times) console.log(name.padEnd(36), quantile(all, 0.5), quantile(all, 0.95));
}

const folder = mkdtempSync(join(tmpdir(), 'niangao-bench-'));
try {
  const laidOut = draft();
  const [json, md] = [join(folder, 'draft.json'), join(folder, 'draft.md')];
  writeFileSync(json, JSON.stringify(laidOut));
  writeFileSync(md, markdown(laidOut));
  // As it is shipped: one file of plain JavaScript.
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'export', 'write-docx.ts'),
      outDir: join(folder, 'bundle'),
      emptyOutDir: true,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'write-docx.cjs' } },
    },
  });
  const ours = [join(folder, 'bundle', 'write-docx.cjs'), json, join(folder, 'ours.docx')];
  const python = [join(import.meta.dirname, 'export', 'write-docx.py'), json, join(folder, 'python.docx')];
  const competitors = {
    niangao: () => run(process.execPath, ours),
    'python-docx': () => run('/usr/bin/python3', python),
    pandoc: () => run('pandoc', ['-f', 'markdown', '-o', join(folder, 'pandoc.docx'), md]),
  };
  const whole = new Map(Object.keys(competitors).map((name) => [name, [] as number[]]));
  // In turns: a busy machine is then busy for all.
  for (let turn = 0; turn < warmUp + measured; turn += 1) {
    for (const [name, start] of Object.entries(competitors)) {
      const began = performance.now();
      await start();
      if (turn >= warmUp) whole.get(name)?.push(performance.now() - began);
    }
  }
  const later = async (command: string, args: readonly string[]) => {
    const { stdout } = await run(command, [...args, String(warmUp + measured)]);
    return (JSON.parse(stdout) as number[]).slice(warmUp);
  };
  const warm = new Map([
    ['niangao', await later(process.execPath, ours)],
    ['python-docx', await later('/usr/bin/python3', python)],
    ['pandoc, its whole process', whole.get('pandoc') ?? []],
  ]);
  console.log(machine());
  const characters = laidOut.blocks.reduce((sum, b) => sum + (b.kind === 'table' ? 0 : paragraphText(b).length), 0);
  console.log(
    `${laidOut.blocks.length} paragraphs, ${characters} characters; ${measured} runs after ${warmUp} to warm up; ms`,
  );
  print('with its process', whole);
  print('without the start of its process', warm);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
