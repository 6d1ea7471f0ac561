/** Runs of a part of a paragraph; offsets count over all of them. */
export function slicedRuns<R extends { readonly text: string }>(
  runs: readonly R[],
  from: number,
  to: number,
): readonly R[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}
