/** Every kind of line end as one `\n`. Lines of an original are counted, and offsets in it, in the text after this. */
export function withOneLineEnd(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');
}
