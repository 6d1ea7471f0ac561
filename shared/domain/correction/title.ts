import type { Block } from '../block.ts';
import type { Metadata } from '../document.ts';

/**
 * The metadata after corrections: where a user said which lines are the title, that is the document's title, unless he
 * wrote another one himself.
 */
export function correctedMetadata(metadata: Metadata, recognised: Recognised, blocks: readonly Block[]): Metadata {
  if (metadata.title?.certainty === 'confirmed') return metadata;
  const now = titleOf(blocks);
  const isAsRead = now === null || now.text === titleOf(recognised.blocks)?.text;
  // He said that there is none.
  if (isAsRead && metadata.title === null) return metadata;
  const title = isAsRead
    ? recognised.metadata.title
    : { value: now.text, line: now.line, quote: now.text, certainty: 'certain' as const };
  return { ...metadata, title };
}

type Recognised = { readonly metadata: Metadata; readonly blocks: readonly Block[] };

function titleOf(blocks: readonly Block[]): { readonly text: string; readonly line: number | null } | null {
  const titles = blocks.filter(({ kind, zone }) => kind === 'title' && zone === 'main');
  const text = titles.map((block) => block.text).join('');
  return text === '' ? null : { text, line: titles[0]?.source?.line ?? null };
}

/**
 * Metadata of a newer reading of the same file: what a user confirmed counts more, and so does that he took a value away,
 * where it is known that there was one.
 */
export function rereadMetadata(before: Metadata, recognised: Metadata | null, now: Metadata): Metadata {
  const said = Object.entries(before).filter(([key, reading]) =>
    reading === null ? (recognised?.[key as keyof Metadata] ?? null) !== null : reading.certainty === 'confirmed',
  );
  return { ...now, ...Object.fromEntries(said) };
}
