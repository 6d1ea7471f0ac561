/**
 * npm run bench -- parse [MEGABYTES [RUNS]]: how fast structure is read, in MB of UTF-8 per second,
 * against a loop over the same text that only splits it into lines.
 */
import { parseText } from '../../shared/domain/structure/parse.ts';
import { inTurns, machine, type Runs } from '../measure.ts';
import { documentsFolder, readCorpus } from '../shared/domain/structure/corpus/gold.ts';

const [megabytes = 8, runs = 20] = process.argv
  .slice(2)
  .filter((word) => word !== 'parse')
  .map(Number);
const options = { newId: () => 'b', fileName: null };

const documents: string[] = [];
const corpus = readCorpus(documentsFolder).map(({ text }) => text);
let bytes = 0;
while (bytes < megabytes * 1e6) {
  for (const text of corpus) {
    documents.push(text);
    bytes += Buffer.byteLength(text);
  }
}
const text = documents.join('\n');

/** The peer: every line once, its length added up so that nothing can be left out. */
function splitLines(whole: string): number {
  let sum = 0;
  for (const line of whole.split('\n')) sum += line.length;
  return sum;
}

function parseEach(): number {
  let blocks = 0;
  for (const one of documents) blocks += parseText(one, options).blocks.length;
  return blocks;
}

const results = inTurns(
  {
    'split into lines': () => splitLines(text),
    'parse, one text': () => parseText(text, options).blocks.length,
    'parse, document by document': parseEach,
  },
  { runs, warmUp: 3 },
);

const size = Buffer.byteLength(text) / 1e6;
console.log(machine());
console.log(
  `${size.toFixed(1)} MB of UTF-8, ${documents.length} documents, ${text.length} characters; ${runs} runs after 3 to warm up`,
);
for (const [name, result] of Object.entries(results)) console.log(row(name, result));

function row(name: string, { p50, p95, processorP50 }: Runs): string {
  const cell = (milliseconds: number) => {
    const speed = (size / (milliseconds / 1000)).toFixed(1);
    return `${milliseconds.toFixed(1).padStart(8)} ms ${speed.padStart(7)} MB/s`;
  };
  const ratio = (p50 / results['split into lines'].p50).toFixed(1);
  return `${name.padEnd(28)} p50${cell(p50)}   p95${cell(p95)}   processor p50${cell(processorP50)}   ${ratio} × splitting`;
}
