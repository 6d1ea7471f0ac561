import { type Change, hasRole, type LaidBlock, type LaidOut, type LaidParagraph, type RunMark } from './laid-out.ts';

/** 目录: stands before the block of this number, which then begins a new page. */
export type Contents = {
  readonly before: number;
  /** It begins a page itself: behind a notice. Otherwise it stands under the title. */
  readonly newPage: boolean;
  /** Between it and the title, or the red line. */
  readonly blankLinesBefore: number;
};

export type ContentsEntry = {
  /** Which block it names. */
  readonly block: number;
  readonly level: number;
  readonly text: string;
};

/** How deep the headings go that it names. */
export const contentsDepth = 2;

/**
 * A table of contents behind the title with what belongs to it; behind a cover notice it stands on a page of its own, before
 * what the notice sends out. A text without headings gets none.
 */
export function withContents(laidOut: LaidOut): LaidOut {
  const entries = contentsEntries(laidOut);
  if (entries.length === 0) return laidOut;
  const names = new Map(entries.map(({ block }, i) => [block, bookmarkName(i)]));
  const blocks = laidOut.blocks.map((block, i) => {
    const name = names.get(i);
    return name === undefined || block.kind === 'table' ? block : marked(block, { kind: 'bookmark', name });
  });
  const behind = blocks.findIndex((block, i) => i > 0 && block.newPage);
  const cover = behind > 0 && !blocks.slice(0, behind).some(isHeading);
  const start = cover ? behind : 0;
  const text = blocks.findIndex((b, i) => i >= start && isHeading(b));
  // A remark above the title, like what the colours of a redline mean, belongs to it.
  const title = blocks.slice(0, text).findIndex((b, i) => i >= start && hasRole(b, 'title'));
  const end = blocks.findIndex((b, i) => i > Math.max(title, start - 1) && b.kind === 'paragraph' && !isTitlePart(b));
  const before = cover ? behind : end;
  const after = blocks[before];
  if (after === undefined) return laidOut;
  const blankLinesBefore = cover ? 0 : before > 0 ? 1 : laidOut.issued === undefined ? 0 : 2;
  const contents = { before, newPage: cover, blankLinesBefore };
  return { ...laidOut, blocks: blocks.with(before, beginningPage(after, !cover)), contents };
}

/** Under the table it begins a page; in a redline it did so before as well, as the table is no change. */
function beginningPage(block: LaidBlock, isUnderContents: boolean): LaidBlock {
  if (!isUnderContents) return { ...block, newPage: true };
  const page = { newPage: true, blankLinesBefore: 0 };
  if (block.was === undefined) return { ...block, ...page };
  return block.kind === 'table'
    ? { ...block, ...page, was: { ...block.was, ...page } }
    : { ...block, ...page, was: { ...block.was, ...page } };
}

/** The headings that the table names, in order. */
export function contentsEntries({ blocks }: LaidOut): readonly ContentsEntry[] {
  return blocks.flatMap((block, i) => {
    if (block.kind === 'table' || !isHeading(block) || block.outline > contentsDepth || isGone(block.change)) return [];
    const words = block.runs
      .flatMap((run) => (run.role === 'heading' && !isGone(run.change) ? [run.text] : []))
      .join('');
    if (words === '') return [];
    return [{ block: i, level: block.outline, text: words.replace(/[。．；：]$/u, '') }];
  });
}

/** What a redline shows as taken out. */
function isGone(change: Change | undefined): boolean {
  return change?.kind === 'deleted' || change?.kind === 'moved-from';
}

/** Word's own kind of name for what a table of contents points to; hidden in its list of bookmarks. */
export function bookmarkName(entry: number): string {
  return `_Toc${String(entry + 1).padStart(6, '0')}`;
}

/** Around the heading alone, not the text that shares its paragraph. */
function marked(block: LaidParagraph, mark: RunMark): LaidParagraph {
  const at = block.runs.findIndex((run) => run.role === 'heading' && !isGone(run.change));
  const run = block.runs[at];
  if (run === undefined) return block;
  const around = { ...run, opens: [...(run.opens ?? []), mark], closes: [mark, ...(run.closes ?? [])] };
  return { ...block, runs: block.runs.with(at, around) };
}

function isTitlePart(block: LaidBlock): boolean {
  return (['letterhead', 'documentNumber', 'title', 'subtitle', 'byline'] as const).some((role) =>
    hasRole(block, role),
  );
}

function isHeading(block: LaidBlock): block is Extract<LaidBlock, { readonly outline: number }> {
  return hasRole(block, 'heading') || hasRole(block, 'runIn');
}
