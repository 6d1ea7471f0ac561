import { useMemo } from 'react';
import type { OriginalHost } from '../original/host.ts';
import { OriginalPane } from '../original/original-pane.tsx';
import type { ScrollTogether } from '../original/scroll-together.ts';
import { useOriginal, useReady, useStructure } from './structure-context.ts';

const none: readonly never[] = [];

/** The original beside the list, which scrolls with it. */
export function StructureOriginal({ together }: { readonly together: ScrollTogether }) {
  const structure = useStructure();
  const original = useOriginal();
  const documentId = useReady((ready) => ready.view.document.summary.id);
  const dropped = useReady((ready) => ready.view.document.dropped);
  const blocks = useReady((ready) => ready.view.document.blocks);
  const here = useReady((ready) => ready.chosen);
  const cutLines = useMemo(() => new Set(dropped.map(({ line }) => line)), [dropped]);
  const host = useMemo(
    (): OriginalHost => ({
      blocks,
      here,
      cutLines,
      marks: none,
      choose: (blockId) => {
        if (blockId !== null) structure.choose(blockId);
      },
      leave: () => document.querySelector<HTMLElement>('.structure-list [tabindex="0"]')?.focus(),
      together,
      words: null,
    }),
    [blocks, here, cutLines, structure, together],
  );
  return <OriginalPane documentId={documentId} original={original} host={host} reread={structure.reread} />;
}
