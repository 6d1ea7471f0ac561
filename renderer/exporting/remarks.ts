import type { LaidParagraph, LaidTable, Run, RunMark } from '../../shared/domain/layout/laid-out.ts';

/** Which comments a stretch stands under and which end behind it, by their numbers from 1. */
export type Remarked = { readonly remarked?: boolean | undefined; readonly ends?: readonly number[] | undefined };

/** For each run of a paragraph; nothing where no comment is. */
export function remarkedRuns(runs: readonly Run[]): readonly Remarked[] {
  const open = new Set<number>();
  return runs.map(({ opens, closes }) => {
    for (const number of numbersOf(opens)) open.add(number);
    const ends = numbersOf(closes);
    const remarked = open.size > 0;
    for (const number of ends) open.delete(number);
    return remarked ? { remarked, ...(ends.length === 0 ? {} : { ends }) } : {};
  });
}

/** A comment on cells of a table hangs on the first of them. */
export function remarkedCell({ marks }: LaidTable, row: number, column: number): Remarked {
  const own = (marks ?? []).filter(({ from }) => from.row === row && from.column === column);
  const ends = numbersOf(own.map(({ mark }) => mark));
  return ends.length === 0 ? {} : { remarked: true, ends };
}

/** Where comments begin in a paragraph, as offsets in its text. */
export function beginnings({ runs }: LaidParagraph): readonly { readonly number: number; readonly at: number }[] {
  let at = 0;
  return runs.flatMap(({ text, opens }) => {
    const start = at;
    at += text.length;
    return numbersOf(opens).map((number) => ({ number, at: start }));
  });
}

/** The comments among some marks, counted as they are shown. */
export function numbersOf(marks: readonly RunMark[] | undefined): readonly number[] {
  return (marks ?? []).flatMap((mark) => (mark.kind === 'comment' ? [mark.comment + 1] : []));
}
