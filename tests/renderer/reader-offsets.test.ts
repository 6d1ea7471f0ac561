import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, blockReading } from '../../shared/domain/block.ts';
import { blockAt, highlighted, librariesWithSamples, openReader, select } from './reader-page.ts';

const library = librariesWithSamples();
const file = 'yunling-science-2022';

const sorts: Readonly<Record<string, (block: Block) => boolean>> = {
  'a paragraph': (block) => block.kind === 'paragraph' && block.text.length > 60,
  'a run-in heading': (block) => block.kind === 'heading' && block.text.length > 60,
  'an item that goes on in the paragraph before it': (block) => block.kind === 'item' && block.continues,
};

it('annotates exactly the words that are selected, whatever the block', { timeout: 60_000 }, async () => {
  const { page, document, notes } = await openReader(library(), file);
  for (const [sort, test] of Object.entries(sorts)) {
    const block = document.blocks.find(test);
    if (block === undefined) throw new Error(`The sample has ${sort}`);
    const reading = blockReading(block);
    const ranges = fc
      .tuple(fc.nat(reading.length - 1), fc.integer({ min: 1, max: 50 }))
      .map(([start, length]) => [start, Math.min(reading.length, start + length)] as const);
    // What was annotated before stays, so that later selections begin and end inside highlights.
    const property = fc.asyncProperty(ranges, fc.constantFrom('1', '2', '6'), async ([start, end], key) => {
      const before = new Set((await notes()).map(({ id }) => id));
      expect(await select(page, [block.id, start], [block.id, end])).toBe(reading.slice(start, end));
      await page.keyboard.press(key);
      await expect.poll(notes).toHaveLength(before.size + 1);
      const note = (await notes()).find(({ id }) => !before.has(id));
      expect(note?.place).toEqual({ state: 'found', blockId: block.id, start, end });
      expect(note?.anchor.exact).toBe(reading.slice(start, end));
      await expect.poll(() => highlighted(page, note?.id ?? '')).toBe(reading.slice(start, end));
    });
    await fc.assert(property, { numRuns: 10, seed: 7 });
    expect(await blockAt(page, block.id).textContent()).toBe(reading);
  }
});

it('makes one annotation for each block of a selection, also of blocks in one paragraph', async () => {
  const { page, document, notes } = await openReader(library(), file);
  const at = document.blocks.findIndex((block) => block.kind === 'item' && block.continues);
  const [heading, first, second] = document.blocks.slice(at - 1, at + 2);
  if (!heading || !first || !second) throw new Error('The sample has items inside a paragraph');
  await select(page, [heading.id, 5], [second.id, 4]);
  await page.keyboard.press('1');
  await expect.poll(notes).toHaveLength(3);
  const quotes = new Map((await notes()).map(({ anchor }) => [anchor.blockId, anchor.exact]));
  expect([heading, first, second].map(({ id }) => quotes.get(id))).toEqual([
    blockReading(heading).slice(5),
    blockReading(first),
    blockReading(second).slice(0, 4),
  ]);
  await page.keyboard.press('Control+z');
  await expect.poll(notes).toEqual([]);
});

it('annotates over the cells of a table', async () => {
  const { page, document, notes } = await openReader(library(), 'qinghe-agriculture-2021');
  const table = document.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('The sample has a table');
  const [[first = '', second = ''] = []] = table.rows;
  // On the page there is nothing between two cells; in the reading there is a tab.
  await select(page, [table.id, 2], [table.id, first.length + 1]);
  await page.keyboard.press('3');
  await expect.poll(notes).toMatchObject([{ anchor: { exact: `${first.slice(2)}\t${second.slice(0, 1)}` } }]);
  const [note] = await notes();
  await expect.poll(() => highlighted(page, note?.id ?? '')).toBe(first.slice(2) + second.slice(0, 1));
});
