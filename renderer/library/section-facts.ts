import type { OutlineSection } from '../../shared/domain/outline-view.ts';
import { isCountedSection } from '../../shared/domain/section-count.ts';
import { detailTexts, libraryTexts } from '../texts/library.ts';

/** How much a section holds: its subsections, and its text with theirs. */
export function sectionFacts(section: OutlineSection): readonly string[] {
  const sections = section.children.filter(isCountedSection).length;
  return [...(sections > 0 ? [detailTexts.sections(sections)] : []), libraryTexts.characters(charactersOf(section))];
}

function charactersOf({ title, paragraphs, children }: OutlineSection): number {
  const own = title.length + paragraphs.reduce((sum, text) => sum + text.length, 0);
  return children.reduce((sum, child) => sum + charactersOf(child), own);
}

/** All sections in reading order. */
export function allSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
