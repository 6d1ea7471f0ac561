import type { Block } from '../block.ts';
import type { Metadata } from '../document.ts';
import { readMetadata } from '../structure/metadata.ts';

type Recognised = { readonly metadata: Metadata; readonly blocks: readonly Block[] };

/**
 * The metadata after corrections: where a user said which lines are title, signature, date or document number, the values
 * follow with the place they were read from, and genre and years with the title; unless he wrote another value himself.
 */
export function correctedMetadata(metadata: Metadata, recognised: Recognised, blocks: readonly Block[]): Metadata {
  const isFramedAlike = JSON.stringify(frameOf(recognised.blocks)) === JSON.stringify(frameOf(blocks));
  // What the running text says of itself is for the recogniser to find.
  if (isFramedAlike) return sameOr(metadata, (key) => metadata[key] && recognised.metadata[key]);
  const was = readMetadata(withWholeTitle(recognised.blocks), [], null);
  const read = readMetadata(withWholeTitle(blocks), [], null);
  const is = { ...read, organisation: signedByHand(recognised.blocks, blocks) ?? read.organisation };
  const isOtherTitle = is.title !== null && is.title.value !== was.title?.value;
  const followed = (key: keyof Metadata): Metadata[keyof Metadata] => {
    const follows = isOtherTitle || !ofTitle.has(key);
    if (follows && is[key] !== null && is[key].value !== was[key]?.value) return is[key];
    // Where he said that there is none there is none.
    return metadata[key] && recognised.metadata[key];
  };
  return sameOr(metadata, followed);
}

/** Title, signature, date and the like, with their places. */
function frameOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== 'paragraph' && kind !== 'heading' && kind !== 'item' && kind !== 'table');
}

/** The metadata with other values for what no user confirmed; the same object where nothing is other. */
function sameOr(metadata: Metadata, chosen: (key: keyof Metadata) => Metadata[keyof Metadata]): Metadata {
  const keys = Object.keys(metadata) as (keyof Metadata)[]; // its own
  const values = keys.map((key) => [key, metadata[key]?.certainty === 'confirmed' ? metadata[key] : chosen(key)]);
  const next: Metadata = { ...metadata, ...Object.fromEntries(values) };
  return JSON.stringify(next) === JSON.stringify(metadata) ? metadata : next;
}

/** Whom a user said to be the signature need not look like an organisation. */
function signedByHand(recognised: readonly Block[], blocks: readonly Block[]): Metadata['organisation'] {
  const known = new Set(recognised.flatMap(({ id, kind }) => (kind === 'signature' ? [id] : [])));
  const block = blocks.find(({ id, kind, zone }) => kind === 'signature' && zone !== 'annex' && !known.has(id));
  if (block === undefined) return null;
  const value = block.text.replaceAll(/\s/gu, '');
  return { value, line: block.source?.line ?? null, quote: block.text, certainty: 'certain' };
}

/** What is told from the title, and by chance from other words, follows the title only. */
const ofTitle: ReadonlySet<keyof Metadata> = new Set(['genre', 'summaryYear', 'planYear']);

/** A title in several lines is one. */
function withWholeTitle(blocks: readonly Block[]): readonly Block[] {
  const titles = blocks.filter(({ kind, zone }) => kind === 'title' && zone === 'main');
  const [first] = titles;
  if (first === undefined || titles.length === 1 || first.kind !== 'title') return blocks;
  const whole = { ...first, text: titles.map(({ text }) => text).join('') };
  return blocks.map((block) => (block === first ? whole : block));
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
