import { attribute, elements, textOf } from '../package/xml-tree.ts';
import type { Zip } from '../package/zip.ts';
import type { Reading } from '../reading.ts';
import { readPart } from './parts.ts';

const core: ReadonlyMap<string, string> = new Map([
  ['dc:title', 'title'],
  ['dc:creator', 'author'],
  ['dc:subject', 'subject'],
  ['cp:keywords', 'keywords'],
  ['cp:lastModifiedBy', 'lastModifiedBy'],
  ['dcterms:created', 'created'],
  ['dcterms:modified', 'modified'],
]);

/** What the file says of itself; properties of one's own are named as they are there, with `custom:` before. */
export function readProperties(zip: Zip): Reading['properties'] {
  const own = elements(readPart(zip, 'docProps/core.xml') ?? undefined).flatMap((element) => {
    const name = core.get(element.name);
    return name === undefined ? [] : [{ name, value: textOf(element).trim() }];
  });
  const custom = elements(readPart(zip, 'docProps/custom.xml') ?? undefined)
    .filter(({ name }) => name === 'custom:property')
    .map((element) => ({ name: `custom:${attribute(element, 'name') ?? ''}`, value: textOf(element).trim() }));
  return [...own, ...custom].filter(({ value }) => value !== '');
}
