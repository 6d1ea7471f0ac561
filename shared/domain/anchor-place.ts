import search from 'approx-string-match';
import { type Anchor, headingEnd, type Place } from './anchor.ts';
import {
  agreement,
  allButEnds,
  fitted,
  isClosedOver,
  isTheirPlace,
  type Neighbourhood,
  neighbourhood,
} from './anchor-context.ts';
import { foldMarks } from './anchor-quote.ts';
import { type Block, blockReading, opensSection } from './block.ts';

/**
 * Finds annotations again after the text was edited. Official prose repeats itself: the same sentence stands in the summary
 * half and in the plan half, and neighbours differ in one word. So words alone never carry an annotation into another block,
 * changed words need their surroundings on both sides, and between two equally good places there is no choice: lost.
 */

/** Share of the context that must still be there, by how far the words themselves have gone. Tried on random edits. */
const enough = { atOffsets: 0.25, sameBlock: 0.4, changed: 0.6 };
/** By how much the best place must beat the next. */
const margin = 0.15;
/** From this length on a sentence does not stand twice in one paragraph, so its words alone name it there. */
const telling = 12;
/** Share of the quoted characters that may have been changed. */
const changedShare = 0.2;
/** Characters of context below which a place in another block may be a twin. */
const shortestContext = 16;
/** A block that has gone is sought by its whole text; shorter ones (`工作目标`) are too common. */
const shortestBlock = 8;

export function resolveAnchor(anchor: Anchor, blocks: readonly Block[]): Place {
  return anchorResolver(blocks)(anchor);
}

/** For many anchors in one document: each block is read once, and only if it has to be. */
export function anchorResolver(blocks: readonly Block[]): (anchor: Anchor) => Place {
  const index = new Map(blocks.map((block, i) => [block.id, i]));
  const readings = new Map<string, string>();
  const reading = (block: Block): string => {
    const known = readings.get(block.id) ?? foldMarks(blockReading(block));
    readings.set(block.id, known);
    return known;
  };
  return (anchor) => {
    const at = index.get(anchor.blockId);
    const own = at === undefined ? undefined : blocks[at];
    if (anchor.target !== 'quote') return own ? wholeOf(own, anchor, 'found') : byWholeText(anchor, blocks, reading);
    if (own === undefined) return inOtherBlocks(anchor, blocks, reading);
    const here = inOwnBlock(anchor, own, reading(own));
    if (here.state !== 'lost' || at === undefined) return here;
    return afterSplit(anchor, reading(own), blocks.slice(at + 1, at + 3), reading);
  };
}

type Candidate = {
  readonly start: number;
  readonly end: number;
  /** Share of the context found around it, 0 to 1. */
  readonly context: number;
  /** Context and words together. */
  readonly score: number;
};

const lost: Place = { state: 'lost' };

function inOwnBlock(anchor: Anchor, own: Block, text: string): Place {
  const { start, end } = anchor;
  if (anchor.exact === '') return start <= text.length ? { state: 'found', blockId: own.id, start, end: start } : lost;
  const exact = foldMarks(anchor.exact);
  const around = neighbourhood(anchor);
  const places = occurrences(text, exact).map((at) => candidate(text, around, at, at + exact.length, 1));
  const there = places.find((place) => place.start === start);
  const isBest = there !== undefined && places.every((place) => place.context <= there.context);
  const isTelling = exact.length >= telling;
  if (there !== undefined && isBest && (isTelling || there.context >= enough.atOffsets)) {
    const state = blockReading(own).slice(start, end) === anchor.exact ? 'found' : 'moved';
    return { state, blockId: own.id, start, end };
  }
  // Where the surroundings have closed over the place, the words were cut out: what looks like them now is a neighbour.
  const wasCut = isClosedOver(around, text);
  const best = wasCut ? undefined : bestOf(places, enough.sameBlock);
  if (best !== undefined) return moved(own, best);
  const [only, ...others] = places;
  // Nothing that is known of the old text may hold the words a second time.
  const stoodOnce = !around.before.includes(exact) && !around.after.includes(exact);
  const isWhollyKnown = around.reachesStart && around.reachesEnd;
  if (only !== undefined && others.length === 0 && stoodOnce && (isTelling || (isWhollyKnown && !wasCut))) {
    return moved(own, only);
  }
  if (wasCut || places.length > 0) return lost;
  const changed = bestOf(changedWords(text, exact, around), enough.changed);
  return changed === undefined ? lost : moved(own, changed);
}

