import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DocumentSummary } from '../../../shared/contract/documents.ts';
import { opensSection } from '../../../shared/domain/block.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Command, type Context, text, valueIn } from '../command.ts';
import { exported, report } from './export.ts';
import { line } from './import.ts';
import { sectionLines } from './read.ts';

export const demo: Command = {
  name: 'demo',
  usage: '[--out 文件夹]',
  summary: '用样例走一遍：导入、查找、批注、起草、导出',
  options: { out: { type: 'string' } },
  takes: { min: 0, max: 0 },
  async run(outer, _, values) {
    const folder = resolve(text(values, 'out') ?? 'demo-out');
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw new AppError('target-unwritable', `不能建立文件夹“${folder}”。请换一个位置。`, { cause: error });
    });
    const context = outer.withLibrary(join(folder, 'library'));
    const steps: string[] = [];
    const source = await imported(context, steps);
    await searched(context, steps);
    await annotated(context, source, steps);
    const draftId = await drafted(context, source, steps);
    const path = freeName(folder, `${source.organisation ?? ''}${(source.planYear ?? 0) + 1}年工作计划`);
    const result = await exported(context, draftId, { out: path, profile: 'gbt9704', overwrite: false });
    steps.push('五、导出 Word', report(result));
    return { json: { folder, draftId, documentId: source.id, ...result }, text: steps.join('\n') };
  },
};

/** Imports the samples and picks the newest summary and plan. */
async function imported(context: Context, steps: string[]): Promise<DocumentSummary> {
  const door = context.open('create');
  const files = [door.grants.grant(context.samples, 'read')];
  const results = valueIn(await context.job(door, (job) => door.call('documents.import', { job, files })));
  await door.close();
  steps.push('一、导入样例文稿', ...results.map((result) => `  ${line(result)}`));
  const list = valueIn(await context.open('read').call('documents.list', {}));
  const newest = list.find(({ planYear, organisation }) => planYear !== null && organisation !== null);
  if (newest === undefined) throw new AppError('not-found', '样例文稿没有导入成功，无法演示。请检查程序是否完整。');
  return newest;
}

async function searched(context: Context, steps: string[]): Promise<void> {
  const found = valueIn(await context.open('read').call('search.query', { text: '成效', limit: 3 }));
  const hits = found.hits.map(({ title, sectionPath }) => `  ${[title, ...sectionPath].join(' › ')}`);
  steps.push(`二、查找“成效”：共 ${found.total} 段`, ...hits);
}

async function annotated(context: Context, source: DocumentSummary, steps: string[]): Promise<void> {
  const door = context.open('write');
  const { blocks } = valueIn(await door.call('documents.get', { id: source.id }));
  const heading = blocks.filter(opensSection).find(({ depth }) => depth === 2);
  if (heading === undefined) throw new AppError('not-found', '样例文稿没有第二级标题，无法演示。');
  const { id, sectionPath } = valueIn(
    await door.call('annotations.add', {
      documentId: source.id,
      on: { target: 'section', blockId: heading.id },
      tag: '可沿用',
      note: '今年仍可这样写，数据要换。',
    }),
  );
  await door.close();
  steps.push(`三、批注（${id}）：〔可沿用〕${sectionPath.join(' › ')}`);
}

async function drafted(context: Context, source: DocumentSummary, steps: string[]): Promise<string> {
  const door = context.open('write');
  const made = valueIn(
    await door.call('drafts.create', {
      source: { from: 'document', documentId: source.id, whole: false },
      year: null,
      organisation: null,
      accept: 'sure',
    }),
  );
  await door.close();
  const applied = made.rolling.filter(({ state }) => state === 'applied').length;
  steps.push(
    `四、按《${source.title}》的提纲起草：${made.summary.title}`,
    ...sectionLines(made.sections).map((each) => `  ${each}`),
    `  年份滚动 ${applied} 处，待补 ${made.slots.length} 处`,
  );
  return made.summary.id;
}

/** A second demonstration leaves the first one's file alone. */
function freeName(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : `（${n}）`}.docx`);
    if (!existsSync(path)) return path;
  }
}
