import WordExtractor from 'word-extractor';
import { oldWordLoss } from '../../../shared/domain/old-word.ts';
import { BadFile } from '../bad-file.ts';
import { textAlone } from '../plain-text.ts';
import type { Reading } from '../reading.ts';
import type { DocFormatting } from './doc-formatting.ts';

/** As it stands in the file: quotation marks are not made straight. */
const asItIs = { filterUnicode: false };

/** A .doc by word-extractor, which gives the words alone: numbers that Word makes are lost, and so are styles. */
export async function readDoc(bytes: Uint8Array, formatting: DocFormatting): Promise<Reading> {
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
      ...formatting,
      'text-boxes': boxes !== '',
      comments: annotations !== '',
      notes: footnotes + endnotes !== '',
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

/** What was lost, one sentence each. */
const losses = {
  labels: '原文有自动编号或项目符号，这样读不出来：请核对标题和分项前的序号，或者用 Word、WPS 另存为 .docx 后再导入。',
  headings: '原文有的标题没有序号，只用了标题样式，这样读不出样式：请核对标题和层次。',
  cells: '原文表格里有分成几段的单元格，这样读不出单元格的界线：请核对表格。',
  changes: '原文有修订，现按接受全部修订后的文字导入，原件保留不变。',
  'text-boxes': '原文有文本框，文字放在全文最后，请核对位置。',
  comments: '原文有批注，这样读不出批注的位置和作者，请手工指定位置。',
  notes: '原文有脚注或尾注，这样读不出注在哪里，都放在最后一段。',
} as const;
type Loss = keyof typeof losses;

function warningsOf(lost: Readonly<Record<Loss, boolean>>): Reading['warnings'] {
  return Object.entries(losses)
    .filter(([loss]) => lost[loss as Loss])
    .map(([loss, message]) => ({ rule: oldWordLoss(loss), line: 1, message }));
}
