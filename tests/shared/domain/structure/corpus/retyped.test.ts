/** The documents read by hand, as other programs would have left them: each must read the same. */
import { describe, expect, it } from 'vitest';
import { documentsFolder, readCorpus } from './gold.ts';
import { average, differences, scoreLine, scoreOf } from './read-outline.ts';
import { retypings } from './retype.ts';

// Texts whose lines are broken already cannot be broken in another way.
const documents = readCorpus(documentsFolder).filter(({ gold }) =>
  gold.sections.every(({ paragraphs }) => paragraphs === undefined),
);

describe('a document that was typed in another way', () => {
  it.each(retypings)('reads the same: $name', ({ retype }) => {
    const scored = documents.map((document) => ({ name: document.name, score: scoreOf(retype(document)) }));
    const bad = scored.filter(({ score }) => score.f1 < 0.9);
    const report = bad.flatMap(({ name, score }) => [scoreLine(name, score), ...differences(score)]).join('\n');
    expect(bad.length, report).toBe(0);
    expect(average(scored.map(({ score }) => score.f1))).toBeGreaterThanOrEqual(0.97);
  });
});
