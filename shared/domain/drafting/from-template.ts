import type { DraftBlock, Provenance } from '../draft.ts';
import { formatLabel, type LabelScheme } from '../label.ts';
import { slotFor } from '../slots.ts';
import type { Template, TemplateSection } from '../template.ts';
import type { MadeDraft } from './made-draft.ts';

export type TemplateOptions = {
  /** The year that the new document plans for; it sums up the year before. */
  readonly year: number;
  readonly organisation: string | null;
  readonly newId: () => string;
};

/** Schemes whose sections are items: the text follows the heading in the same paragraph. */
const itemSchemes = new Set<LabelScheme | null>(['is', 'must', 'ordinal', 'sequence']);

/** A draft with the template's sections. Where the template has no text for a section there is a slot named after it. */
export function draftFromTemplate(template: Template, options: TemplateOptions): MadeDraft {
  const { organisation, newId } = options;
  const fill = (text: string): string => filled(text, options, slotFor('单位名称'));
  const provenance: Provenance = { origin: 'template', templateId: template.id };
  const made = () => ({ id: newId(), zone: 'main', source: null, provenance }) as const;
  const blocks: DraftBlock[] = [{ ...made(), kind: 'title', text: fill(template.title) }];
  for (const text of template.preamble) blocks.push({ ...made(), kind: 'paragraph', text: fill(text) });

  const addSections = (sections: readonly TemplateSection[], depth: number): void => {
    const counts = new Map<LabelScheme, number>();
    for (const section of sections) {
      const { scheme, part } = section;
      const number = scheme === null ? 0 : (counts.get(scheme) ?? 0) + 1;
      if (scheme !== null) counts.set(scheme, number);
      const title = fill(section.title);
      const isItem = itemSchemes.has(scheme);
      const body = section.body.length > 0 || section.children.length > 0 ? section.body.map(fill) : [slotFor(title)];
      const inside = isItem ? body.slice(0, 1).join('') : '';
      const heading = inside === '' || /[。：:]$/u.test(title) ? title : `${title}。`;
      blocks.push({
        ...made(),
        kind: isItem ? 'item' : 'heading',
        depth,
        label: scheme === null ? null : { text: formatLabel(scheme, number), scheme, number, missing: false },
        text: heading + inside,
        titleLength: heading.length,
        continues: false,
        part,
      });
      for (const text of isItem ? body.slice(1) : body) blocks.push({ ...made(), kind: 'paragraph', text });
      addSections(section.children, depth + 1);
    }
  };
  addSections(template.sections, 1);

  if (template.signature) {
    blocks.push({ ...made(), kind: 'signature', text: fill('{organisation}') });
    blocks.push({ ...made(), kind: 'date', text: slotFor('成文日期') });
  }
  return { title: filled(template.title, options, ''), organisation, blocks, rolling: [] };
}

function filled(text: string, options: TemplateOptions, nobody: string): string {
  return text
    .replaceAll('{organisation}', () => options.organisation ?? nobody)
    .replaceAll('{planYear}', String(options.year))
    .replaceAll('{summaryYear}', String(options.year - 1));
}
