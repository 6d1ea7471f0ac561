import WordExtractor from 'word-extractor';
import { BadFile } from '../bad-file.ts';
import { textAlone } from '../plain-text.ts';
import type { Reading } from '../reading.ts';

/** As it stands in the file: quotation marks are not made straight. */
const asItIs = { filterUnicode: false };

/** A .doc by word-extractor, which gives the words alone: numbers that Word makes are lost, and so are styles. */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
  const document = await extract(bytes);
  const body = tidy(document.getBody(asItIs));
  const boxes = tidy(document.getTextboxes({ ...asItIs, includeHeadersAndFooters: false }));
  const beside = (['getFootnotes', 'getEndnotes'] as const).map((get) => tidy(document[get](asItIs)));
  const [footnotes = '', endnotes = ''] = beside;
  const annotations = tidy(document.getAnnotations(asItIs));
  const text = boxes === '' ? body : `${body}\n${boxes}`;
  const end = body.length;
  return {
    ...textAlone(text),
    encoding: 'doc',
    hints: hintsOf(text),
    comments: lines(annotations).map((comment, i) => ({
      id: String(i),
      author: null,
      date: null,
      text: comment,
      range: null,
      quote: '',
      replies: [],
    })),
    notes: [
      ...lines(footnotes).map((note) => ({ kind: 'footnote' as const, at: end, text: note })),
      ...lines(endnotes).map((note) => ({ kind: 'endnote' as const, at: end, text: note })),
    ],
    warnings: warningsOf({
      hasBoxes: boxes !== '',
      hasComments: annotations !== '',
      hasNotes: footnotes + endnotes !== '',
    }),
  };
}

/** The library knows no error but "something went wrong", and reads where a damaged file leads it. */
async function extract(bytes: Uint8Array): ReturnType<WordExtractor['extract']> {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    throw new BadFile('broken', `word-extractor: ${String(error)}`);
  }
}

/** Cells end with a tab, rows with a tab and a line end; what Word keeps for pictures and fields is no text. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/\t+\n/g, '\n')
    .replace(/\n+$/, '');
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function hintsOf(text: string): Reading['hints'] {
  return text.split('\n').map((_, index) => ({ place: { kind: 'paragraph', index } }));
}

function warningsOf(seen: Readonly<Record<'hasBoxes' | 'hasComments' | 'hasNotes', boolean>>): Reading['warnings'] {
  const sentences: readonly (readonly [string, boolean, string])[] = [
    [
      'import/labels',
      true,
      '这种旧格式读不出自动编号：如果标题前的序号不见了，请用 Word 或 WPS 另存为 .docx 后再导入。修订按接受后的文字读取。',
    ],
    ['import/text-boxes', seen.hasBoxes, '原文有文本框，文字放在全文最后，请核对位置。'],
    ['import/comments', seen.hasComments, '原文有批注，这种旧格式读不出批注的位置和作者，请手工指定位置。'],
    ['import/notes', seen.hasNotes, '原文有脚注或尾注，这种旧格式读不出注在哪里，都放在最后一段。'],
  ];
  return sentences.filter(([, isSeen]) => isSeen).map(([rule, , message]) => ({ rule, line: 1, message }));
}
