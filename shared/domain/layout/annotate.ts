import type { Place } from '../anchor.ts';
import type { Block } from '../block.ts';
import type { LaidBlock, LaidOut, LaidParagraph } from './laid-out.ts';
import { placeInParagraph } from './laid-place.ts';
import type { LayOutInput } from './lay-out.ts';
import { type MarkSpan, withMarks } from './marks.ts';

/** An annotation as it goes beside the text. */
export type Remark = {
  readonly place: Place;
  readonly tag: string | null;
  readonly note: string;
  readonly author: string | null;
  readonly createdAt: string;
};

type Found = Remark & { readonly place: Exclude<Place, { readonly state: 'lost' }> };

/** The text with its annotations as comments, in the order of the text. Those that are lost have no place in it, nor those on words that it does not print. */
export function annotate(laidOut: LaidOut, { blocks, labels }: LayOutInput, remarks: readonly Remark[]): LaidOut {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const comments: Remark[] = [];
  const number = (remark: Remark) => comments.push(remark) - 1;
  const annotated = laidOut.blocks.map((block): LaidBlock => {
    const own = remarks
      .filter(
        (remark): remark is Found => remark.place.state !== 'lost' && block.blockIds.includes(remark.place.blockId),
      )
      .map((remark) => ({ remark, span: spanOf(block, byId, labels, remark) }))
      .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    if (own.length === 0) return block;
    const spans = own.map(({ remark, span }) => ({
      mark: { kind: 'comment', comment: number(remark) } as const,
      ...span,
    }));
    if (block.kind === 'table') return { ...block, marks: spans.map(({ mark }) => mark) };
    return { ...block, runs: withMarks(block.runs, spans) };
  });
  return {
    ...laidOut,
    blocks: annotated,
    comments: comments.map((remark) => ({ author: remark.author, date: remark.createdAt, text: wordsOf(remark) })),
  };
}

/** Whether a text that was laid out has the words of an annotation: the head and other lines of the issuance are not its own. */
export function prints({ blocks }: LaidOut, { place }: Pick<Remark, 'place'>): boolean {
  return place.state !== 'lost' && blocks.some(({ blockIds }) => blockIds.includes(place.blockId));
}

/** 【数据待核】followed by the note; either may be missing. */
function wordsOf({ tag, note }: Remark): string {
  return (tag === null ? '' : `【${tag}】`) + note;
}

function spanOf(
  block: LaidBlock,
  byId: ReadonlyMap<string, Block>,
  labels: LayOutInput['labels'],
  { place }: Found,
): Omit<MarkSpan, 'mark'> {
  if (block.kind === 'table') return { start: 0, end: 0 };
  return placeInParagraph(
    block satisfies LaidParagraph,
    block.blockIds.flatMap((id) => byId.get(id) ?? []),
    labels,
    place,
  );
}
