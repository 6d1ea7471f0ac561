import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../electron/importer/pdf/read-pdf.ts';
import { Reading } from '../../../electron/importer/reading.ts';
import { readWebPage } from '../../../electron/importer/web-page/read-web-page.ts';
import { AppError } from '../../../shared/errors.ts';
import { fixturePages, pdfData } from '../../paths.ts';
import { encode } from './encoders.ts';
import { mutated, randomFrom } from './mutated.ts';
import { onSite } from './web-page/site.ts';

/** NIANGAO_FUZZ=20000 for the long form. */
const runs = Number(process.env['NIANGAO_FUZZ'] ?? 100);

/** Far below the limit without progress, far above what a busy machine takes. */
const longestMs = 8_000;

function fixture(name: string): Uint8Array {
  return readFileSync(join(fixturePages, name));
}

const pdfs = [
  'street.libreoffice-text.pdf',
  'roads.chromium-merged-cells.pdf',
  'roads.footnotes.pdf',
  'street.owner-locked.pdf',
];
const water = readFileSync(join(fixturePages, 'water.txt'), 'utf8').trim();
const pages = [encode(onSite(water), 'gb18030'), Buffer.from(onSite(water)), fixture('water.mhtml')];

describe('a file that was changed at random', () => {
  const unhandled: unknown[] = [];
  const keep = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => process.on('unhandledRejection', keep));
  afterAll(() => process.off('unhandledRejection', keep));

  async function outcome(seed: number, read: () => Promise<Reading>): Promise<void> {
    const started = performance.now();
    try {
      const reading = Reading.parse(await read());
      expect(reading.hints).toHaveLength(reading.text.split('\n').length);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toMatch(/^“甲”/);
    }
    expect(performance.now() - started, `seed ${seed}`).toBeLessThan(longestMs);
    expect(unhandled).toEqual([]);
  }

  it('is read or refused when it was a PDF', { timeout: 60_000 + runs * 500 }, async () => {
    const sources = pdfs.map(fixture);
    for (let seed = 1; seed <= runs; seed += 1) {
      const random = randomFrom(seed);
      const source = sources[seed % sources.length] ?? new Uint8Array();
      const bytes = mutated(source, random, [/\d+ 0 R/g, /\/Length \d+/g, /\[[\d. -]+\]/g]);
      await outcome(seed, () => readPdf(bytes, { name: '甲', data: pdfData }));
    }
  });

  it('is read or refused when it was a web page, and runs nothing', { timeout: 60_000 + runs * 500 }, async () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const random = randomFrom(seed);
      const source = pages[seed % pages.length] ?? new Uint8Array();
      const bytes = mutated(source, random, [/<\/?\w+/g, /"[^"\n]{0,60}"/g, /boundary=\S+/g]);
      const armed = Buffer.concat([bytes, Buffer.from('<script>globalThis.ran = 1</script>')]);
      await outcome(seed, () => readWebPage(armed, { name: '甲' }));
    }
    expect(globalThis).not.toHaveProperty('ran');
  });
});
