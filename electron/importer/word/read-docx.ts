import type { Take } from '../../../shared/domain/take.ts';
import { BadFile } from '../bad-file.ts';
import { assemble } from '../lines/assemble.ts';
import { stripText } from '../lines/strip.ts';
import { warningsOf } from '../lines/warnings.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, children, elements } from '../package/xml-tree.ts';
import type { Zip } from '../package/zip.ts';
import type { ReaderOptions, Reading } from '../reading.ts';
import { readComments } from './comments.ts';
import { startCounting } from './counting.ts';
import { startFields } from './fields.ts';
import { nothingLeftOut } from './left-out.ts';
import { readNumbering } from './numbering.ts';
import { partOfKind, partsOfKind, streamBody, type WordParts, wordParts } from './parts.ts';
import { readProperties } from './properties.ts';
import { type StoryContext, startStory } from './story.ts';
import { readStyles } from './styles.ts';

export type DocxOptions = Pick<ReaderOptions, 'take' | 'onProgress'>;

/** Reads a Word document from its package. Throws `BadFile`. */
export function readDocx(zip: Zip, { take = 'final', onProgress }: DocxOptions = {}): Reading {
  const parts = wordParts(zip);
  const context = contextOf(parts, take);
  const body = startStory(context);
  streamBody(parts, body.push, onProgress);
  const lines = body.end();
  const { leftOut } = context;
  const isEmpty = lines.every(({ strip }) => stripText(strip).trim() === '');
  if (leftOut.chunks > 0 && isEmpty) throw new BadFile('only chunks', parts.document);
  const comments = readComments(partOfKind(parts, 'comments'), partOfKind(parts, 'commentsExtended'), besideText);
  const assembled = assemble(lines, { comments, notes: notesOf(parts, besideText) });
  const changes = assembled.revisions.filter(({ kind }) => kind !== 'format').length;
  const warnings = warningsOf({
    ...leftOut,
    take,
    external: parts.external,
    macros: zip.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)),
    headers: headersOf(parts, besideText),
    changes,
  });
  const taken = changes === 0 ? {} : { taken: take };
  return { ...assembled, ...taken, encoding: 'docx', properties: readProperties(zip), warnings };

  /** Comments, notes and headers count for themselves and add nothing to what was left out of the text. */
  function besideText(holder: XmlElement): string {
    const { styles, numbering } = context;
    const apart = { ...freshCounts(), take, styles, numbering, count: startCounting(numbering) };
    const story = startStory(apart);
    elements(holder).forEach(story.push);
    return story
      .end()
      .map(({ strip }) => stripText(strip))
      .join('\n')
      .trim();
  }
}

function contextOf(parts: WordParts, take: Take): StoryContext {
  const styles = readStyles(partOfKind(parts, 'styles'));
  const numbering = readNumbering(partOfKind(parts, 'numbering'), styles);
  return { ...freshCounts(), take, styles, numbering, count: startCounting(numbering) };
}

function freshCounts(): Pick<StoryContext, 'fields' | 'leftOut' | 'nextPlace'> {
  let place = 0;
  return { fields: startFields(), leftOut: nothingLeftOut(), nextPlace: () => place++ };
}

function notesOf(parts: WordParts, textOf: (holder: XmlElement) => string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of children(partOfKind(parts, `${kind}s`) ?? undefined, `w:${kind}`)) {
      // The lines that part notes from the text are notes to Word, with a type.
      const type = attribute(note, 'w:type') ?? 'normal';
      if (type === 'normal') notes.set(`${kind} ${attribute(note, 'w:id') ?? ''}`, textOf(note));
    }
  }
  return notes;
}

/** What stands in headers and footers beside page numbers. */
function headersOf(parts: WordParts, textOf: (holder: XmlElement) => string): readonly string[] {
  const texts = ['header', 'footer'].flatMap((kind) => partsOfKind(parts, kind).map(textOf));
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ')))].filter((text) => /[\p{L}]{2}/u.test(text));
}
