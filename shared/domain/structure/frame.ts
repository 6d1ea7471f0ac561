import type { TextBlock, Zone } from '../block.ts';
import { traitsOf, trimEnd } from './characters.ts';
import { annexStart, isAnnexMark, readClosing } from './closing.ts';
import { coverEnd } from './cover.ts';
import { isTitlePart, signedDate } from './framing-words.ts';
import { readLabel } from './labels.ts';
import { readOpening } from './opening.ts';
import { type Paragraph, rangeOf } from './paragraphs.ts';

export type TextKind = TextBlock['kind'];

/** A paragraph with its place in the document; `paragraph` as kind is running text that may hold headings. */
export type Framed = { readonly paragraph: Paragraph; readonly kind: TextKind; readonly zone: Zone };

/** Tells title, addressee, signature and the like from the text, and a cover notice and annexes from the main text. */
export function frame(paragraphs: readonly Paragraph[]): readonly Framed[] {
  const framed: Framed[] = [];
  const cover = coverEnd(paragraphs);
  if (cover > 0) addPart(framed, paragraphs.slice(0, cover), 'cover');
  const annex = annexStart(paragraphs, cover);
  addPart(framed, paragraphs.slice(cover, annex), 'main');
  addAnnexes(framed, paragraphs.slice(annex));
  return framed;
}

function addPart(framed: Framed[], part: readonly Paragraph[], zone: Zone): void {
  const opening = readOpening(part, 0);
  const closing = readClosing(part, opening.kinds.length);
  for (let i = 0; i < part.length; i += 1) {
    const paragraph = part[i];
    if (!paragraph) continue;
    const kind = opening.kinds[i] ?? closing.get(i) ?? 'paragraph';
    if (kind === 'title' && opening.title.length > 1 && i === opening.title[0]) {
      const lines = opening.title.flatMap((index) => part[index] ?? []);
      framed.push({ paragraph: merged(lines), kind, zone });
      i += lines.length - 1;
    } else if (kind === 'signature' || kind === 'letterhead') {
      framed.push(...withDate(paragraph, kind, zone));
    } else {
      framed.push({ paragraph, kind, zone });
    }
  }
}

/** Each annex begins with its mark (附件1) and has a title of its own. */
function addAnnexes(framed: Framed[], part: readonly Paragraph[]): void {
  let from = 0;
  while (from < part.length) {
    let to = from + 1;
    while (to < part.length && !isAnnexMark(part, to)) to += 1;
    const mark = part[from];
    if (mark) framed.push({ paragraph: mark, kind: 'attachment', zone: 'annex' });
    const rest = part.slice(from + 1, to);
    const first = rest[0];
    // Under its mark the name of an annex needs no word that makes it a title (一览表).
    const named = first && readOpening(rest, 0).title.length === 0 && isAnnexName(first);
    if (named) framed.push({ paragraph: first, kind: 'title', zone: 'annex' });
    addPart(framed, named ? rest.slice(1) : rest, 'annex');
    from = to;
  }
}

function isAnnexName({ text, rows, label }: Paragraph): boolean {
  return rows === null && label === null && text.length <= 40 && isTitlePart(text);
}

/** `云岭区科技局 2024年1月` is a signature and a date. */
function withDate(paragraph: Paragraph, kind: 'signature' | 'letterhead', zone: Zone): readonly Framed[] {
  const at = signedDate(paragraph.text);
  if (at === null) return [{ paragraph, kind, zone }];
  return [
    { paragraph: cut(paragraph, 0, trimEnd(paragraph.text, at)), kind, zone },
    { paragraph: cut(paragraph, at, paragraph.text.length), kind: 'date', zone },
  ];
}

function cut(paragraph: Paragraph, from: number, to: number): Paragraph {
  const range = rangeOf(paragraph, from, to);
  const segments = [{ at: 0, start: range.start, line: range.line }];
  const text = paragraph.text.slice(from, to);
  return { ...range, text, traits: traitsOf(text), label: readLabel(text), segments, rows: null };
}

function merged(lines: readonly Paragraph[]): Paragraph {
  let text = '';
  let traits = 0;
  const segments: Paragraph['segments'][number][] = [];
  for (const line of lines) {
    for (const segment of line.segments) segments.push({ ...segment, at: segment.at + text.length });
    text += line.text;
    traits |= line.traits;
  }
  const first = lines[0];
  const last = lines.at(-1);
  return {
    text,
    traits,
    label: first?.label ?? null,
    segments,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    line: first?.line ?? 1,
    endLine: last?.endLine ?? 1,
    rows: null,
  };
}
