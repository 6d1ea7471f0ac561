import type { Block } from '../block.ts';
import type { Metadata } from '../document.ts';

/**
 * The metadata after corrections: where a user said which lines are the title, that is the document's title, unless he
 * wrote another one himself.
 */
export function correctedMetadata(metadata: Metadata, recognised: readonly Block[], now: readonly Block[]): Metadata {
  if (metadata.title?.certainty === 'confirmed') return metadata;
  const title = titleOf(now);
  if (title === null || title.text === titleOf(recognised)?.text) return metadata;
  return { ...metadata, title: { value: title.text, line: title.line, quote: title.text, certainty: 'certain' } };
}

function titleOf(blocks: readonly Block[]): { readonly text: string; readonly line: number | null } | null {
  const titles = blocks.filter(({ kind, zone }) => kind === 'title' && zone === 'main');
  const text = titles.map((block) => block.text).join('');
  return text === '' ? null : { text, line: titles[0]?.source?.line ?? null };
}

/** Metadata of a newer reading of the same file: what a user confirmed counts more. */
export function rereadMetadata(before: Metadata, now: Metadata): Metadata {
  const confirmed = Object.entries(before).filter(([, reading]) => reading?.certainty === 'confirmed');
  return { ...now, ...Object.fromEntries(confirmed) };
}
