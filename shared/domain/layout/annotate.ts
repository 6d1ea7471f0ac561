import type { Place } from '../anchor.ts';
import type { Block } from '../block.ts';
import type { LaidBlock, LaidOut, LaidParagraph, Run, RunMark } from './laid-out.ts';
import { placeInParagraph } from './laid-place.ts';
import type { LayOutInput } from './lay-out.ts';

/** An annotation as it goes beside the text. */
export type Remark = {
  readonly place: Place;
  readonly tag: string | null;
  readonly note: string;
  readonly author: string | null;
  readonly createdAt: string;
};

type Found = Remark & { readonly place: Exclude<Place, { readonly state: 'lost' }> };
type Span = { readonly comment: number; readonly start: number; readonly end: number };

/** The text with its annotations as comments, in the order of the text. Those that are lost have no place in it. */
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
    const spans = own.map(({ remark, span }) => ({ comment: number(remark), ...span }));
    if (block.kind === 'table') return { ...block, marks: spans.map(markOf) };
    return { ...block, runs: marked(block.runs, spans) };
  });
  return {
    ...laidOut,
    blocks: annotated,
    comments: comments.map((remark) => ({ author: remark.author, date: remark.createdAt, text: wordsOf(remark) })),
  };
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
): Omit<Span, 'comment'> {
  if (block.kind === 'table') return { start: 0, end: 0 };
  return placeInParagraph(
    block satisfies LaidParagraph,
    block.blockIds.flatMap((id) => byId.get(id) ?? []),
    labels,
    place,
  );
}

function markOf({ comment }: Span): RunMark {
  return { kind: 'comment', comment };
}

/** Runs are cut where a comment begins or ends. */
function marked(runs: readonly Run[], spans: readonly Span[]): readonly Run[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  let from = 0;
  return runs.flatMap((run) => {
    const start = from;
    from += run.text.length;
    const inside = cuts.filter((cut) => cut > start && cut < from);
    return [start, ...inside].map((at, i): Run => {
      const end = inside[i] ?? from;
      const opens = [...(i === 0 ? (run.opens ?? []) : []), ...spans.filter((span) => span.start === at).map(markOf)];
      const closes = [
        ...spans.filter((span) => span.end === end).map(markOf),
        ...(end === from ? (run.closes ?? []) : []),
      ];
      return {
        ...run,
        text: run.text.slice(at - start, end - start),
        ...(opens.length === 0 ? {} : { opens }),
        ...(closes.length === 0 ? {} : { closes }),
      };
    });
  });
}
