/** The pages that we count against those that LibreOffice makes. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/library/export/docx.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { type LaidOut, paragraphText } from '../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../shared/domain/layout/lay-out.ts';
import { pagesOf } from '../../shared/domain/layout/pages.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';
import { type Sample, samples, sampleText } from '../seeds/read-seeds.ts';
import { read } from '../shared/domain/structure/read.ts';
import { noon } from '../temporary.ts';
import { officePages } from './page-lines.ts';

function laidSample(sample: Sample): LaidOut {
  const { blocks, metadata } = read(...sampleText(sample).split(/\r?\n/));
  return layOut({ title: metadata.title?.value ?? null, blocks, labels: null });
}

/** Paragraphs that we put on another page, leaving out those that begin in the first or last line of a page there. */
async function misplaced(laidOut: LaidOut): Promise<readonly string[]> {
  const { starts, count } = pagesOf(laidOut, gbt9704);
  const pages = officePages(await writeDocx(laidOut, gbt9704, { title: 'x', now: noon() })).map((lines) =>
    lines.filter(({ topMm }) => topMm > 36 && topMm < 262),
  );
  const lines = pages.flatMap((page, p) =>
    page.map(({ text }, i) => ({ text, page: p + 1, isEdge: i === 0 || i === page.length - 1 })),
  );
  let from = 0;
  const wrong = laidOut.blocks.flatMap((block, i) => {
    if (block.kind === 'table') return [];
    const words = paragraphText(block).replace(/\s/gu, '').slice(0, 12);
    const at = lines.findIndex(({ text }, line) => line >= from && (text.startsWith(words) || words.startsWith(text)));
    if (at < 0) return [`not found: ${words}`];
    from = at;
    const { page, isEdge } = lines[at] ?? { page: 0, isEdge: false };
    const off = Math.abs(page - (starts[i] ?? 0));
    return off === 0 || (off === 1 && isEdge) ? [] : [`${words}: page ${page}, counted ${starts[i]}`];
  });
  return count === pages.length ? wrong : [...wrong, `${pages.length} pages, counted ${count}`];
}

describe.skipIf(!capabilities.officeReaders.present())('pages that are counted without fonts', () => {
  it.each(samples)('are those of LibreOffice, to a line: $file', { timeout: 120_000 }, async (sample) => {
    expect(await misplaced(laidSample(sample))).toEqual([]);
  });
});
