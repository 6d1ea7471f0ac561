import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Block } from '../../../shared/domain/block.ts';
import { opensSection } from '../../../shared/domain/block.ts';
import type { DraftBlock } from '../../../shared/domain/draft.ts';
import { outline as outlineOf } from '../../../shared/domain/outline.ts';
import type { OutlineSection, OutlineView } from '../../../shared/domain/outline-view.ts';
import { type Command, type Context, valueIn } from '../command.ts';
import { passwordIn, passwordOption, passwordUsage } from '../password.ts';

/** What an argument `ID|PATH` names. A file of that name goes first; what is no id is taken for a path. */
export function named(argument: string): { kind: 'document' | 'draft' | 'file'; value: string } {
  if (!existsSync(argument)) {
    if (/^doc_[0-9a-z]+$/.test(argument)) return { kind: 'document', value: argument };
    if (/^draft_[0-9a-z]+$/.test(argument)) return { kind: 'draft', value: argument };
  }
  return { kind: 'file', value: resolve(argument) };
}

export const outline: Command = {
  name: 'outline',
  usage: `文件或编号 ${passwordUsage}`,
  summary: '列出提纲、元数据和发现的问题',
  options: passwordOption,
  takes: { min: 1, max: 1 },
  async run(context, [argument = ''], values) {
    const view = await viewOf(context, argument, await passwordIn(values));
    const facts = [
      ['标题', view.title],
      ['单位', view.organisation],
      ['文号', view.documentNumber],
      ['日期', view.date],
      ['总结年度', view.summaryYear],
      ['计划年度', view.planYear],
    ].flatMap(([name, value]) => (value === null ? [] : [`${name}：${value}`]));
    const notes = [
      ...view.diagnostics.map(({ line, message }) => `第 ${line} 行：${message}`),
      ...view.dropped.map((each) => `未收入：${each}`),
    ];
    return { json: view, text: [...facts, '', ...sectionLines(view.sections), '', ...notes].join('\n').trim() };
  },
};

async function viewOf(
  context: Context,
  argument: string,
  password: { readonly password?: string },
): Promise<OutlineView> {
  const { kind, value } = named(argument);
  switch (kind) {
    case 'document':
      return valueIn(await context.open('read').call('documents.outline', { id: value }));
    case 'draft': {
      const { summary, sections, blocks } = valueIn(await context.open('read').call('drafts.get', { id: value }));
      const first = (kind: Block['kind']) => blocks.find((block) => block.kind === kind)?.text ?? null;
      return {
        title: summary.title,
        organisation: summary.organisation,
        documentNumber: first('documentNumber'),
        addressee: first('addressee'),
        signature: first('signature'),
        date: null,
        genre: null,
        summaryYear: null,
        planYear: summary.year,
        preamble: outlineOf(blocks).preamble.map((block) => block.text),
        sections,
        dropped: [],
        changes: {},
        diagnostics: [],
      };
    }
    case 'file': {
      const door = context.openFiles();
      const file = door.grants.grant(value, 'read');
      return valueIn(await context.job(door, (job) => door.call('files.outline', { job, file, ...password })));
    }
  }
}

export function sectionLines(sections: readonly OutlineSection[]): string[] {
  return sections.flatMap((section) => [
    `${'　'.repeat(section.depth - 1)}${section.label ?? ''}${section.title}`,
    ...sectionLines(section.children),
  ]);
}

export const show: Command = {
  name: 'show',
  usage: '编号',
  summary: '显示文稿或草稿的全部段落',
  options: {},
  takes: { min: 1, max: 1 },
  async run(context, [id = '']) {
    const door = context.open('read');
    if (named(id).kind === 'draft') {
      const draft = valueIn(await door.call('drafts.get', { id }));
      const blocks = draft.blocks.map((block) => shownBlock(block, draft.labels[block.id] ?? null, block.provenance));
      return {
        json: { ...draft.summary, revision: draft.revision, blocks, rolling: draft.rolling, slots: draft.slots },
        text: blocks.map(({ label, text }) => `${label ?? ''}${text}`).join('\n'),
      };
    }
    const document = valueIn(await door.call('documents.get', { id }));
    const blocks = document.blocks.map((block) =>
      shownBlock(block, opensSection(block) ? (block.label?.text ?? null) : null, null),
    );
    return {
      json: { ...document.summary, metadata: document.metadata, blocks },
      text: blocks.map(({ label, text }) => `${label ?? ''}${text}`).join('\n'),
    };
  },
};

function shownBlock(block: Block, label: string | null, provenance: DraftBlock['provenance']) {
  return { id: block.id, kind: block.kind, label, text: block.text, provenance };
}
