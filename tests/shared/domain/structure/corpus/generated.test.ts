/** Documents put together at random from the quirks that real files have. A seed always makes the same document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedDocument } from './generate/generate.ts';
import { average, differences, scoreLine, scoreOf } from './read-outline.ts';

const seeds = Array.from({ length: 200 }, (_, i) => i + 1);

const scored = seeds.map((seed) => {
  const [document] = fc.sample(generatedDocument, { seed, numRuns: 1 });
  if (!document) throw new Error(`seed ${seed} made no document`);
  return { seed, document, score: scoreOf(document) };
});

/** The worst of them in full, so that a failure can be read without running anything. */
function report(worst: typeof scored): string {
  const shown = worst.toSorted((a, b) => a.score.f1 - b.score.f1).slice(0, 3);
  const texts = shown.map(({ seed, document, score }) => {
    return [scoreLine(`seed ${seed}`, score), document.traits, ...differences(score), document.text].join('\n');
  });
  return [`${worst.length} documents: seeds ${worst.map(({ seed }) => seed).join(' ')}`, ...texts].join('\n\n');
}

describe('documents made at random', () => {
  it('reads each with F1 of at least 0.90', () => {
    const bad = scored.filter(({ score }) => score.f1 < 0.9);
    expect(bad.length, report(bad)).toBe(0);
  });

  it('reads them with F1 of at least 0.97 on average', () => {
    const imperfect = scored.filter(({ score }) => score.f1 < 1);
    expect(average(scored.map(({ score }) => score.f1)), report(imperfect)).toBeGreaterThanOrEqual(0.97);
  });

  it('hangs sections where they belong, reads the metadata and cuts what is no text', () => {
    expect(average(scored.map(({ score }) => score.parents))).toBeGreaterThanOrEqual(0.97);
    expect(average(scored.map(({ score }) => score.metadata))).toBeGreaterThanOrEqual(0.97);
    expect(average(scored.map(({ score }) => score.dropped))).toBeGreaterThanOrEqual(0.97);
  });

  it('joins broken lines to whole paragraphs', () => {
    expect(average(scored.map(({ score }) => score.paragraphs))).toBeGreaterThanOrEqual(0.95);
  });
});
