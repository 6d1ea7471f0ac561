import { useMemo } from 'react';
import { type Block, opensSection, type Part } from '../../shared/domain/block.ts';
import type { Fix } from '../../shared/domain/correction/fix.ts';
import { sectionPaths } from '../../shared/domain/outline.ts';
import { confirmTexts, messages } from '../texts/structure.ts';
import type { Asking } from './ready-screen.tsx';
import { useStructure, useTell } from './structure-context.ts';
import { fixesAt } from './structure-store.ts';
import { cuts, headings, joins, type KindWish, kinds, levels, parts, type ZoneWish } from './wishes.ts';

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
      /** F2: the words of the row; for a finding the words it speaks of are chosen in it. */
      text(): void {
        const block = chosenBlock();
        if (block === undefined || block.kind === 'table') refuse(messages.noText);
        else ask('text');
      },
      kind(kind: KindWish): void {
        const chosen = ids();
        tell(
          structure.apply(({ view }) => kinds(view.document, chosen, kind)),
          messages.noKind,
        );
      },
      part(part: Part | null): void {
        const { selected } = structure.ready() ?? {};
        tell(
          structure.apply(({ view }) => parts(view.document, sectionsOf(view.document.blocks, selected), part)),
          messages.noPart,
        );
      },
      zone(wish: ZoneWish): void {
        tell(
          structure.apply(() => [wish.operation]),
          messages.noZone,
          messages.zoned(wish),
        );
      },
      takeFix(index = confirming(), which = 0): void {
        const ready = structure.ready();
        const fix = ready === null ? undefined : fixesAt(ready, index)[which];
        if (index < 0) refuse(messages.noConfirm);
        else if (fix === undefined) refuse(messages.noFix);
        else tell(structure.takeFix(index, which), messages.noFix, messages.fixed(fixName(fix)));
      },
      takeAll(index = confirming()): void {
        const { rule } = structure.ready()?.toConfirm[index]?.diagnostic ?? {};
        if (rule === undefined) refuse(messages.noConfirm);
        else tell(structure.takeAll(rule), messages.noSafeFix, messages.fixedAll(rule));
      },
      keep(index = confirming()): void {
        tell(structure.keep(index), messages.noConfirm, messages.kept);
      },
      /** Answers whether there is one. */
      step(by: 1 | -1): boolean {
        const isThere = structure.step(by);
        if (!isThere) refuse(messages.noConfirm);
        return isThere;
      },
      undo: () => tell(structure.undo(), messages.nothingToUndo),
      redo: () => tell(structure.redo(), messages.nothingToRedo),
    };
  }, [structure, tell, ask]);
}

/** What a likely answer would do. */
export function fixName({ act, label, depth, operations, preview }: Fix): string {
  switch (act) {
    case 'asHeading':
      return confirmTexts.asHeading(label, depth);
    case 'splitHeading':
      return confirmTexts.splitHeading(label);
    case 'renumber':
      return confirmTexts.renumber(label, operations.length);
    case 'relevel':
      return confirmTexts.relevel(label, operations.length);
    case 'joinNext':
      return confirmTexts.joinNext;
    case 'notHeading':
      return confirmTexts.notHeading;
    case 'replace': {
      const [first] = preview;
      return confirmTexts.replace(first?.before ?? '', first?.after ?? '', preview.length);
    }
  }
}

function sectionsOf(blocks: readonly Block[], ids: ReadonlySet<string> = new Set()): string[] {
  const paths = sectionPaths(blocks);
  return [...new Set([...ids].flatMap((id) => paths.get(id)?.at(-1)?.id ?? []))];
}
