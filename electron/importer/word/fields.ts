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
  const open: { code: string; inResult: boolean }[] = [];
  return {
    begin: () => void open.push({ code: '', inResult: false }),
    code(text) {
      const top = open.at(-1);
      if (top !== undefined && !top.inResult) top.code += text;
    },
    separate() {
      const top = open.at(-1);
      if (top !== undefined) top.inResult = true;
    },
    end: () => void open.pop(),
    // A code is written in elements of its own. Ordinary text right in one comes from a field that was torn open in a
    // damaged file, and is not to be lost; the result of a field within a code is.
    isCode: () => open.slice(0, -1).some(({ inResult }) => !inResult),
    isContents: () => open.some(({ code }) => /^\s*TOC\b/i.test(code)),
  };
}
