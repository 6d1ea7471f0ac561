import { describe, expect, it } from 'vitest';
import { Template, type TemplateSection } from '../../shared/domain/template.ts';
import { templates } from './read-seeds.ts';

function* walk(sections: readonly TemplateSection[]): Generator<TemplateSection> {
  for (const section of sections) {
    yield section;
    yield* walk(section.children);
  }
}

function depth(sections: readonly TemplateSection[]): number {
  return sections.length === 0 ? 0 : 1 + Math.max(...sections.map((section) => depth(section.children)));
}

/** Every list of sections that stand beside each other. */
function families(sections: readonly TemplateSection[]): (readonly TemplateSection[])[] {
  return [sections, ...[...walk(sections)].map((section) => section.children)].filter((family) => family.length > 0);
}

it('has three templates', () => {
  expect(templates.map(({ file }) => file).sort()).toEqual([
    'annual-plan.json',
    'deliberation-report.json',
    'summary-and-plan.json',
  ]);
});

describe.each(templates)('$file', ({ file, json }) => {
  const template = Template.parse(json);
  const sections = [...walk(template.sections)];
  const texts = [template.title, ...template.preamble, ...sections.flatMap((s) => [s.title, ...s.body])];

  it('is named after its id', () => {
    expect(file).toBe(`${template.id}.json`);
  });

  it('has three levels', () => {
    expect(depth(template.sections)).toBe(3);
  });

  it('has no two sections of the same title beside each other', () => {
    for (const family of families(template.sections)) {
      const titles = family.map((section) => section.title);
      expect(new Set(titles).size, titles.join(' ')).toBe(titles.length);
    }
  });

  it('numbers the sections of one family in one scheme', () => {
    for (const family of families(template.sections))
      expect(new Set(family.map((section) => section.scheme)).size).toBe(1);
  });

  it('ends no title with a mark', () => {
    expect(sections.map((section) => section.title).filter((title) => /[。；：，、]$/u.test(title))).toEqual([]);
  });

  it('asks for at least as much as it allows', () => {
    for (const { title, words } of sections)
      if (words !== null) expect(words.min, title).toBeLessThanOrEqual(words.max);
  });

  it('guides the writer of every section', () => {
    for (const { title, guidance } of sections) expect(guidance.length, title).toBeGreaterThan(8);
  });

  it('knows the part of every section', () => {
    expect(sections.filter((section) => section.part === null)).toEqual([]);
  });

  it('uses known placeholders only', () => {
    const used = texts.flatMap((text) => text.match(/\{[^}]*\}?/gu) ?? []);
    expect(new Set(used)).toEqual(new Set(['{organisation}', '{planYear}', '{summaryYear}']));
  });

  it('closes every slot and says what belongs there', () => {
    for (const text of texts) expect(text.replace(/【待补：[^【】]{2,}】/gu, '')).not.toMatch(/[【】]|待补/u);
  });

  it('opens every required section without children with a text', () => {
    const empty = sections.filter((s) => s.required && s.children.length === 0 && s.body.length === 0);
    expect(empty.map((section) => section.title)).toEqual([]);
  });
});
