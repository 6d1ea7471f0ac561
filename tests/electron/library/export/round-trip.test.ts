/** What goes out comes back: documents made at random are exported, read as any Word file is, and laid out again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { ParsedDocument } from '../../../../shared/domain/document.ts';
import { type LaidOut, paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import type { LineHint } from '../../../../shared/domain/line-hint.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { pdfData } from '../../../paths.ts';
import { generatedDocument } from '../../../shared/domain/structure/corpus/generate/generate.ts';
import { noon } from '../../../temporary.ts';

function read(text: string, hints: readonly LineHint[] = []): ParsedDocument {
  let made = 0;
  return parseText(text, { newId: () => `b${++made}`, fileName: null, hints });
}

function laid({ blocks, metadata }: ParsedDocument): LaidOut {
  return layOut({ title: metadata.title?.value ?? null, blocks, labels: null });
}

/** Everything that is printed, without the ids of blocks. */
function printed({ blocks }: LaidOut): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return `table ${block.rows.map((row) => row.join(' | ')).join(' / ')}`;
    const level = 'level' in block ? ` ${block.level}/${block.outline}` : '';
    return `${block.role}${level} ${block.runs.map((run) => run.text).join(' ¦ ')}`;
  });
}

it.each([
  { target: 'libreoffice', seeds: [1, 30] },
  { target: 'word', seeds: [31, 60] },
] as const)(
  'gives the same document again from a file for $target',
  {
    timeout: 120_000,
  },
  async ({ target, seeds: [first, last] }) => {
    for (let seed = first; seed <= last; seed += 1) {
      const [document] = fc.sample(generatedDocument, { seed, numRuns: 1 });
      if (document === undefined) throw new Error(`seed ${seed} made no document`);
      const original = laid(read(document.text));
      const bytes = await writeDocx(original, { ...gbt9704, target }, { title: '', now: noon() });
      const { text, hints } = await readFileBytes(bytes, { name: 'a.docx', data: pdfData });
      expect(printed(laid(read(text, hints))), `seed ${seed}: ${document.traits}`).toEqual(printed(original));
      const words = (out: LaidOut) =>
        out.blocks.flatMap((b) => (b.kind === 'table' ? b.rows.flat() : paragraphText(b)));
      expect(text.replace(/\s/gu, '')).toBe(words(original).join('').replace(/\s/gu, ''));
    }
  },
);
