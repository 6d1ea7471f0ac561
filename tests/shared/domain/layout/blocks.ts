import type { Block, SectionBlock, TableBlock, TextBlock, Zone } from '../../../../shared/domain/block.ts';
import type { LabelScheme } from '../../../../shared/domain/label.ts';
import type { TableSpan } from '../../../../shared/domain/table-spans.ts';
import { tableContent } from '../../../../shared/domain/table-text.ts';

export function text(kind: TextBlock['kind'], words: string, zone: Zone = 'main'): Block {
  return { id: `${kind}:${words}`, zone, kind, text: words, source: null };
}

export function paragraph(words: string): Block {
  return text('paragraph', words);
}

type Options = Partial<Pick<SectionBlock, 'kind' | 'continues'>> & {
  readonly body?: string;
  readonly written?: string;
};

/** `section(2, 'chinese-bracketed', 1, '加强平台建设。', { body: '…' })`; without a scheme it has no label. */
export function section(
  depth: number,
  scheme: LabelScheme | null,
  number: number,
  title: string,
  { kind = 'heading', continues = false, body = '', written = 'as it stood' }: Options = {},
): SectionBlock {
  return {
    id: `${kind}:${title}`,
    zone: 'main',
    kind,
    depth,
    label: scheme === null ? null : { text: written, scheme, number, missing: false },
    titleLength: title.length,
    text: title + body,
    continues,
    part: null,
    source: null,
  };
}

export function item(number: number, title: string, options: Options = {}): SectionBlock {
  return section(3, 'is', number, title, { kind: 'item', written: '', ...options });
}

export function table(rows: string[][], zone: Zone = 'main', spans?: readonly TableSpan[]): TableBlock {
  const content = tableContent(rows, spans);
  return { id: `table:${rows[0]?.[0] ?? ''}`, zone, kind: 'table', ...content, text: '', source: null };
}
