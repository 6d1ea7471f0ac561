import type { SectionBlock } from '../block.ts';
import { formatLabel, type Label, type LabelScheme, officialLevel } from '../label.ts';
import { normaliseText } from '../structure/normalise.ts';
import type { HeadingLevel } from './laid-out.ts';

/** A text as it goes on paper, and how many changes that took. */
export type Reading = { readonly text: string; readonly changes: number };

export function readText(text: string): Reading {
  const normal = normaliseText(text.trim());
  return { text: normal.text, changes: normal.changes.length };
}

/** `附件：1.名称`, without a mark at its end (clause 7.3.4). */
export function readAttachment(text: string): Reading {
  const numbered = edited(readText(text), /(?<=^(?:附件\s*[:：]\s*)?\d+)\s*[、．]\s*/u, '.');
  return edited(numbered, /[；;。，,、]$/u, '');
}

/** `附件1` at the head of an annex, without a colon (clause 7.3.7). */
export function readAnnexMark(text: string): Reading {
  return edited(readText(text), /\s*[:：]$/u, '');
}

function edited({ text, changes }: Reading, pattern: RegExp, replacement: string): Reading {
  const after = text.replace(pattern, replacement);
  return { text: after, changes: changes + (after === text ? 0 : 1) };
}

/** The parts of a heading or item: label, heading, and the body text that shares its paragraph. */
export type SectionReading = {
  readonly label: string;
  readonly title: string;
  readonly body: string;
  readonly changes: number;
};

/** `computed` is the label that a draft's numbering gives the block; without it the document's own one is formatted. */
export function readSection(block: SectionBlock, computed: string | null): SectionReading {
  const label = computed ?? (block.label === null ? '' : labelText(block.label));
  const relabelled = computed === null && block.label !== null && label !== block.label.text ? 1 : 0;
  const normal = normaliseText(block.text);
  // The changes say where they are in the new text, so the end of the heading moves with those before it.
  let end = block.titleLength;
  let shift = 0;
  for (const change of normal.changes) {
    if (change.offset - shift + change.before.length > block.titleLength) break;
    shift += change.after.length - change.before.length;
    end = block.titleLength + shift;
  }
  const title = normal.text.slice(0, end).trim();
  const body = normal.text.slice(end).trim();
  const stop = body === '' || title === '' || endsItself.test(title) ? '' : '。';
  return {
    label: label + gapAfter(block.label?.scheme),
    title: title + stop,
    body,
    changes: normal.changes.length + relabelled + stop.length,
  };
}

/** A blank parted many a heading from its text when it was typed; on paper the two would run into one another. */
const endsItself = /[\p{P}]$/u;

/** Words like 最后 say more than their number, so only a lost one is made from it. */
function labelText(label: Label): string {
  const isWord = label.scheme === 'sequence' || label.scheme === 'is' || label.scheme === 'must';
  return isWord && label.text !== '' ? normaliseText(label.text).text : formatLabel(label.scheme, label.number);
}

/** 第一章 and its name are parted by one character's space; every other label ends with a mark. */
function gapAfter(scheme: LabelScheme | undefined): string {
  return scheme === 'chapter' || scheme === 'section' || scheme === 'division' ? '\u3000' : '';
}

/** What a heading looks like: by its label within the official scheme, by depth outside it. */
export function headingLevel(block: SectionBlock): HeadingLevel {
  const official = block.label === null ? null : officialLevel(block.label.scheme);
  return official ?? (Math.min(block.depth, 4) as HeadingLevel); // depth is 1 or more by its schema
}

/** 附件, 附件2 or 附件二 alone on its line: the head of an annex. */
export function isAnnexMark(text: string): boolean {
  return /^附件\s*(?:\d+|[一二三四五六七八九十]+)?\s*[:：]?$/u.test(text);
}
