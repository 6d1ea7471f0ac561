import type { Take } from '../../../shared/domain/take.ts';
import { fromWordMoment } from '../../../shared/domain/word-moment.ts';
import type { ChangeInfo } from '../lines/strip.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child } from '../package/xml-tree.ts';

const kinds: ReadonlyMap<string, ChangeInfo['kind']> = new Map([
  ['w:ins', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveTo', 'movedTo'],
  ['w:moveFrom', 'movedFrom'],
  ['w:rPrChange', 'format'],
  ['w:pPrChange', 'format'],
]);

/** `null` for an element that is no tracked change. */
export function changeOf(element: XmlElement): ChangeInfo | null {
  const kind = kinds.get(element.name);
  if (kind === undefined) return null;
  return { kind, author: nameOf(attribute(element, 'w:author')), date: dateOf(attribute(element, 'w:date')) };
}

/** The changes that properties tell: of a paragraph's end (`w:rPr` in `w:pPr`), of a table row. */
export function changesIn(properties: XmlElement | undefined): readonly ChangeInfo[] {
  if (properties === undefined) return [];
  return [...kinds.keys()].flatMap((name) => {
    const found = child(properties, name);
    return found === undefined ? [] : (changeOf(found) ?? []);
  });
}

export function isTaken(changes: readonly ChangeInfo[], take: Take): boolean {
  const absent = take === 'final' ? ['deleted', 'movedFrom'] : ['inserted', 'movedTo'];
  return !changes.some(({ kind }) => absent.includes(kind));
}

export function nameOf(author: string | undefined): string | null {
  const name = author?.trim() ?? '';
  return name === '' ? null : name;
}

/** Some programs write `0-00-00T00:00:00Z` where they know no date. */
export function dateOf(date: string | undefined): string | null {
  return date === undefined ? null : fromWordMoment(date);
}
