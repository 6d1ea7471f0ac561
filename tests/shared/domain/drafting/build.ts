import type { Block, Part, SectionBlock, TableBlock, TextBlock } from '../../../../shared/domain/block.ts';
import { formatLabel, type LabelScheme } from '../../../../shared/domain/label.ts';

/** Ids a1, a2 … in the order of asking. */
export function counter(prefix = 'n'): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}

export function text(id: string, words: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock {
  return { id, kind, zone: 'main', text: words, source: null };
}

/** `加强平台建设。|今年以来…`: what stands behind the bar is body text in the same paragraph. */
export function heading(id: string, depth: number, words: string, more: Partial<SectionBlock> = {}): SectionBlock {
  const [title = '', body = ''] = words.split('|');
  return {
    id,
    kind: 'heading',
    zone: 'main',
    source: null,
    depth,
    label: null,
    text: title + body,
    titleLength: title.length,
    continues: false,
    part: null,
    ...more,
  };
}

export function numbered(
  id: string,
  depth: number,
  scheme: LabelScheme,
  number: number,
  words = `加强${id}工作`,
  more: Partial<SectionBlock> = {},
): SectionBlock {
  const label = { text: formatLabel(scheme, number), scheme, number, missing: false };
  return heading(id, depth, words, { label, ...more });
}

export function item(id: string, depth: number, number: number, words: string, continues = true): SectionBlock {
  return numbered(id, depth, 'is', number, words, { kind: 'item', continues });
}

export function table(id: string, rows: string[][]): TableBlock {
  return { id, kind: 'table', zone: 'main', source: null, rows, text: rows.map((row) => row.join('\t')).join(' ') };
}

export function inPart(part: Part, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'heading' || block.kind === 'item' ? { ...block, part } : block));
}
