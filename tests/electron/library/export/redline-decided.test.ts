import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { Block } from '../../../../shared/domain/block.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { compare } from '../../../../shared/domain/layout/redline/compare.ts';
import { edited } from '../../../shared/domain/layout/redline/edited.ts';
import { noon } from '../../../temporary.ts';
import { looksOf } from './decided.ts';
import { unzipped, written } from './unzipped.ts';

async function documentIn(bytes: Uint8Array): Promise<string> {
  return (await unzipped(bytes)).part('word/document.xml');
}

async function tracked(before: readonly Block[], after: readonly Block[]): Promise<string> {
  const [old, now] = [before, after].map((blocks) => layOut({ title: null, blocks, labels: null }));
  if (old === undefined || now === undefined) throw new Error('two texts are compared');
  return documentIn(await writeDocx(compare(old, now), gbt9704, { title: '', now: noon(), changes: 'tracked' }));
}

/**
 * Nobody can delete the end of a document: where its last paragraph goes, an empty one stays. The columns of a table are those of
 * both texts together.
 */
function comparable(document: string, decision?: 'accepted' | 'rejected') {
  const paragraphs = looksOf(document, decision).map((each) => (each.inTable ? { ...each, look: '' } : each));
  return paragraphs.slice(0, paragraphs.findLastIndex(({ runs }) => runs.length > 0) + 1);
}

it('accepted and rejected in the file is the one and the other, in its looks too', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(edited, async ([before, after]) => {
      const redline = await tracked(before, after);
      expect(comparable(redline, 'accepted')).toEqual(comparable(await documentIn(await written(after))));
      expect(comparable(redline, 'rejected')).toEqual(comparable(await documentIn(await written(before))));
    }),
    { numRuns: 100 },
  );
});
