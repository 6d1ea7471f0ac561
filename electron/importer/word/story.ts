import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Line } from '../lines/assemble.ts';
import { behindLabel } from '../lines/run-hint.ts';
import { joinStrips, type Mark, plainStrip, type Strip, stripLength } from '../lines/strip.ts';
import type { XmlElement } from '../package/xml.ts';
import { child, children, elements, isElement } from '../package/xml-tree.ts';
import { changesIn, isTaken } from './changes.ts';
import { mergeLooks, readCharacterLook } from './character-look.ts';
import type { Counter } from './counting.ts';
import { edgeMark, type InlineContext, readInline } from './inline.ts';
import { untabbed } from './joint.ts';
import { hintOf } from './line-hint.ts';
import type { Numbering } from './numbering.ts';
import { alternative } from './pictures.ts';
import { showsPrompt } from './prompts.ts';
import { type ParagraphLook, readParagraphLook, type Style } from './styles.ts';
import { readTable } from './table.ts';
import { wordValue } from './values.ts';

export type StoryContext = InlineContext & {
  readonly numbering: Numbering;
  readonly count: Counter;
  /** How many paragraphs of the document were met before this one. */
  readonly nextPlace: () => number;
};

/** Blocks that only hold others. */
const wrappers: ReadonlySet<string> = new Set(['w:customXml', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** The beginning of a line whose paragraph has no end of its own; and how much of it is a heading. */
type Begun = {
  readonly strips: Strip[];
  readonly length: number;
  readonly heading: { readonly length: number; readonly hint: LineHint } | null;
};

const nothingBegun: Begun = { strips: [], length: 0, heading: null };

/** Reads blocks (of the body, a cell, a text box, a note) one after another; `end` answers with their lines. */
export function startStory(context: StoryContext): { push: (block: XmlElement) => void; end: () => readonly Line[] } {
  const lines: Line[] = [];
  /** Marks that stand between paragraphs, waiting for the next one. */
  let floating: Mark[] = [];
  let begun: Begun = nothingBegun;

  function push(block: XmlElement): void {
    const mark = edgeMark(block, 0);
    if (block.name === 'w:p') paragraph(block);
    else if (block.name === 'w:tbl') table(block);
    else if (wrappers.has(block.name)) elements(block).forEach(push);
    else if (block.name === 'w:sdt') control(block);
    else if (block.name === 'mc:AlternateContent') alternative(block).filter(isElement).forEach(push);
    else if (block.name === 'w:altChunk') context.leftOut.chunks += 1;
    else if (mark !== null) float(mark);
  }

  function table(block: XmlElement): void {
    finish();
    for (const line of readTable(block, context, storyLines)) lines.push(line);
  }

  function control(block: XmlElement): void {
    if (showsPrompt(block, context.styles)) context.leftOut.placeholders += 1;
    else elements(child(block, 'w:sdtContent')).forEach(push);
  }

  /** An end belongs behind what was last said, a beginning before what comes next. */
  function float(mark: Mark): void {
    const last = lines.at(-1);
    const isEnd = mark.kind !== 'note' && mark.kind !== 'change' && mark.edge === 'end';
    if (!isEnd || last === undefined || begun.length > 0) {
      floating.push(mark);
      return;
    }
    const at = stripLength(last.strip);
    lines[lines.length - 1] = {
      ...last,
      strip: { ...last.strip, marks: [...last.strip.marks, { ...mark, at } satisfies Mark] },
    };
  }

  function paragraph(block: XmlElement): void {
    const properties = propertiesOf(block, context);
    const style = context.styles.paragraph(wordValue(properties, 'w:pStyle'));
    const own = readParagraphLook(properties);
    const inherited = style?.characters ?? {};
    const boxes: XmlElement[] = [];
    const index = context.nextPlace();
    const read = readInline(block, inherited, context, (content) => boxes.push(content));
    const said = floating.length === 0 ? read.strip : joinStrips([{ runs: [], marks: floating }, read.strip]);
    floating = [];
    const mark = child(properties, 'w:rPr');
    const changes = changesIn(mark);
    const ended: Strip = {
      runs: [],
      marks: changes.map((change) => endOfParagraph(change, isTaken(changes, context.take))),
    };
    const hint = (strip: Strip): LineHint => hintOf(strip, { own, style, index, isContents: read.isContents });
    const hasHiddenEnd = mergeLooks(inherited, readCharacterLook(mark)).hidden === true;
    if (!isTaken(changes, context.take)) begin([said, ended]);
    else if (hasHiddenEnd && stripLength(said) === 0)
      begin([said]); // hidden altogether: without a number
    else if (hasHiddenEnd) begin([labelled(said, own, style)], hint(said));
    else if (begun.heading === null) {
      const strip = untabbed(joinStrips([...begun.strips, said]), style?.name);
      const whole = labelled(strip, own, style);
      const label = stripLength(whole) - stripLength(strip);
      lines.push({ strip: joinStrips([whole, ended]), hint: behindLabel(hint(strip), label) });
      begun = nothingBegun;
    } else {
      const { length, hint } = begun.heading;
      const strip = joinStrips([...begun.strips, labelled(said, own, style), ended]);
      lines.push({ strip, hint: stripLength(strip) > length ? withHeading(hint, length) : hint });
      begun = nothingBegun;
    }
    for (const box of boxes) for (const line of storyLines(box)) lines.push(line);
  }

  /** With its number before it, which is counted now. */
  function labelled(strip: Strip, own: ParagraphLook, style: Style | null): Strip {
    const label = labelOf(own, style, context);
    return label === '' ? strip : joinStrips([plainStrip(label), strip]);
  }

  /** What has no end of its own begins a line; the first heading in it gives the line its looks. */
  function begin(strips: readonly Strip[], hint: LineHint | null = null): void {
    const length = strips.reduce((sum, strip) => sum + stripLength(strip), begun.length);
    const heading = begun.heading ?? (hint === null ? null : { length, hint });
    // Grown in place: a file can delete the ends of a hundred thousand paragraphs.
    const grown = begun === nothingBegun ? [] : begun.strips;
    for (const strip of strips) if (strip.runs.length + strip.marks.length > 0) grown.push(strip);
    begun = { strips: grown, length, heading };
  }

  function finish(): void {
    if (begun.strips.length > 0) lines.push({ strip: joinStrips(begun.strips), hint: begun.heading?.hint ?? {} });
    begun = nothingBegun;
  }

  /** A cell or a text box is a story within the story. */
  function storyLines(holder: XmlElement): readonly Line[] {
    const inner = startStory(context);
    elements(holder).forEach(inner.push);
    return inner.end();
  }

  return {
    push,
    end() {
      finish();
      return lines;
    },
  };
}

function withHeading({ bold: _, ...hint }: LineHint, length: number): LineHint {
  return { ...hint, boldUntil: length };
}

/** In the original text a paragraph looks as it did before its format was changed. */
function propertiesOf(paragraph: XmlElement, { take }: StoryContext): XmlElement | undefined {
  const now = child(paragraph, 'w:pPr');
  const before = take === 'original' ? child(child(now, 'w:pPrChange'), 'w:pPr') : undefined;
  if (before === undefined || now === undefined) return now;
  // The mark's own changes stand in the properties of now only.
  return { ...before, children: [...before.children, ...children(now, 'w:rPr')] };
}

function endOfParagraph(change: ReturnType<typeof changesIn>[number], isTaken: boolean): Mark {
  return { kind: 'change', change, text: change.kind === 'format' ? '' : '\n', at: 0, end: isTaken ? 1 : 0 };
}

function labelOf(own: ParagraphLook, style: Style | null, { numbering, count }: StoryContext): string {
  const fromStyle = style?.numbering;
  const numId = own.numbering?.numId ?? fromStyle?.numId;
  if (numId === undefined || numId === 0) return '';
  const tied = fromStyle?.styleId === undefined ? undefined : numbering.levelOfStyle(numId, fromStyle.styleId);
  const level = own.numbering?.level ?? tied ?? fromStyle?.level ?? 0;
  return level < 0 || level > 8 ? '' : count(numId, level);
}
