import { expect, it } from 'vitest';
import { runType } from '../../renderer/exporting/page-look.ts';
import type { LaidParagraph } from '../../shared/domain/layout/laid-out.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';

it('sets what was taken out of a heading in the type that it had, and what came into it in its own', () => {
  const shape = { kind: 'paragraph', blockIds: [], blankLinesBefore: 0, newPage: false, keepWithNext: false } as const;
  const heading = { ...shape, indent: null, role: 'heading', outline: 1 } as const;
  const paragraph: LaidParagraph = {
    ...heading,
    level: 1,
    was: { ...heading, level: 2 },
    runs: [
      { role: 'heading', text: '（一）', change: { kind: 'deleted' } },
      { role: 'heading', text: '一、', change: { kind: 'inserted' } },
      { role: 'heading', text: '总体要求' },
    ],
  };
  const { heading1, heading2 } = gbt9704.types;
  expect(paragraph.runs.map((run) => runType(gbt9704, paragraph, run))).toEqual([heading2, heading1, heading1]);
});
