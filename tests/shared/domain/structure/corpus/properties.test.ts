/** What must hold for any text: nothing lost, nothing invented, no jump, no exception, no time out of proportion. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockReading, opensSection } from '../../../../../shared/domain/block.ts';
import { ParsedDocument } from '../../../../../shared/domain/document.ts';
import { parseText } from '../../../../../shared/domain/structure/parse.ts';
import { generatedDocument } from './generate/generate.ts';
import { documentsFolder, readCorpus } from './gold.ts';

function parse(text: string): ParsedDocument {
  let made = 0;
  return parseText(text, { newId: () => `b${++made}`, fileName: null });
}

// Shrinking a whole document takes minutes; the difference says enough.
const onWholeDocuments = { numRuns: 200, endOnFailure: true };

const corpus = readCorpus(documentsFolder);
const whole = fc.oneof(
  fc.constantFrom(...corpus).map(({ text }) => text),
  generatedDocument.map(({ text }) => text),
);
const scrap = fc.oneof(
  fc.constantFrom(
    '一、',
    '（',
    '）',
    '“',
    '1.',
    '二是',
    '。',
    '\n',
    '\r\n',
    '\t',
    '|',
    ' ',
    '　',
    '- 2 -',
    '\ud800',
    '\u0000',
    '2023年',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** A document in which something was deleted, doubled or pasted at random places. */
const mangled = fc
  .tuple(
    whole,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.oneof(scrap, fc.constant('')), fc.boolean()), {
      maxLength: 12,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [place, length, inserted, doubles]) => {
      const at = place % (edited.length + 1);
      const rest = doubles ? edited.slice(Math.max(0, at - length)) : edited.slice(at + length);
      return edited.slice(0, at) + inserted + rest;
    }, text),
  );
const anything = fc.oneof(
  mangled,
  fc.array(scrap, { maxLength: 80 }).map((scraps) => scraps.join('')),
);

/** Blanks, controls and the bars of tables: layout, not text. */
const layout = /[\s\u0000-\u001f\u007f\u200b\u2060\ufeff|｜]/g;

function bare(text: string): string {
  return text.replace(layout, '');
}

/** The block as it stood in the original. */
function undone(block: Block, changes: ParsedDocument['changes']): string {
  const reading = blockReading(block);
  let restored = '';
  let done = 0;
  for (const { offset, before, after } of changes) {
    restored += reading.slice(done, offset) + before;
    done = offset + after.length;
  }
  return restored + reading.slice(done);
}

function withoutDropped(text: string, dropped: ParsedDocument['dropped']): string {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, text: cut } of dropped) lines[line - 1] = bare(lines[line - 1] ?? '').replace(bare(cut), '');
  return lines.join('');
}

/** The readings as lines: what stands in one paragraph is one line. */
function readings(blocks: readonly Block[]): string {
  let lines = '';
  for (const block of blocks) {
    const continues = opensSection(block) && block.continues;
    const text = block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : blockReading(block);
    lines += lines === '' || continues ? text : `\n${text}`;
  }
  return lines;
}

describe('any text', () => {
  it('comes back whole, in order, when changes are undone and dropped lines are put back', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { blocks, changes, dropped } = parse(text);
        const ofBlock = Map.groupBy(changes, ({ blockId }) => blockId);
        const restored = blocks.map((block) => undone(block, ofBlock.get(block.id) ?? [])).join('');
        expect(bare(restored)).toBe(bare(withoutDropped(text, dropped)));
      }),
      onWholeDocuments,
    );
  });

  it('makes a valid document with ids of their own and depths without a jump', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const document = parse(text);
        expect(ParsedDocument.safeParse(document).error).toBeUndefined();
        expect(new Set(document.blocks.map(({ id }) => id)).size).toBe(document.blocks.length);
        let depth = 0;
        for (const block of document.blocks.filter(opensSection)) {
          expect(block.depth).toBeLessThanOrEqual(depth + 1);
          depth = block.depth;
        }
      }),
      onWholeDocuments,
    );
  });
});

describe('a text that was normalised', () => {
  it('is not changed by normalising it again', () => {
    fc.assert(
      fc.property(whole, (text) => {
        expect(parse(readings(parse(text).blocks)).changes).toEqual([]);
      }),
      onWholeDocuments,
    );
  });

  // Which lines belong together, and whether a blank ends a heading, is read from how the document does it elsewhere: mangling
  // takes that away.
  it('keeps its marks and digits, however it was mangled', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const again = parse(readings(parse(text).blocks)).changes;
        expect(again.filter(({ kind }) => kind === 'punctuation' || kind === 'digit')).toEqual([]);
      }),
      onWholeDocuments,
    );
  });
});

describe('normalising', () => {
  // A number with four places is a label before a year: 1.2024年.
  const exact =
    /https?:\/\/[\x21-\x7e]*[\w/]|[\w.+-]+@[\w.-]+\w|\d{1,2}:\d{2}(?::\d{2})?|\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2}(?!\d)|\d+:\d+/g;

  it('leaves figures, times, ratios and addresses as they are', () => {
    fc.assert(
      fc.property(whole, (text) => {
        const { blocks, dropped } = parse(text);
        const kept = text.split(/\r\n|\n|\r/).filter((_, i) => !dropped.some(({ line }) => line === i + 1));
        const wanted = kept.join('\n').normalize('NFKC').match(exact) ?? [];
        const found = readings(blocks).normalize('NFKC').match(exact) ?? [];
        // A figure that was broken over two lines comes whole; none is lost or changed.
        let next = 0;
        for (const figure of found) if (figure === wanted[next]) next += 1;
        expect(wanted.slice(next)).toEqual([]);
      }),
      onWholeDocuments,
    );
  });
});

describe('what no office writes', () => {
  const marks = [...'一二（）()。，、：；“”"\'《》【】〔〕①⑴㈠⒈1０.—…-|\t 　\n\r\u0000\ud800\u200b\ufeff中aé𠮷'];
  it.each(marks.map((mark) => [JSON.stringify(mark), mark]))('200 kB of %s', (_, mark) => {
    expect(parse(mark.repeat(200_000 / mark.length)).diagnostics.length).toBeLessThanOrEqual(200_000);
  });

  it.each([
    ['一、', (n: number) => `一、第${n}件事`],
    ['（一）', (n: number) => `（一）第${n}件事。办好。`],
    ['numbers', (n: number) => `${n}.第${n}件事。办好。`],
    ['wrong numbers', (n: number) => `${(n * 7919) % 100}.第${n}件事`],
    ['lost numerals', () => '）办好这件事'],
    ['no number', (n: number) => `办好实事${n}`],
    ['ever deeper ones', (n: number) => ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊', '1）己'][n % 6] ?? ''],
  ])('20,000 headings: %s', (_, heading) => {
    const text = Array.from({ length: 20_000 }, (_, i) => heading(i + 1)).join('\n');
    expect(parse(text).blocks.length).toBeGreaterThan(0);
  });

  it('lone halves of surrogate pairs and control characters', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 });
    fc.assert(
      fc.property(units, (codes) => {
        const document = parse(String.fromCharCode(...codes));
        expect(ParsedDocument.safeParse(document).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
