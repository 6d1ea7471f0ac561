import { useMemo } from 'react';
import { opensSection } from '../../shared/domain/block.ts';
import type { Fix } from '../../shared/domain/correction/suggest.ts';
import { confirmTexts, messages } from '../texts/structure.ts';
import type { Asking } from './ready-screen.tsx';
import { useStructure, useTell } from './structure-context.ts';
import { fixAt } from './structure-store.ts';
import { cuts, headings, joins, levels } from './wishes.ts';

/** What keys and buttons do to the chosen rows, each with what it says when it is done or cannot be. */
export function useWishes(ask: (what: Asking) => void) {
  const structure = useStructure();
  const tell = useTell();
  return useMemo(() => {
    /** In the order of the document, whatever the order of choosing. */
    const ids = (): string[] => {
      const ready = structure.ready();
      return ready?.view.document.blocks.map(({ id }) => id).filter((id) => ready.selected.has(id)) ?? [];
    };
    const chosenBlock = () => {
      const ready = structure.ready();
      return ready?.view.document.blocks.find(({ id }) => id === ready.chosen);
    };
    const confirming = (): number => structure.ready()?.confirming ?? -1;
    const refuse = (why: string): void => tell(Promise.resolve(false), why);
    return {
      ids,
      level(by: 1 | -1): void {
        const chosen = ids();
        tell(
          structure.apply(({ view }) => levels(view.document, chosen, by)),
          messages.noLevel,
        );
      },
      split(): void {
        const block = chosenBlock();
        if (ids().length > 1) refuse(messages.oneForSplit);
        else if (block === undefined || block.kind === 'table' || block.text.length < 2) refuse(messages.noSplit);
        else ask('split');
      },
      join(): void {
        const chosen = ids();
        const { blocks } = structure.ready()?.view.document ?? { blocks: [] };
        const at = blocks.findIndex(({ id }) => id === chosen[0]);
        // One goes into the row above it; several become the first of them.
        const next = chosen.length > 1 ? chosen[0] : blocks[at - 1]?.id;
        tell(
          structure.apply(({ view }) => joins(view.document, chosen), next ?? null),
          messages.noJoin,
          messages.joined,
        );
      },
      heading(): void {
        const chosen = ids();
        tell(
          structure.apply(({ view }) => headings(view.document, chosen)),
          messages.noHeading,
        );
      },
      label(): void {
        const block = chosenBlock();
        if (block !== undefined && opensSection(block)) ask('label');
        else refuse(messages.noLabel);
      },
      cut(): void {
        const chosen = ids();
        tell(
          structure.apply(({ view }) => cuts(view.document, chosen)),
          messages.noCut,
          messages.cut(chosen.length),
        );
      },
      takeFix(index = confirming()): void {
        const ready = structure.ready();
        const fix = ready && fixAt(ready, index);
        if (index < 0) refuse(messages.noConfirm);
        else if (fix === null) refuse(messages.noFix);
        else tell(structure.takeFix(index), messages.noFix, messages.fixed(fixName(fix)));
      },
      keep(index = confirming()): void {
        tell(structure.keep(index), messages.noConfirm, messages.kept);
      },
      step(by: 1 | -1): void {
        if (!structure.step(by)) refuse(messages.noConfirm);
      },
      undo: () => tell(structure.undo(), messages.nothingToUndo),
      redo: () => tell(structure.redo(), messages.nothingToRedo),
    };
  }, [structure, tell, ask]);
}

/** What the likely answer would do. */
export function fixName({ act, label, depth }: Fix): string {
  switch (act) {
    case 'asHeading':
      return confirmTexts.asHeading(label, depth);
    case 'splitHeading':
      return confirmTexts.splitHeading(label);
    case 'renumber':
      return confirmTexts.renumber(label);
  }
}
