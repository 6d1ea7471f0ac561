/**
 * npm run bench -- parse [MEGABYTES [RUNS]]: how fast structure is read, in MB of UTF-8 per second,
 * against a loop over the same text that only splits it into lines. Once on the office papers that come with the program,
 * once on the documents of the tests, which are short and ugly on purpose: damaged labels, broken lines, page residue.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../shared/domain/structure/parse.ts';
import { inTurns, machine, type Runs } from '../measure.ts';
import { documentsFolder, readCorpus } from '../shared/domain/structure/corpus/gold.ts';

const [megabytes = 8, runs = 20] = process.argv
  .slice(2)
  .filter((word) => word !== 'parse')
  .map(Number);
const options = { newId: () => 'b', fileName: null };
const samplesFolder = join(import.meta.dirname, '..', '..', 'seeds', 'samples');

console.log(machine());
measure('office papers', readTexts(samplesFolder));
measure(
  'short and ugly documents',
  readCorpus(documentsFolder).map(({ text }) => text),
);

function readTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The texts one after the other until there are enough of them. */
function enough(texts: readonly string[]): string[] {
  const documents: string[] = [];
  let bytes = 0;
  while (bytes < megabytes * 1e6) {
    for (const text of texts) {
      documents.push(text);
      bytes += Buffer.byteLength(text);
    }
  }
  return documents;
}

function measure(kind: string, texts: readonly string[]): void {
  const documents = enough(texts);
  const text = documents.join('\n');
  const results = inTurns(
    {
      'split into lines': () => splitLines(text),
      'parse, one text': () => parseText(text, options).blocks.length,
      'parse, document by document': () =>
        documents.reduce((sum, one) => sum + parseText(one, options).blocks.length, 0),
    },
    { runs, warmUp: 3 },
  );
  const size = Buffer.byteLength(text) / 1e6;
  console.log(
    `${kind}: ${size.toFixed(1)} MB of UTF-8, ${documents.length} documents, ${text.length} characters; ${runs} runs after 3 to warm up`,
  );
  for (const [name, result] of Object.entries(results))
    console.log(row(name, result, size, results['split into lines'].p50));
}

/** The peer: every line once, its length added up so that nothing can be left out. */
function splitLines(whole: string): number {
  let sum = 0;
  for (const line of whole.split('\n')) sum += line.length;
  return sum;
}

function row(name: string, { p50, p95, processorP50 }: Runs, size: number, peer: number): string {
  const cell = (milliseconds: number) => {
    const speed = (size / (milliseconds / 1000)).toFixed(1);
    return `${milliseconds.toFixed(1).padStart(8)} ms ${speed.padStart(7)} MB/s`;
  };
  const ratio = (p50 / peer).toFixed(1);
  return `${name.padEnd(28)} p50${cell(p50)}   p95${cell(p95)}   processor p50${cell(processorP50)}   ${ratio} × splitting`;
}
