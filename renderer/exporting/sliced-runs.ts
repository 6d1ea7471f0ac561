/** Runs of a part of a paragraph; offsets count over all of them. What stands at the end of a run stays with its end. */
export function slicedRuns<R extends { readonly text: string; readonly ends?: readonly number[] | undefined }>(
  runs: readonly R[],
  from: number,
  to: number,
): readonly R[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text === '') return [];
    return [run.ends === undefined || at <= to ? { ...run, text } : { ...run, text, ends: undefined }];
  });
}
