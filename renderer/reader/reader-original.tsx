import { useCallback, useMemo, useRef, useState } from 'react';
import type { OriginalHost, OriginalMark } from '../original/host.ts';
import { createOriginalLines } from '../original/original-lines.ts';
import { OriginalPane } from '../original/original-pane.tsx';
import type { Reread } from '../original/use-reread.ts';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import { highlightsOf } from './block-marks.ts';
import { useReader, useReady } from './reader-context.ts';
import type { Ready } from './ready.ts';
import { TagBar } from './tag-bar.tsx';
import { listenToSelection } from './use-selection.ts';

type Props = {
  /** Brings a block of the text into sight. */
  readonly show: (blockId: string) => void;
  /** On to the text, at the block one is at. */
  readonly toText: () => void;
};

/** The original beside the text: one and the same annotations, made and shown on either. */
export function ReaderOriginal({ show, toText }: Props) {
  const reader = useReader();
  const { client } = useWorkplace();
  const ready = useReady((state) => state);
  const { summary, blocks, dropped } = ready.document;
  const [original] = useState(() => createOriginalLines(client, summary.id));
  useHostEvents(original.hear);
  const cutLines = useMemo(() => new Set(dropped.map(({ line }) => line)), [dropped]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the parts of `ready` that marks are made of
  const marks = useMemo(
    () => marksOf(ready),
    [ready.annotations, ready.hidden, ready.chosen, ready.editing?.of, blocks],
  );
  const isHeld = ready.selected?.kind === 'words' && ready.selected.in === 'original';
  // Marking another block would take the words from under the selection.
  const held = useRef<string | null>(null);
  const here = isHeld ? held.current : blockIn(ready);
  held.current = here;
  const isSelected = isHeld && ready.editing === null;
  const choose = useCallback(
    (blockId: string | null, notes: readonly string[]) => {
      const next = notes[notes.indexOf(reader.ready()?.chosen ?? '') + 1] ?? notes[0] ?? null;
      reader.choose(next);
      if (blockId === null) return;
      reader.change({ caret: blockId });
      if (next === null) reader.select({ kind: 'block', blockId });
      show(blockId);
    },
    [reader, show],
  );
  const listen = useCallback<NonNullable<OriginalHost['words']>['listen']>(
    (root, words) => listenToSelection(reader, root, { in: 'original', words }),
    [reader],
  );
  const host = useMemo(
    (): OriginalHost => ({
      blocks,
      here,
      cutLines,
      marks,
      choose,
      leave: toText,
      together: null,
      words: { listen, bar: isSelected ? (bar, place) => <TagBar bar={bar} place={place} /> : null },
    }),
    [blocks, here, cutLines, marks, choose, toText, listen, isSelected],
  );
  const reread = useCallback<Reread>(
    (job, how) => client.call('documents.reread', { job, id: summary.id, ...how }),
    [client, summary.id],
  );
  return <OriginalPane documentId={summary.id} original={original} host={host} reread={reread} />;
}

function marksOf(ready: Ready): readonly OriginalMark[] {
  return [...highlightsOf(ready)].flatMap(([blockId, list]) => list.map((each) => ({ ...each, blockId })));
}

/** The block one is at: that of the chosen annotation, of the words that are selected, or where the caret is. */
function blockIn({ annotations, chosen, selected, caret }: Ready): string | null {
  const place = annotations.find(({ id }) => id === chosen)?.place;
  if (place !== undefined && place.state !== 'lost') return place.blockId;
  if (selected === null) return caret;
  return selected.kind === 'words' ? (selected.words[0]?.blockId ?? caret) : selected.blockId;
}
