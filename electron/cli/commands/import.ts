import { resolve } from 'node:path';
import type { ImportResult } from '../../../shared/contract/documents.ts';
import { Take } from '../../../shared/domain/take.ts';
import type { Door } from '../../library/open-library.ts';
import { type Command, type Context, UsageError, valueIn } from '../command.ts';
import { passwordIn, passwordOption, passwordUsage } from '../password.ts';

const statuses: Readonly<Record<ImportResult['status'], string>> = {
  added: '已导入',
  duplicate: '已有',
  newVersion: '新版本',
  failed: '失败',
  cancelled: '已取消',
};

export const importCommand: Command = {
  name: 'import',
  usage: `文件或文件夹… ${passwordUsage} [--libreoffice] [--revisions final|original]`,
  summary:
    '把文稿导入资料库；有打开密码的，一次导入一个文件；旧格式的 .doc、.wps 可用本机的 LibreOffice 读；有修订的，取修订后（final）或修订前（original）的文字',
  options: { ...passwordOption, libreoffice: { type: 'boolean' }, revisions: { type: 'string' } },
  takes: { min: 1, max: Number.POSITIVE_INFINITY },
  async run(context, paths, values) {
    const { password } = await passwordIn(values);
    const [file = '', ...others] = paths;
    if (password !== undefined && others.length > 0) throw new UsageError('--password-file 一次只能用于一个文件。');
    const unlock = password === undefined ? {} : { unlock: { file: resolve(file), password } };
    const door = context.open('create');
    const files = paths.map((path) => door.grants.grant(resolve(path), 'read'));
    const libreOffice = values['libreoffice'] === true ? { libreOffice: true } : {};
    const take = takeIn(values['revisions']);
    const how = { files, ...unlock, ...libreOffice, ...(take === undefined ? {} : { take }) };
    const first = valueIn(await context.job(door, (job) => door.call('documents.import', { job, ...how })));
    const read = values['libreoffice'] === true ? await rereadLossy(context, door, first) : first;
    const results = take === undefined ? read : await rereadOtherText(context, door, read, take);
    return {
      json: results.map(({ file, token, ...rest }) => ({ path: file, ...rest })),
      text: results.length === 0 ? '没有可导入的文件。' : results.map(line).join('\n'),
      failed: results.some(({ status }) => status === 'failed' || status === 'cancelled'),
    };
  },
};

/** What was here already, and was read without LibreOffice with losses, is what it was asked for as well. */
async function rereadLossy(context: Context, door: Door, results: readonly ImportResult[]): Promise<ImportResult[]> {
  const all: ImportResult[] = [];
  for (const result of results) {
    const { status, documentId: id, isLossy } = result;
    const isWanted = status === 'duplicate' && isLossy && id !== null;
    all.push(isWanted ? await reread(context, door, { ...result, documentId: id }, { libreOffice: true }) : result);
  }
  return all;
}

/** What was here already with its other text, before or after the tracked changes, is read for the one that is asked for. */
async function rereadOtherText(
  context: Context,
  door: Door,
  results: readonly ImportResult[],
  take: Take,
): Promise<ImportResult[]> {
  const all: ImportResult[] = [];
  for (const result of results) {
    const { status, documentId: id } = result;
    const isKnown = status === 'duplicate' && id !== null;
    const taken = isKnown ? valueIn(await door.call('documents.original', { id, from: 1, count: 1 })).taken : null;
    const isOther = isKnown && taken !== null && taken !== take;
    all.push(isOther ? await reread(context, door, { ...result, documentId: id }, { take }) : result);
  }
  return all;
}

async function reread(
  context: Context,
  door: Door,
  result: ImportResult & { readonly documentId: string },
  how: { readonly libreOffice: true } | { readonly take: Take },
): Promise<ImportResult> {
  const { documentId: id } = result;
  const answer = await context.job(door, (job) => door.call('documents.reread', { job, id, ...how }));
  if (answer.ok) return 'libreOffice' in how ? { ...result, isLossy: false } : result;
  return { ...result, status: 'failed', error: { code: answer.code, message: answer.message } };
}

function takeIn(value: unknown): Take | undefined {
  if (value === undefined) return undefined;
  const take = Take.safeParse(value);
  if (!take.success) throw new UsageError('--revisions 后面写 final（修订后）或 original（修订前）。');
  return take.data;
}

export function line({ file, status, title, documentId, isScan, isLossy, error, versionOf }: ImportResult): string {
  const scan = isScan ? '\t扫描件，没有可提取的文字' : '';
  const lossy = isLossy ? '\t旧格式，有的内容没有读出来：装有 LibreOffice 的，可以加上 --libreoffice 再导入一次' : '';
  const said = `${statuses[status]}\t${error?.message ?? `${documentId ?? ''}\t${title ?? file}${scan}${lossy}`}`;
  if (versionOf === null) return said;
  const same = Math.floor(versionOf.share * 100);
  return `${said}\n    可能是《${versionOf.title}》的新版本，文字 ${same}% 相同。沿用批注和校正：niangao version accept ${documentId} ${versionOf.documentId}`;
}

export const documents: Command = {
  name: 'documents',
  usage: '',
  summary: '列出资料库里的文稿',
  options: {},
  takes: { min: 0, max: 0 },
  async run(context) {
    const list = valueIn(await context.open('read').call('documents.list', {}));
    const rows = list.map((each) =>
      [each.id, each.summaryYear ?? '—', each.planYear ?? '—', each.organisation ?? '—', each.title].join('\t'),
    );
    return {
      json: list,
      text: ['编号\t总结年度\t计划年度\t单位\t标题', ...rows, `共 ${list.length} 篇。`].join('\n'),
    };
  },
};
