import type { CarriedOver } from '../../../shared/contract/versions.ts';
import { type Command, type Context, type Outcome, UsageError, valueIn } from '../command.ts';

const usage = 'accept 新文稿编号 旧文稿编号 | separate 文稿编号 | list 文稿编号';

export const version: Command = {
  name: 'version',
  usage,
  summary: '认定新版本并沿用批注和校正，解除版本关系，列出各版本',
  options: {},
  takes: { min: 2, max: 3 },
  async run(context, [action, documentId = '', olderId]) {
    if (action === 'accept' && olderId !== undefined) return accepted(context, documentId, olderId);
    if (action === 'separate' && olderId === undefined) return separated(context, documentId);
    if (action === 'list' && olderId === undefined) return listed(context, documentId);
    throw new UsageError(`version 的用法是：${usage}。`);
  },
};

async function accepted(context: Context, documentId: string, olderId: string): Promise<Outcome> {
  const carried = valueIn(await context.open('write').call('versions.accept', { documentId, olderId }));
  return { json: carried, text: sentence(carried) };
}

function sentence({ older, annotations, corrections, values }: CarriedOver): string {
  const kept = ({ total, lost }: { total: number; lost: number }): string =>
    `${total}，沿用 ${total - lost}${lost === 0 ? '' : `，未找到 ${lost}`}`;
  return [
    `已认定为《${older.title}》（${older.documentId}）的新版本。`,
    `  批注 ${kept(annotations)}`,
    `  校正 ${kept(corrections)}`,
    `  确认过的元数据 ${values}`,
  ].join('\n');
}

async function separated(context: Context, documentId: string): Promise<Outcome> {
  const result = valueIn(await context.open('write').call('versions.separate', { documentId }));
  const kept = [
    ...(result.annotationsKept === 0 ? [] : [`后来改过的批注 ${result.annotationsKept} 条留下了`]),
    ...(result.correctionsKept ? ['后来又校正过结构，沿用的校正留下了'] : []),
  ];
  return {
    json: result,
    text: `已解除版本关系，沿用过来的已收回。${kept.length === 0 ? '' : `${kept.join('；')}。`}`,
  };
}

async function listed(context: Context, documentId: string): Promise<Outcome> {
  const door = context.open('read');
  const versions = valueIn(await door.call('versions.list', { documentId }));
  const candidates = valueIn(await door.call('versions.candidates', { documentId }));
  const rows = versions.map(({ id, title, importedAt }) => `${id}\t${importedAt.slice(0, 10)}\t${title}`);
  const likely = candidates.map(({ documentId: id, share }) => `${id}\t文字 ${Math.floor(share * 100)}% 相同`);
  return {
    json: { versions, candidates },
    text: ['各版本，新的在前：', ...rows, ...(likely.length === 0 ? [] : ['可能是同一篇的：', ...likely])].join('\n'),
  };
}
