import {
  AlignmentType,
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from 'docx';
import { bringsLetterhead } from '../../../shared/domain/layout/head-places.ts';
import {
  type Change,
  type Indent,
  type LaidBlock,
  type LaidParagraph,
  type ParagraphShape,
  paragraphText,
  type TableShape,
} from '../../../shared/domain/layout/laid-out.ts';
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import { rowMark } from '../../../shared/domain/layout/signing.ts';
import { westernScript } from '../../../shared/domain/layout/western.ts';
import { carrierTwips } from './issued-styles.ts';
import type { Markup } from './markup.ts';
import { twipsFromCharacters, twipsFromMm } from './measures.ts';
import { redLine } from './red-line.ts';
import { lookedRuns } from './run-looks.ts';
import { blankStyle, headingStyle, plainStyle, styleOf } from './style-names.ts';
import { toTable } from './table.ts';

/** docx objects are changed by being written, so these are made anew for every file. */
export function bodyOf(blocks: readonly LaidBlock[], profile: Profile, markup: Markup): readonly FileChild[] {
  const issued = bringsLetterhead(blocks);
  const children = blocks.flatMap((block) => [
    ...markup.between(block.change),
    ...blankLines(block, markup),
    ...(block.kind === 'table' ? [toTable(block, profile, markup)] : toParagraphs(block, profile, issued, markup)),
  ]);
  // Word needs a paragraph behind a table that ends the document, and one in a document without any; it takes no room of a full page.
  const open = blocks.at(-1)?.kind !== 'paragraph';
  const closed = [...children, ...markup.between(undefined)];
  return open ? [...closed, new Paragraph({ style: blankStyle.id, ...lowest })] : closed;
}

const lowest: IParagraphOptions = { spacing: { line: carrierTwips, lineRule: 'exact' }, run: { size: 2 } };

/**
 * Blank lines are paragraphs, as the standard's 空一行 and every typist have it: space before a paragraph is dropped at
 * the top of a page by some programs and kept by others.
 */
function blankLines(block: LaidBlock, markup: Markup): readonly FileChild[] {
  const now = blanksOf(block);
  const was = block.was === undefined ? now : blanksOf(block.was);
  const other = now.findIndex((options, i) => JSON.stringify(options) !== JSON.stringify(was[i]));
  const same = other < 0 ? now.length : other;
  return [
    ...now.slice(0, same).map((options) => markup.paragraph(options, blankChange(block.change), null)),
    ...was.slice(same).map((options) => markup.paragraph(unbroken(options, block), { kind: 'deleted' }, null)),
    ...now.slice(same).map((options) => markup.paragraph(options, { kind: 'inserted' }, null)),
  ];
}

/** Where the paragraph itself begins the page, blank lines that are gone must not begin another one. */
function unbroken(options: IParagraphOptions, block: LaidBlock): IParagraphOptions {
  const { pageBreakBefore: _, ...rest } = options;
  return breaksItself(block) ? rest : options;
}

function breaksItself({ newPage, blankLinesBefore }: ParagraphShape | TableShape): boolean {
  return newPage && blankLinesBefore === 0;
}

/** A blank line comes and goes with its paragraph, but moves nowhere: a range is a paragraph's words. */
function blankChange(change: Change | undefined): Change | undefined {
  if (change === undefined) return undefined;
  return { kind: change.kind === 'inserted' || change.kind === 'moved-to' ? 'inserted' : 'deleted' };
}

function blanksOf(block: ParagraphShape | TableShape): readonly IParagraphOptions[] {
  const keepNext = block.kind === 'paragraph' && ['signature', 'date', 'attachment'].includes(block.role);
  // A table cannot begin a page by itself.
  const count = block.kind === 'table' && block.newPage ? Math.max(1, block.blankLinesBefore) : block.blankLinesBefore;
  return Array.from({ length: count }, (_, i) => ({
    style: blankStyle.id,
    ...flags(block.newPage && i === 0, keepNext),
  }));
}

function toParagraphs(block: LaidParagraph, profile: Profile, issued: boolean, markup: Markup): readonly Paragraph[] {
  // The end of a heading cannot be hidden and tracked at once.
  const isTracked = block.change !== undefined || block.was !== undefined;
  if (block.role === 'runIn' && profile.target === 'word' && !isTracked) return separated(block, profile, markup);
  const options = (shape: ParagraphShape) => ({
    style: styleOf(shape).id,
    ...flags(breaksItself(shape) || (shape.newPage && breaksItself(block)), shape.keepWithNext),
    ...(shape.indent === null ? {} : indented(shape.indent, profile)),
    ...(issued && shape.role === 'documentNumber' ? redLine(profile) : {}),
  });
  const now = options(block);
  const was = block.was === undefined ? now : options(block.was);
  const isReset = JSON.stringify(was) !== JSON.stringify(now);
  return [markup.paragraph({ ...now, children: runsOf(block, profile, markup) }, block.change, isReset ? was : null)];
}

/**
 * Word's style separator: the heading is a paragraph of its own whose mark is hidden, so that the text goes on behind it on
 * the same line and stays out of the navigation pane. Programs that do not know it break the line there.
 */
function separated(
  block: Extract<LaidParagraph, { readonly level: unknown }>,
  profile: Profile,
  markup: Markup,
): readonly Paragraph[] {
  const [heading = [], text = []] = (['heading', 'text'] as const).map((role) =>
    runsOf({ ...block, runs: block.runs.filter((run) => run.role === role) }, profile, markup),
  );
  const options: readonly IParagraphOptions[] = [
    {
      style: headingStyle(block.level, block.outline).id,
      ...flags(breaksItself(block), block.keepWithNext),
      run: { vanish: true, specVanish: true },
      children: heading,
    },
    { style: plainStyle('body').id, ...flags(false, block.keepWithNext), children: text },
  ];
  return options.map((each) => markup.paragraph(each, undefined, null));
}

function flags(pageBreakBefore: boolean, keepNext: boolean): IParagraphOptions {
  return { ...(pageBreakBefore ? { pageBreakBefore } : {}), ...(keepNext ? { keepNext } : {}) };
}

function indented(indent: Indent, profile: Profile): IParagraphOptions {
  const twips = (characters: number) => twipsFromCharacters(profile, characters);
  if (indent.kind === 'middles') {
    const width = twipsFromMm(textArea(profile).widthMm);
    const tabStops = indent.at.map((share) => ({ type: TabStopType.CENTER, position: Math.round(share * width) }));
    return { alignment: AlignmentType.LEFT, indent: { left: 0, right: 0 }, tabStops };
  }
  if (indent.kind === 'begins') {
    const left = Math.max(0, twipsFromMm(textArea(profile).widthMm) - twips(indent.beforeRightEdge));
    // A substitute's wider digits, or a year that was taken out, must not break the line of the date, which may end at the edge.
    return { alignment: AlignmentType.LEFT, indent: { left, right: -twips(4) } };
  }
  const { left, firstLine, right } = indent;
  const first = firstLine < 0 ? { hanging: twips(-firstLine) } : { firstLine: twips(firstLine) };
  return { indent: { left: twips(left), right: twips(right), ...first } };
}

function runsOf(block: LaidParagraph, profile: Profile, markup: Markup): readonly ParagraphChild[] {
  const western = westernScript([...paragraphText(block)]);
  let at = 0;
  const tab = { text: rowMark, font: { hint: 'eastAsia' } } as const;
  const lead = block.indent?.kind === 'middles' ? [markup.run(tab, undefined, null)] : [];
  const runs = block.runs.flatMap((run) => {
    const from = at;
    at += [...run.text].length;
    const looked = lookedRuns(run, block, western.slice(from, at), profile, markup.keepsShapes);
    const content = looked.map(({ options, was }) => markup.run(options, run.change, was));
    return [...markup.opening(run.opens), ...content, ...markup.closing(run.closes)];
  });
  return [...lead, ...runs];
}
