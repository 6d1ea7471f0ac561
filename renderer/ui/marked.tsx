/** Text with the found words marked. Ranges are sorted and do not overlap. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}) {
  const pieces = ranges.map(([start, end], index) => (
    <span key={start}>
      {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}

type Cut = { readonly text: string; readonly ranges: readonly (readonly [number, number])[] };

/** The part of a long text around its first mark. */
export function aroundFirst(text: string, ranges: Cut['ranges'], before: number, length: number): Cut {
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - before);
  const to = Math.min(text.length, from + length);
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to) + (to < text.length ? '…' : ''),
    ranges: ranges.filter(([, end]) => end <= to).map(([start, end]) => [start + shift, end + shift] as const),
  };
}
