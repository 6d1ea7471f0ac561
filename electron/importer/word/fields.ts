/**
 * Fields (page numbers, dates, tables of contents) have a code and a result; only the result is text. They can stand in
 * one another and reach over paragraphs.
 */
export type Fields = {
  readonly begin: () => void;
  readonly code: (text: string) => void;
  readonly separate: () => void;
  readonly end: () => void;
  /** Whether text that stands here is part of a code. */
  readonly isCode: () => boolean;
  readonly isContents: () => boolean;
};

export function startFields(): Fields {
  const open: { code: string; inResult: boolean; isContents: boolean }[] = [];
  // Counted along the way: a damaged file can leave any number of fields open.
  let codes = 0;
  let contents = 0;
  return {
    begin() {
      open.push({ code: '', inResult: false, isContents: false });
      codes += 1;
    },
    code(text) {
      const top = open.at(-1);
      if (top !== undefined && !top.inResult) top.code += text;
    },
    separate() {
      const top = open.at(-1);
      if (top === undefined || top.inResult) return;
      top.inResult = true;
      top.isContents = /^\s*TOC\b/i.test(top.code);
      codes -= 1;
      if (top.isContents) contents += 1;
    },
    end() {
      const top = open.pop();
      if (top?.inResult === false) codes -= 1;
      if (top?.isContents === true) contents -= 1;
    },
    // A code is written in elements of its own. Ordinary text right in one comes from a field that was torn open in a
    // damaged file, and is not to be lost; the result of a field within a code is.
    isCode: () => codes - (open.at(-1)?.inResult === false ? 1 : 0) > 0,
    isContents: () => contents > 0,
  };
}
