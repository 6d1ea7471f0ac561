import type { Run, RunMark } from './laid-out.ts';

/** What spans a stretch of a paragraph. */
export type MarkSpan = { readonly mark: RunMark; readonly start: number; readonly end: number };

/** Runs are cut where a mark begins or ends. */
export function withMarks(runs: readonly Run[], spans: readonly MarkSpan[]): readonly Run[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  let from = 0;
  return runs.flatMap((run) => {
    const start = from;
    from += run.text.length;
    const inside = cuts.filter((cut) => cut > start && cut < from);
    return [start, ...inside].map((at, i): Run => {
      const end = inside[i] ?? from;
      const opens = spans.filter((span) => span.start === at).map(({ mark }) => mark);
      const closes = spans.filter((span) => span.end === end).map(({ mark }) => mark);
      return {
        ...run,
        text: run.text.slice(at - start, end - start),
        ...(opens.length === 0 ? {} : { opens }),
        ...(closes.length === 0 ? {} : { closes }),
      };
    });
  });
}
