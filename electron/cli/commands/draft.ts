import { resolve } from 'node:path';
import type { DraftSource } from '../../../shared/contract/drafts.ts';
import type { RollingProposal } from '../../../shared/domain/draft.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Door } from '../../library/open-library.ts';
import { type Command, type Context, text, UsageError, type Values, valueIn, wholeNumber } from '../command.ts';
import { named, sectionLines } from './read.ts';

export const templates: Command = {
  name: 'templates',
  usage: '',
  summary: '列出模板',
  options: {},
  takes: { min: 0, max: 0 },
  async run(context) {
    const list = valueIn(await context.openFiles().call('templates.list', {}));
    return {
      json: list,
      text: list
        .map(({ id, name, sections, description }) => `${id}\t${name}（${sections} 节）\t${description}`)
        .join('\n'),
    };
  },
};

export const draft: Command = {
  name: 'draft',
  usage: '(--from 编号或文件 [--whole] | --template 模板编号) [--year 年度] [--organisation 单位] [--accept-rolling]',
  summary: '起草下一年的计划',
  options: {
    from: { type: 'string' },
    whole: { type: 'boolean' },
    template: { type: 'string' },
    year: { type: 'string' },
    organisation: { type: 'string' },
    'accept-rolling': { type: 'boolean' },
  },
  takes: { min: 0, max: 0 },
  async run(context, _, values) {
    const year = wholeNumber(values, 'year', 1950, 2100);
    const { door, source } = await sourceOf(context, values);
    const made = valueIn(
      await door.call('drafts.create', {
        source,
        year,
        organisation: text(values, 'organisation'),
        accept: values['accept-rolling'] === true ? 'sure' : 'none',
      }),
    );
    const { id, title, year: planYear } = made.summary;
    const proposals = made.rolling.map(proposalLine);
    return {
      json: {
        draftId: id,
        title,
        year: planYear,
        sections: made.sections,
        rolling: made.rolling.map(({ anchor, from, to, context: around, confidence, state, id: proposalId }) => ({
          id: proposalId,
          blockId: anchor.blockId,
          from,
          to,
          context: around,
          confidence,
          applied: state === 'applied',
        })),
        slots: made.slots,
      },
      text: [
        `已起草（${id}）：${title}`,
        '',
        ...sectionLines(made.sections),
        '',
        ...(proposals.length > 0 ? ['年份滚动建议：', ...proposals, ''] : []),
        `待补 ${made.slots.length} 处。`,
      ].join('\n'),
    };
  },
};

async function sourceOf(context: Context, values: Values): Promise<{ door: Door; source: DraftSource }> {
  const from = text(values, 'from');
  const templateId = text(values, 'template');
  if ((from === null) === (templateId === null)) {
    throw new UsageError('请用 --from 写明依据哪篇文稿，或者用 --template 写明用哪个模板，二者用一个。');
  }
  if (templateId !== null) {
    if (values['whole'] === true) throw new UsageError('--whole 只能同 --from 一起用。');
    // Known before a library is made for it.
    valueIn(await context.openFiles().call('templates.get', { id: templateId }));
    return { door: context.open('create'), source: { from: 'template', templateId } };
  }
  const { kind, value } = named(from ?? '');
  if (kind === 'draft') throw new UsageError(`--from 应是文稿的编号或文件，“${value}”是草稿。`);
  if (kind === 'file') await refuseUnreadable(context, value);
  const door = context.open(kind === 'file' ? 'create' : 'write');
  const documentId = kind === 'document' ? value : await importedFirst(context, door, value);
  return { door, source: { from: 'document', documentId, whole: values['whole'] === true } };
}

/** Read once before a library may be made for it. */
async function refuseUnreadable(context: Context, path: string): Promise<void> {
  const door = context.openFiles();
  const file = door.grants.grant(path, 'read');
  valueIn(await context.job(door, (job) => door.call('files.outline', { job, file })));
}

/** A draft remembers its source, so a file becomes a document of the library first. */
async function importedFirst(context: Context, door: Door, path: string): Promise<string> {
  const files = [door.grants.grant(resolve(path), 'read')];
  const results = valueIn(await context.job(door, (job) => door.call('documents.import', { job, files })));
  const [result, another] = results;
  if (result === undefined || another !== undefined) {
    throw new AppError('bad-input', `“${path}”是文件夹，--from 需要一个文件。请写明文件夹里的某个文件。`);
  }
  if (result.error !== null) throw new AppError(result.error.code, result.error.message);
  if (result.documentId === null) throw new AppError('cancelled', '已取消。');
  if (result.status !== 'duplicate') context.say(`已先导入文稿（${result.documentId}）：${result.title ?? path}`);
  return result.documentId;
}

function proposalLine({ from, to, context, state, confidence }: RollingProposal): string {
  const mark = state === 'applied' ? '已改' : confidence === 'check' ? '请核' : '建议';
  return `  ${mark}  ${from} → ${to}\t${context}`;
}

export const drafts: Command = {
  name: 'drafts',
  usage: '',
  summary: '列出草稿',
  options: {},
  takes: { min: 0, max: 0 },
  async run(context) {
    const list = valueIn(await context.open('read').call('drafts.list', {}));
    return {
      json: list,
      text:
        list.length === 0
          ? '还没有草稿。'
          : list.map(({ id, year, title, slots }) => `${id}\t${year}\t${title}\t待补 ${slots} 处`).join('\n'),
    };
  },
};
