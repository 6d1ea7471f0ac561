/** A point's own heading: one short clause, no figures, and more text after it. */
const clause = /[^。！？；;]{8,26}。(?=\S)/y;
const noHeading = /[，,；;：:、\d]|^(?:其中|同时|此外|另外|目前|截至|因此|今年)/;

/**
 * Where a point begins whose numeral was lost with its 是, between two points that leave out exactly one number: at the
 * one sentence between them that reads like a heading. `null` when none or several do.
 */
export function unmarkedPoint(text: string, from: number, to: number): number | null {
  let found: number | null = null;
  let at = text.indexOf('。', from) + 1;
  while (at > 0 && at < to) {
    clause.lastIndex = at;
    const sentence = clause.exec(text)?.[0];
    if (sentence !== undefined && at + sentence.length < to && !noHeading.test(sentence)) {
      if (found !== null) return null;
      found = at;
    }
    at = text.indexOf('。', at) + 1;
  }
  return found;
}
