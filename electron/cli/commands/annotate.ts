import type { Annotation } from '../../../shared/contract/annotations.ts';
import type { Input } from '../../../shared/contract/api.ts';
import { type Command, required, text, UsageError, type Values, valueIn } from '../command.ts';

const states = { found: '', moved: '（位置有变）', lost: '（原文已找不到）' } as const;

export const annotate: Command = {
  name: 'annotate',
  usage: '文稿编号 (--quote 原文 | --block 段落编号 | --section 标题编号) [--tag 标签] [--note 批语]',
  summary: '给原文、段落或整节加批注',
  options: {
    quote: { type: 'string' },
    block: { type: 'string' },
    section: { type: 'string' },
    tag: { type: 'string' },
    note: { type: 'string' },
  },
  takes: { min: 1, max: 1 },
  async run(context, [documentId = ''], values) {
    const on = target(values);
    if (text(values, 'tag') === null && (text(values, 'note') ?? '').trim() === '') {
      throw new UsageError('批注没有内容：请用 --tag 写标签，或用 --note 写批语。');
    }
    const added = valueIn(
      await context
        .open('write')
        .call('annotations.add', { documentId, on, tag: text(values, 'tag'), note: text(values, 'note') ?? '' }),
    );
    return {
      json: { annotationId: added.id, sectionPath: added.sectionPath, quote: added.anchor.exact },
      text: `已批注（${added.id}）：${added.sectionPath.join(' › ')}`,
    };
  },
};

function target(values: Values): Input<'annotations.add'>['on'] {
  const given = ['quote', 'block', 'section'].filter((name) => text(values, name) !== null);
  if (given.length > 1) throw new UsageError('--quote、--block、--section 只能用一个。');
  if (given[0] === 'block') return { target: 'block', blockId: required(values, 'block', '段落编号') };
  if (given[0] === 'section') return { target: 'section', blockId: required(values, 'section', '标题编号') };
  return { target: 'quote', quote: required(values, 'quote', '要批注的原文') };
}

export const annotations: Command = {
  name: 'annotations',
  usage: '[文稿编号]',
  summary: '列出批注',
  options: {},
  takes: { min: 0, max: 1 },
  async run(context, [documentId = null]) {
    const list = valueIn(await context.open('read').call('annotations.list', { documentId }));
    return {
      json: list.map(({ anchor, place, ...rest }) => ({
        ...rest,
        quote: anchor.exact,
        target: anchor.target,
        state: place.state,
        blockId: place.state === 'lost' ? null : place.blockId,
      })),
      text: list.length === 0 ? '还没有批注。' : list.map(line).join('\n'),
    };
  },
};

function line({ id, tag, note, anchor, place, sectionPath }: Annotation): string {
  const label = tag === null ? '' : `〔${tag}〕`;
  return `${id}\t${label}${note}${states[place.state]}\n    ${sectionPath.join(' › ')}\n    “${anchor.exact.slice(0, 60)}”`;
}
