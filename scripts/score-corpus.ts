/**
 * score-corpus [FOLDER [GOLDS.json]]: how well the recogniser reads documents whose structure is known, and what it
 * reads otherwise. FOLDER holds NAME.txt and NAME.gold.json, or the golds lie in one map from file name to gold.
 * Without a folder: the documents of the tests.
 */
import { documentsFolder, readCorpus } from '../tests/shared/domain/structure/corpus/gold.ts';
import {
  average,
  columns,
  differences,
  scoreLine,
  scoreOf,
} from '../tests/shared/domain/structure/corpus/read-outline.ts';

const [folder = documentsFolder, golds] = process.argv.slice(2);
const scores = readCorpus(folder, golds).map((document) => ({ name: document.name, score: scoreOf(document) }));

console.log(columns);
for (const { name, score } of scores) {
  console.log(scoreLine(name, score));
  for (const line of differences(score)) console.log(`    ${line}`);
}
const f1 = scores.map(({ score }) => score.f1);
const parents = average(scores.map(({ score }) => score.parents));
console.log(
  `${scores.length} documents: F1 ${average(f1).toFixed(4)} on average, ${Math.min(...f1).toFixed(4)} on the worst; parents ${parents.toFixed(4)}`,
);
