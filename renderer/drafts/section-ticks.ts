/**
 * Which sections are left out. A section goes with all that stands under it, so the set holds the whole subtree; a parent whose
 * subsections are partly left out is half ticked and stays.
 */
import type { OutlineSection } from '../../shared/domain/outline-view.ts';
import type { Tick } from '../ui/check-tree.tsx';

export type Omitted = ReadonlySet<string>;

export function sectionTick(section: OutlineSection, omitted: Omitted): Tick {
  if (omitted.has(section.blockId)) return 'off';
  return withSubsections(section).some((each) => omitted.has(each.blockId)) ? 'half' : 'on';
}

/** A full tick is taken away; half and none become full. What stands above a ticked section cannot be left out. */
export function toggleSection(sections: readonly OutlineSection[], omitted: Omitted, id: string): Omitted {
  const path = pathTo(sections, id);
  const section = path.at(-1);
  if (section === undefined) return omitted;
  const family = withSubsections(section).map((each) => each.blockId);
  if (sectionTick(section, omitted) === 'on') return new Set([...omitted, ...family]);
  const back = new Set([...path.map((each) => each.blockId), ...family]);
  return new Set([...omitted].filter((each) => !back.has(each)));
}

/** The highest of the sections that are left out, as the library wants them named. */
export function topOmitted(sections: readonly OutlineSection[], omitted: Omitted): readonly string[] {
  return sections.flatMap((section) =>
    omitted.has(section.blockId) ? [section.blockId] : topOmitted(section.children, omitted),
  );
}

export function allSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return sections.flatMap(withSubsections);
}

/** The sections from the top down to the one with that id. */
export function pathTo(sections: readonly OutlineSection[], id: string): readonly OutlineSection[] {
  for (const section of sections) {
    if (section.blockId === id) return [section];
    const below = pathTo(section.children, id);
    if (below.length > 0) return [section, ...below];
  }
  return [];
}

function withSubsections(section: OutlineSection): readonly OutlineSection[] {
  return [section, ...section.children.flatMap(withSubsections)];
}
