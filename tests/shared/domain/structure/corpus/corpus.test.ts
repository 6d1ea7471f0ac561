/** Documents of other fields, read by hand: how near the recogniser comes to what an official sees in them. */
import { describe, expect, it } from 'vitest';
import { documentsFolder, readCorpus } from './gold.ts';
import { average, differences, scoreLine, scoreOf } from './read-outline.ts';

const scored = readCorpus(documentsFolder).map((document) => ({ ...document, score: scoreOf(document) }));

describe('the documents read by hand', () => {
  it.each(scored)('reads $name with F1 of at least 0.90', ({ name, score }) => {
    expect(score.f1, [scoreLine(name, score), ...differences(score)].join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('reads them with F1 of at least 0.97 on average', () => {
    expect(scored.length).toBeGreaterThanOrEqual(24);
    expect(average(scored.map(({ score }) => score.f1))).toBeGreaterThanOrEqual(0.97);
  });

  it('hangs sections where they belong, reads the metadata and cuts what is no text', () => {
    expect(average(scored.map(({ score }) => score.parents))).toBeGreaterThanOrEqual(0.97);
    expect(average(scored.map(({ score }) => score.metadata))).toBeGreaterThanOrEqual(0.97);
    expect(average(scored.map(({ score }) => score.dropped))).toBeGreaterThanOrEqual(0.97);
  });
});
