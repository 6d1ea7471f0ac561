import type { Change, LaidOut, LaidParagraph, Run } from '../laid-out.ts';

/** At the head of a coloured redline: what its colours say, each shown as itself, and what it was compared with. */
export function withLegend(redline: LaidOut, against: string): LaidOut {
  const [first, ...rest] = redline.blocks;
  const below = first === undefined ? [] : [{ ...first, blankLinesBefore: Math.max(1, first.blankLinesBefore) }];
  return { ...redline, blocks: [legend(redline, against), ...below, ...rest] };
}

function legend({ blocks, issued }: LaidOut, against: string): LaidParagraph {
  const moves = blocks.some(({ change }) => change !== undefined && 'move' in change);
  const samples: readonly Run[] = [
    text('〔花脸稿。对照文稿：'),
    text(`${against}。`),
    text('说明：'),
    sample('删去的文字', { kind: 'deleted' }),
    text('，'),
    sample('新增的文字', { kind: 'inserted' }),
    ...(moves
      ? [
          text('，'),
          sample('移走的文字', { kind: 'moved-from', move: 0 }),
          text('，'),
          sample('移来的文字', { kind: 'moved-to', move: 0 }),
        ]
      : []),
    text('。〕'),
  ];
  return {
    kind: 'paragraph',
    role: 'note',
    blockIds: [],
    runs: samples,
    // Not right under the red line of an issued document.
    blankLinesBefore: issued === undefined ? 0 : 1,
    newPage: false,
    keepWithNext: false,
    indent: null,
  };
}

function text(words: string): Run {
  return { role: 'text', text: words };
}

function sample(words: string, change: Change): Run {
  return { role: 'text', text: words, change };
}
