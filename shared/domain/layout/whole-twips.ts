/**
 * Widths in points, each a whole number of twips as files count them, together as wide as before: where a line just fits is
 * decided by a twip.
 */
export function wholeTwips(widthsPt: readonly number[]): readonly number[] {
  let at = 0;
  let from = 0;
  return widthsPt.map((width) => {
    at += width;
    const to = Math.round(at * 20);
    const twips = to - from;
    from = to;
    return twips / 20;
  });
}
