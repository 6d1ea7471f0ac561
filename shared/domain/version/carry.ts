/** What a newer version takes over from the older one, as data. Nothing is guessed: what finds no place is lost, and said to be. */
import { type Anchor, anchorToBlock, anchorToRange, anchorToSection, type Place } from '../anchor.ts';
import { anchorResolver } from '../anchor-place.ts';
import type { Block } from '../block.ts';
import type { Address } from '../correction/address.ts';
import type { Correction } from '../correction/correction.ts';
import { rereadMetadata } from '../correction/metadata.ts';
import { replay } from '../correction/replay.ts';
import type { Structure } from '../correction/structure.ts';
import type { Metadata } from '../document.ts';
import { sameBlocks } from './same-blocks.ts';

/**
 * The same annotation in the newer version: its address as it is in the older text today, in the block that this one has
 * become. Where it stands there is worked out when it is asked for, as everywhere.
 */
export function carriedAnchors(older: readonly Block[], newer: readonly Block[]): (anchor: Anchor) => Anchor {
  const ids = sameBlocks(older, newer);
  const blocks = new Map(older.map((block) => [block.id, block]));
  const resolve = anchorResolver(older);
  return (anchor) => {
    const today = todays(anchor, resolve(anchor), blocks);
    return { ...today, blockId: ids.get(today.blockId) ?? today.blockId };
  };
}

function todays(anchor: Anchor, place: Place, blocks: ReadonlyMap<string, Block>): Anchor {
  const block = place.state === 'lost' ? undefined : blocks.get(place.blockId);
  if (place.state === 'lost' || block === undefined) return anchor;
  switch (anchor.target) {
    case 'quote':
      return anchorToRange(block, place.start, place.end);
    case 'block':
      return anchorToBlock(block);
    case 'section':
      return anchorToSection(block);
  }
}

type Recognised = { readonly blocks: readonly Block[] };

/**
 * Corrections of the older version for the newer one, in their order. Places in another file mean nothing, so that blocks
 * are found by what they have become, or by their words. What a correction makes gets an id of its own. Those that were
 * made in the newer version too are not made twice.
 */
export function carriedCorrections(
  corrections: readonly Correction[],
  own: readonly Correction[],
  { older, newer }: { readonly older: Recognised; readonly newer: Structure },
  newId: () => string,
): readonly Correction[] {
  const ids = new Map(sameBlocks(older.blocks, newer.blocks));
  const moved = corrections.map((correction): Correction => {
    const here = 'at' in correction ? { ...correction, at: addressIn(correction.at, ids) } : correction;
    if (here.op !== 'split' && here.op !== 'putBack') return here;
    const blockId = newId();
    ids.set(here.blockId, blockId);
    return { ...here, blockId };
  });
  const done = own.map(contentOf);
  const missing = moved.filter((correction) => {
    const at = done.indexOf(contentOf(correction));
    if (at >= 0) done.splice(at, 1);
    return at < 0;
  });
  const { lost } = replay(newer, missing);
  return missing.filter((correction, i) => !(lost.includes(i) && isNeedless(correction)));
}

function addressIn(address: Address, ids: ReadonlyMap<string, string>): Address {
  return { ...address, blockId: ids.get(address.blockId) ?? address.blockId, start: null, line: null };
}

/** What is done to which words, without the ids. */
function contentOf(correction: Correction): string {
  const { quote, whole } = 'at' in correction ? correction.at : { quote: '', whole: true };
  return JSON.stringify({ ...correction, at: [quote, whole], blockId: null });
}

/** What was wrong in the older version only is not missed in the newer one. */
function isNeedless({ op }: Correction): boolean {
  return op === 'acknowledge' || op === 'cut' || op === 'putBack';
}

/**
 * What a user confirmed of the older version holds for the newer one too, unless he confirmed another value there. The date
 * and the number of a text are its own: they come along only where it does not state any.
 */
export function carriedMetadata(older: Metadata, recognised: Metadata | null, newer: Metadata): Metadata {
  const isStated = (reading: Metadata[keyof Metadata]): boolean => reading?.certainty === 'certain';
  const isConfirmed = (reading: Metadata[keyof Metadata]): boolean => reading?.certainty === 'confirmed';
  const keeps = (key: string): boolean => {
    const reading = newer[key as keyof Metadata];
    return isConfirmed(reading) || ((key === 'date' || key === 'documentNumber') && isStated(reading));
  };
  const own = Object.entries(newer).filter(([key]) => keeps(key));
  return { ...rereadMetadata(older, recognised, newer), ...Object.fromEntries(own) };
}
