import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Indent, LaidBlock, LaidParagraph } from '../../../shared/domain/layout/laid-out.ts';
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import { twipsFromCharacters, twipsFromMm } from './measures.ts';
import { blankStyle, headingCharacterStyle, headingStyle, plainStyle, styleOf } from './style-names.ts';
import { toTable } from './table.ts';

/** docx objects are changed by being written, so these are made anew for every file. */
export function bodyOf(blocks: readonly LaidBlock[], profile: Profile): readonly (Paragraph | Table)[] {
  const issued = blocks.some((block) => block.kind === 'paragraph' && block.role === 'letterhead');
  const children = blocks.flatMap((block) => [
    ...blankLines(block),
    ...(block.kind === 'table' ? [toTable(block, profile)] : toParagraphs(block, profile, issued)),
  ]);
  // Word needs a paragraph behind a table that ends the document, and one in a document without any.
  const open = blocks.at(-1)?.kind !== 'paragraph';
  return open ? [...children, new Paragraph({ style: blankStyle.id })] : children;
}

/**
 * Blank lines are paragraphs, as the standard's 空一行 and every typist have it: space before a paragraph is dropped at
 * the top of a page by some programs and kept by others.
 */
function blankLines(block: LaidBlock): readonly Paragraph[] {
  const keepNext = block.kind === 'paragraph' && ['signature', 'date', 'attachment'].includes(block.role);
  // A table cannot begin a page by itself.
  const count = block.kind === 'table' && block.newPage ? Math.max(1, block.blankLinesBefore) : block.blankLinesBefore;
  return Array.from(
    { length: count },
    (_, i) => new Paragraph({ style: blankStyle.id, ...flags(block.newPage && i === 0, keepNext) }),
  );
}

function toParagraphs(block: LaidParagraph, profile: Profile, issued: boolean): readonly Paragraph[] {
  if (block.role === 'runIn' && profile.target === 'word') return separated(block);
  const paragraph = new Paragraph({
    style: styleOf(block).id,
    ...flags(block.newPage && block.blankLinesBefore === 0, block.keepWithNext),
    ...(block.indent === null ? {} : indented(block.indent, profile)),
    ...(issued && block.role === 'documentNumber' ? redLine(profile) : {}),
    children: runsOf(block),
  });
  return [paragraph];
}

/**
 * Word's style separator: the heading is a paragraph of its own whose mark is hidden, so that the text goes on behind it on
 * the same line and stays out of the navigation pane. Programs that do not know it break the line there.
 */
function separated(block: Extract<LaidParagraph, { readonly level: unknown }>): readonly Paragraph[] {
  const [heading = [], text = []] = (['heading', 'text'] as const).map((role) =>
    runsOf({ ...block, runs: block.runs.filter((run) => run.role === role) }),
  );
  return [
    new Paragraph({
      style: headingStyle(block.level, block.outline).id,
      ...flags(block.newPage && block.blankLinesBefore === 0, block.keepWithNext),
      run: { vanish: true, specVanish: true },
      children: heading,
    }),
    new Paragraph({ style: plainStyle('body').id, ...flags(false, block.keepWithNext), children: text }),
  ];
}

function flags(pageBreakBefore: boolean, keepNext: boolean): IParagraphOptions {
  return { ...(pageBreakBefore ? { pageBreakBefore } : {}), ...(keepNext ? { keepNext } : {}) };
}

function indented(indent: Indent, profile: Profile): IParagraphOptions {
  const twips = (characters: number) => twipsFromCharacters(profile, characters);
  if (indent.kind === 'begins') {
    const left = Math.max(0, twipsFromMm(textArea(profile).widthMm) - twips(indent.beforeRightEdge));
    return { alignment: AlignmentType.LEFT, indent: { left, right: 0 } };
  }
  const { left, firstLine, right } = indent;
  const first = firstLine < 0 ? { hanging: twips(-firstLine) } : { firstLine: twips(firstLine) };
  return { indent: { left: twips(left), right: twips(right), ...first } };
}

/** The hint makes quotes, dashes and dots East Asian, which every font has in both widths. */
const hint = { font: { hint: 'eastAsia' } } as const;

/** A run-in heading has a character style, which keeps its look wherever its paragraph ends. */
function runsOf(block: LaidParagraph): readonly TextRun[] {
  if (block.role === 'title') {
    const lines = block.runs.flatMap((run) => run.text.split('\n'));
    return lines.map((text, i) => new TextRun({ text, ...hint, ...(i === 0 ? {} : { break: 1 }) }));
  }
  return block.runs.map(({ role, text }) =>
    role === 'heading' && block.role === 'runIn'
      ? new TextRun({ text, ...hint, style: headingCharacterStyle(block.level).id })
      : new TextRun({ text, ...hint }),
  );
}

/** The red line of an issued document: 4 mm under its number, as wide as the text (clause 7.2.7). */
function redLine(profile: Profile): IParagraphOptions {
  const border = { style: BorderStyle.SINGLE, size: 8, space: 11, color: profile.letterheadColour };
  return { border: { bottom: border } };
}