/** A paragraph split in two keeps its id on the first part; the words may now stand in the part that follows. */
function afterSplit(anchor: Anchor, own: string, next: readonly Block[], reading: (block: Block) => string): Place {
  const around = neighbourhood(anchor);
  const follows = foldMarks(anchor.suffix).slice(0, telling);
  // A split takes along what followed the words. If that is still in its place, they were deleted or rewritten there.
  if (follows.length >= 4 && own.includes(follows)) return lost;
  if (isClosedOver(around, own)) return lost;
  const exact = foldMarks(anchor.exact);
  let before = own;
  for (const block of next) {
    const text = reading(block);
    const joined = before + text;
    const places = occurrences(joined, exact)
      .filter((at) => at >= before.length)
      .map((at) => candidate(joined, around, at, at + exact.length, 1));
    const best = bestOf(places, allButEnds(around));
    if (best !== undefined) {
      return { state: 'moved', blockId: block.id, start: best.start - before.length, end: best.end - before.length };
    }
    before = joined;
  }
  return lost;
}

/** The block has gone: merged into another, or imported again under a new id. Only with its surroundings. */
function inOtherBlocks(anchor: Anchor, blocks: readonly Block[], reading: (block: Block) => string): Place {
  const exact = foldMarks(anchor.exact);
  const around = neighbourhood(anchor);
  // A quotation that filled its paragraph has no surroundings, and its words alone may be a twin's.
  if (exact === '' || around.before.length + around.after.length < shortestContext) return lost;
  const places: (Candidate & { readonly block: Block })[] = [];
  for (const block of blocks) {
    const text = reading(block);
    const same = occurrences(text, exact).map((at) => candidate(text, around, at, at + exact.length, 1));
    const found = same.length > 0 ? same : changedWords(text, exact, around);
    places.push(...found.map((place) => ({ ...place, block })));
  }
  const best = bestOf(places, allButEnds(around));
  return best === undefined ? lost : moved(best.block, best);
}

/** Whole blocks and sections, when the id has gone: one block, and only one, that reads the same. */
function byWholeText(anchor: Anchor, blocks: readonly Block[], reading: (block: Block) => string): Place {
  const exact = foldMarks(anchor.exact);
  if (exact.length < shortestBlock) return lost;
  const isSection = anchor.target === 'section';
  const same = blocks.filter((block) =>
    isSection ? opensSection(block) && reading(block).slice(0, headingEnd(block)) === exact : reading(block) === exact,
  );
  const [only] = same;
  return only !== undefined && same.length === 1 ? wholeOf(only, anchor, 'moved') : lost;
}

function wholeOf(block: Block, anchor: Anchor, state: 'found' | 'moved'): Place {
  const end = anchor.target === 'section' ? headingEnd(block) : blockReading(block).length;
  return { state, blockId: block.id, start: 0, end };
}

function moved(block: Block, place: Candidate): Place {
  return { state: 'moved', blockId: block.id, start: place.start, end: place.end };
}

function bestOf<C extends Candidate>(places: readonly C[], context: number): C | undefined {
  const [best, next] = places.filter((place) => place.context >= context).toSorted((a, b) => b.score - a.score);
  return best !== undefined && (next === undefined || best.score - next.score >= margin) ? best : undefined;
}

function candidate(text: string, around: Neighbourhood, start: number, end: number, likeness: number): Candidate {
  const context = agreement(around, text, start, end);
  return { start, end, context, score: context + likeness };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** The places that read nearly like the words: the best, and the best of what lies to its left and right. */
function changedWords(text: string, exact: string, around: Neighbourhood): Candidate[] {
  const maxErrors = Math.floor(exact.length * changedShare);
  if (maxErrors === 0) return [];
  const found: Candidate[] = [];
  const visit = (from: number, to: number, depth: number): void => {
    if (to - from < exact.length - maxErrors || depth === 0) return;
    const matches = search(text.slice(from, to), exact, maxErrors);
    const [best] = matches.toSorted(
      (a, b) =>
        a.errors - b.errors || Math.abs(a.end - a.start - exact.length) - Math.abs(b.end - b.start - exact.length),
    );
    if (best === undefined || best.end <= best.start) return;
    const [start, end] = fitted(around, text, from + best.start, from + best.end, maxErrors);
    // Sentences of a list differ in a name and a figure. What reads nearly the same must also stand in the right place.
    if (isTheirPlace(around, text, start, end, best.errors)) {
      found.push(candidate(text, around, start, end, 1 - best.errors / exact.length));
    }
    visit(from, from + best.start, depth - 1);
    visit(from + best.end, to, depth - 1);
  };
  visit(0, text.length, 4);
  return found;
}
