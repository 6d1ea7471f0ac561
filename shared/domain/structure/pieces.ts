import type { Label, LabelScheme } from '../label.ts';
import { trimEnd } from './characters.ts';
import type { Framed } from './frame.ts';
import { inlineItems } from './items.ts';
import { type LabelReading, readLostLabel } from './labels.ts';
import { type BlankStyle, titleEnd } from './run-in.ts';
import type { Unlabelled, UnlabelledForm } from './unlabelled.ts';

/** A stretch of a paragraph that becomes one block: `from..to` of its text, its own text beginning at `text`. */
export type Piece = {
  readonly framed: Framed;
  readonly from: number;
  readonly text: number;
  readonly to: number;
  readonly section: SectionPiece | null;
};

/** `label` is `null` for a heading without one. `title` is the length of the heading from `Piece.text` on. */
type SectionPiece = {
  readonly label: Label | null;
  readonly form: UnlabelledForm | null;
  readonly title: number;
  readonly inline: boolean;
};

/**
 * Cuts paragraphs at the points they run on with (一是…二是…). `label` is what stands at the beginning of the paragraph,
 * found from the whole sequence.
 */
export function cutPieces(
  framed: Framed,
  label: LabelReading | null,
  unlabelled: Unlabelled | undefined,
  blanksOf: (scheme: LabelScheme) => BlankStyle,
): readonly Piece[] {
  const { paragraph } = framed;
  const { text } = paragraph;
  const whole = { framed, from: 0, text: 0, to: text.length };
  if (framed.kind !== 'paragraph' || paragraph.rows || framed.zone === 'cover') return [{ ...whole, section: null }];
  const start = label?.length ?? 0;
  const end = unlabelled
    ? unlabelled.title
    : label
      ? start + titleEnd(text.slice(start), blanksOf(label.label.scheme))
      : 0;
  const items = inlineItems(text, label, end);
  const cuts = [...items.map(({ at }) => at), text.length];
  const pieces: Piece[] = [];
  const firstEnd = cuts[0] ?? text.length;
  if (unlabelled) {
    pieces.push({ ...whole, to: trimEnd(text, firstEnd), section: { ...unlabelled, label: null, inline: false } });
  } else if (label)
    pieces.push(sectionPiece(framed, 0, trimEnd(text, firstEnd), label, false, blanksOf(label.label.scheme)));
  else if (firstEnd > 0) pieces.push({ ...whole, to: trimEnd(text, firstEnd), section: null });
  items.forEach((item, i) => {
    pieces.push(sectionPiece(framed, item.at, trimEnd(text, cuts[i + 1] ?? text.length), item.label, true));
  });
  return pieces;
}

function sectionPiece(
  framed: Framed,
  from: number,
  to: number,
  reading: LabelReading | null,
  inline: boolean,
  blanks: BlankStyle = 'stray',
): Piece {
  const text = Math.min(to, from + (reading?.length ?? 0));
  const title = titleEnd(framed.paragraph.text.slice(text, to), blanks);
  return { framed, from, text, to, section: { label: reading?.label ?? null, form: null, title, inline } };
}

const nearestLabels = 60;

/** A lost label as a reading; its scheme is the one last seen that is written like it. `labels` have other marks each. */
export function lostReading(text: string, labels: readonly Label[]): LabelReading | null {
  const lost = readLostLabel(text);
  if (!lost) return null;
  // Those long gone say nothing, and the list may be as long as the text.
  const alike = labels
    .slice(-nearestLabels)
    .filter(({ scheme }) =>
      lost.bracket
        ? scheme === 'chinese-bracketed' || scheme === 'arabic-bracketed' || scheme === 'arabic-half-bracketed'
        : scheme === 'chinese' || scheme === 'arabic',
    );
  const marked = alike.findLast((label) => lost.bracket || label.text.trimEnd().endsWith(lost.text));
  const scheme = (marked ?? alike.at(-1))?.scheme;
  if (!scheme) return null;
  return { label: { text: lost.text, scheme, number: 1, missing: true }, length: lost.length, weak: false };
}
