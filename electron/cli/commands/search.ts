import { type Command, UsageError, valueIn, wholeNumber } from '../command.ts';

export const search: Command = {
  name: 'search',
  usage: '词 [--limit 条数]',
  summary: '在资料库里查找，一个字也可以',
  options: { limit: { type: 'string' } },
  takes: { min: 1, max: 1 },
  async run(context, [query = ''], values) {
    if (query.trim() === '') throw new UsageError('请写明要查找的词，至少一个字。');
    const limit = wholeNumber(values, 'limit', 0, 1000) ?? 50;
    const found = valueIn(await context.open('read').call('search.query', { text: query, limit }));
    const hits = found.hits.map(
      ({ title, sectionPath, text, ranges }) =>
        `${[title, ...sectionPath].join(' › ')}\n    ${excerpt(text, ranges[0])}`,
    );
    const summary = `共 ${found.total} 段，用时 ${found.elapsedMs.toFixed(1)} 毫秒。`;
    return { json: found, text: [...hits, summary].join('\n') };
  },
};

/** The hit with some words either side. */
function excerpt(text: string, range: readonly [number, number] | undefined): string {
  const [start, end] = range ?? [0, 0];
  const from = Math.max(0, start - 20);
  const to = Math.min(text.length, end + 40);
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}${to < text.length ? '…' : ''}`;
}
