import { type Against, longestLine, readDeadline, type Variant } from '../../../shared/domain/layout/variant.ts';
import type { Door } from '../../library/open-library.ts';
import { required, text, UsageError, type Values, valueIn } from '../command.ts';
import { named } from './read.ts';

export const variantOptions = {
  variant: { type: 'string' },
  against: { type: 'string' },
  deadline: { type: 'string' },
  contact: { type: 'string' },
  phone: { type: 'string' },
} as const;

export const variantUsage =
  '[--variant annotated|redline|coloured|circulation] [--against 对照的编号或文件] [--deadline 2025-01-09] [--contact 联系人] [--phone 联系电话]';

const allowed: Readonly<Record<string, readonly string[]>> = {
  clean: [],
  annotated: [],
  redline: ['against'],
  coloured: ['against'],
  circulation: ['deadline', 'contact', 'phone'],
};

export type VariantWish = { readonly kind: string; readonly values: Values };

/** What was asked for, before any file or library is opened. Throws UsageError. */
export function variantWish(values: Values): VariantWish {
  const kind = text(values, 'variant') ?? 'clean';
  const own = allowed[kind];
  if (own === undefined)
    throw new UsageError(`--variant 没有“${kind}”这一种，可用：${Object.keys(allowed).join('、')}。`);
  const stray = Object.keys(variantOptions).find(
    (name) => name !== 'variant' && text(values, name) !== null && !own.includes(name),
  );
  if (stray !== undefined) throw new UsageError(`--${stray} 与 --variant ${kind} 不能一起用。`);
  deadlineIn(values);
  for (const name of ['contact', 'phone'])
    if ((text(values, name)?.trim().length ?? 0) > longestLine)
      throw new UsageError(`--${name} 太长：要印在标题下的一行里，最多 ${longestLine} 字。`);
  return { kind, values };
}

function deadlineIn(values: Values): string | null {
  const typed = text(values, 'deadline');
  if (typed === null) return null;
  const read = readDeadline('--deadline ', typed);
  if ('problem' in read) throw new UsageError(`${read.problem}。`);
  return read.date;
}

/** What is blank says nothing. */
function line(values: Values, name: string): string | null {
  const said = text(values, name)?.trim() ?? '';
  return said === '' ? null : said;
}

/** Whether it names something in the library that the text is set against. */
export function needsLibrary({ values }: VariantWish): boolean {
  const against = text(values, 'against');
  return against !== null && named(against).kind !== 'file';
}

/** The variant as the door takes it. A draft without `--against` is set against the document that it was made from. */
export async function variantFor(
  door: Door,
  source: { readonly kind: string; readonly value: string },
  { kind, values }: VariantWish,
): Promise<Variant> {
  switch (kind) {
    case 'annotated':
      return { kind };
    case 'redline':
    case 'coloured':
      return { kind: 'redline', against: await againstFor(door, source, values), coloured: kind === 'coloured' };
    case 'circulation':
      return {
        kind,
        deadline: deadlineIn(values),
        contact: line(values, 'contact'),
        phone: line(values, 'phone'),
      };
    default:
      return { kind: 'clean' };
  }
}

async function againstFor(
  door: Door,
  source: { readonly kind: string; readonly value: string },
  values: Values,
): Promise<Against> {
  if (text(values, 'against') === null && source.kind === 'draft') {
    const { summary } = valueIn(await door.call('drafts.get', { id: source.value }));
    if (summary.source.from === 'document') return { of: 'document', id: summary.source.documentId };
  }
  const { kind, value } = named(required(values, 'against', '与哪份文稿、草稿或文件对照'));
  return kind === 'file' ? { of: kind, file: door.grants.grant(value, 'read') } : { of: kind, id: value };
}
