import { describe, expect, it } from 'vitest';
import { opensSection } from '../../../../shared/domain/block.ts';
import { DraftBlock } from '../../../../shared/domain/draft.ts';
import { draftFromTemplate } from '../../../../shared/domain/drafting/from-template.ts';
import { countSections } from '../../../../shared/domain/drafting/template-sections.ts';
import type { Template, TemplateSection } from '../../../../shared/domain/template.ts';
import { counter } from './build.ts';

function section(
  title: string,
  scheme: TemplateSection['scheme'],
  more: Partial<TemplateSection> = {},
): TemplateSection {
  return { title, scheme, part: null, required: true, guidance: '', words: null, body: [], children: [], ...more };
}

const template: Template = {
  id: 'plain',
  name: '总结和计划',
  genre: 'summary-and-plan',
  description: '',
  title: '{organisation}{summaryYear}年工作总结和{planYear}年工作计划',
  preamble: ['{summaryYear}年，{organisation}扎实工作。'],
  sections: [
    section('{summaryYear}年工作情况', 'chinese', {
      children: [
        section('建强平台', 'chinese-bracketed', { body: ['新建平台【待补：个数】个。'] }),
        section('提升【待补：主业】水平', 'chinese-bracketed'),
        section('组织领导', 'is', { body: ['健全机制。', '压实责任。'] }),
        section('宣传引导', 'is'),
      ],
    }),
    section('附带说明', null, { body: ['无。'] }),
  ],
  signature: true,
};

function drafted(organisation: string | null) {
  return draftFromTemplate(template, { year: 2025, organisation, newId: counter() });
}

describe('a draft from a template', () => {
  it('has its sections with years and organisation filled in, and slots where there is no text', () => {
    const draft = drafted('云岭区科技局');
    expect(draft.title).toBe('云岭区科技局2024年工作总结和2025年工作计划');
    expect(draft.blocks.map((block) => (opensSection(block) ? (block.label?.text ?? '') : '') + block.text)).toEqual([
      '云岭区科技局2024年工作总结和2025年工作计划',
      '2024年，云岭区科技局扎实工作。',
      '一、2024年工作情况',
      '（一）建强平台',
      '新建平台【待补：个数】个。',
      '（二）提升【待补：主业】水平',
      '【待补：提升主业水平】',
      '一是组织领导。健全机制。',
      '压实责任。',
      '二是宣传引导。【待补：宣传引导】',
      '附带说明',
      '无。',
      '云岭区科技局',
      '【待补：成文日期】',
    ]);
  });

  it('asks for the organisation where none is known, and has a name without it', () => {
    const draft = drafted(null);
    expect(draft.title).toBe('2024年工作总结和2025年工作计划');
    expect(draft.blocks.slice(0, 2).map((block) => block.text)).toEqual([
      '【待补：单位名称】2024年工作总结和2025年工作计划',
      '2024年，【待补：单位名称】扎实工作。',
    ]);
  });

  it('has nothing to roll and remembers the template', () => {
    const draft = drafted(null);
    expect(draft.rolling).toEqual([]);
    for (const block of draft.blocks) {
      expect(DraftBlock.parse(block)).toEqual(block);
      expect(block.provenance).toEqual({ origin: 'template', templateId: 'plain' });
    }
  });

  it('takes an organisation literally, whatever signs its name has', () => {
    expect(drafted('$&局').title).toBe('$&局2024年工作总结和2025年工作计划');
  });
});

describe('sections of a template', () => {
  it('are counted on all levels', () => {
    expect(countSections(template)).toBe(6);
  });
});
