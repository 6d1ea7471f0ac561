import type { Template, TemplateSection } from '../template.ts';

/** Sections of all levels. */
export function countSections(template: Template): number {
  const count = (sections: readonly TemplateSection[]): number =>
    sections.reduce((sum, section) => sum + 1 + count(section.children), 0);
  return count(template.sections);
}
