import { type LaidBlock, paragraphText } from '../laid-out.ts';

/** A block as the comparison sees it. */
export type Sketch = {
  readonly block: LaidBlock;
  readonly text: string;
  /** Equal for blocks that read and look the same. */
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
  /** The words of its heading, without number and marks; empty for what opens no section. */
  readonly heading: string;
};

export function sketchOf(block: LaidBlock): Sketch {
  const text = block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : paragraphText(block);
  const pairs = new Map<string, number>();
  const bare = text.replace(/\s/gu, '');
  for (let at = 0; at < Math.max(1, bare.length - 1); at += 1) {
    const pair = bare.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const kind = block.kind === 'table' ? 'table' : block.role;
  return { block, text, key: `${kind} ${text}`, pairs, size: Math.max(1, bare.length - 1), heading: headingOf(block) };
}

function headingOf(block: LaidBlock): string {
  if (block.kind === 'table') return '';
  const words = block.runs.flatMap((run) => (run.role === 'heading' ? [run.text] : [])).join('');
  return words
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|第[一二三四五六七八九十\d]+[章节部分条]+)/u, '')
    .replace(/[\p{P}\s]/gu, '');
}

/** How much two blocks have in common: pairs of neighbouring characters in both, 0 to 1 (Dice). */
export function similarity(one: Sketch, other: Sketch): number {
  if (!mayMatch(one.block, other.block)) return 0;
  if (one.text === other.text) return 1;
  const [few, many] = one.pairs.size < other.pairs.size ? [one, other] : [other, one];
  let common = 0;
  for (const [pair, count] of few.pairs) common += Math.min(count, many.pairs.get(pair) ?? 0);
  return (2 * common) / (one.size + other.size);
}

/** The share of the shorter one that the other holds, so that a paragraph that has grown is still itself. */
export function containment(one: Sketch, other: Sketch): number {
  return (similarity(one, other) * (one.size + other.size)) / 2 / Math.min(one.size, other.size);
}

/** A table stays a table as wide as it was; what else a paragraph is may change. */
function mayMatch(one: LaidBlock, other: LaidBlock): boolean {
  if (one.kind !== 'table' || other.kind !== 'table') return one.kind === other.kind;
  return one.rows[0]?.length === other.rows[0]?.length;
}
