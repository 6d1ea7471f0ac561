import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, SectionBlock } from '../../../shared/domain/block.ts';
import { formatLabel, labelSchemes } from '../../../shared/domain/label.ts';
import { shownLabels } from '../../../shared/domain/numbering.ts';
import { type OutlineSection, outlineSections, outlineView } from '../../../shared/domain/outline-view.ts';
import { isCountedSection, sectionCount } from '../../../shared/domain/section-count.ts';
import { sectionKind } from '../../../shared/domain/structure/build.ts';
import { parseText } from '../../../shared/domain/structure/parse.ts';
import { counter } from './drafting/build.ts';
import { drawnDraft } from './editing/drawn.ts';

const counted = (sections: readonly OutlineSection[]): number =>
  sections.reduce((sum, section) => sum + (isCountedSection(section) ? 1 : 0) + counted(section.children), 0);

it('counts headings and no items, by blocks and by outline alike', () => {
  const text =
    '一、总体要求\n（一）建强载体。新建平台三个。\n一是优服务。减环节。二是强监管。抓抽查。\n二、组织保障\n要抓好落实。';
  const parsed = parseText(text, { newId: counter(), fileName: null });
  expect(sectionCount(parsed.blocks)).toBe(3);
  expect(counted(outlineView(parsed).sections)).toBe(3);
});

it('counts a draft by its outline as by its blocks', () => {
  fc.assert(
    fc.property(drawnDraft, (blocks) => {
      const labelled = blocks.filter((block): block is typeof block & SectionBlock => 'depth' in block);
      // What is drawn may be an item that has no label and no paragraph before it; no draft has one.
      fc.pre(labelled.every(({ kind, label, continues }) => kind === 'heading' || label !== null || continues));
      const sections = outlineSections(blocks as readonly Block[], shownLabels(blocks));
      expect(counted(sections)).toBe(sectionCount(blocks));
    }),
  );
});

it('tells every label of an item by its end', () => {
  for (const scheme of labelSchemes) {
    for (let number = 1; number < 25; number++) {
      const label = { text: formatLabel(scheme, number), scheme, number, missing: false };
      expect(isCountedSection({ label: label.text, inline: false })).toBe(sectionKind(label, false) === 'heading');
    }
  }
});
