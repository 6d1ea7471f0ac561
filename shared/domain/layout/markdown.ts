import { entriesBefore, headLines, imprintLines } from './issued-words.ts';
import { type LaidBlock, type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import { rowMark } from './signing.ts';

/**
 * The structure survives: a run-in heading becomes a heading line of its own, for Markdown has no other way to say it. Head and
 * imprint are set off by lines.
 */
export function toMarkdown(laidOut: LaidOut): string {
  const { blocks, issued } = laidOut;
  const head = issued === undefined ? [] : [...headLines(issued.head).map(paragraph), '---'];
  const imprint = issued?.imprint == null ? [] : ['---', ...imprintLines(issued.imprint).map(paragraph)];
  const text = blocks.flatMap((block, i) => [
    ...contents(entriesBefore(laidOut, i)),
    ...(i > 0 && block.newPage ? ['---'] : []),
    ...lines(block),
  ]);
  return `${[...head, ...text, ...imprint].join('\n\n')}\n`;
}

function contents(entries: ReturnType<typeof entriesBefore>): readonly string[] {
  if (entries.length === 0) return [];
  const list = entries.map(({ level, text }) => `${'  '.repeat(level - 1)}- ${escapeMarks(text)}`);
  return ['**目录**', list.join('\n')];
}

function lines(block: LaidBlock): readonly string[] {
  if (block.kind === 'table') return [table(block.rows)];
  if (block.role === 'title') return [`# ${escapeMarks(paragraphText(block).replaceAll('\n', ''))}`];
  if (block.role !== 'heading' && block.role !== 'runIn')
    return [paragraph(paragraphText(block).replaceAll(rowMark, '\u3000\u3000'))];
  const title = runs(block, 'heading');
  const body = runs(block, 'text');
  // The title has the first level, and Markdown ends at the sixth.
  const heading = `${'#'.repeat(Math.min(block.outline + 1, 6))} ${escapeMarks(title)}`;
  return body === '' ? [heading] : [heading, paragraph(body)];
}

function runs(paragraph: LaidParagraph, role: 'heading' | 'text'): string {
  return paragraph.runs.map((run) => (run.role === role ? run.text : '')).join('');
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => escapeMarks(cell).replaceAll('|', '\\|')));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** A paragraph must not turn into a list, a quotation or a heading because of how it begins. */
function paragraph(text: string): string {
  return escapeMarks(text)
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+>#])/u, '\\$1');
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<]/gu, '\\$&');
}
