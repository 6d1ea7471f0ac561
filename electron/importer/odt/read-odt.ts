import { BadFile } from '../bad-file.ts';
import { assemble } from '../lines/assemble.ts';
import { warningsOf } from '../lines/warnings.ts';
import { parseXml, type XmlElement } from '../package/xml.ts';
import { child, children, descendants, elements, textOf } from '../package/xml-tree.ts';
import type { Zip } from '../package/zip.ts';
import type { Reading } from '../reading.ts';
import { startLists } from './counting.ts';
import type { OdtFinds } from './inline.ts';
import { odtPrefixes } from './namespaces.ts';
import { odtBody, odtLines } from './story.ts';
import { readOdtStyles } from './styles.ts';

/** Reads an OpenDocument text from its package; tracked changes are taken as accepted. Throws `BadFile`. */
export function readOdt(zip: Zip): Reading {
  const content = readPart(zip, 'content.xml');
  const body = odtBody(content);
  if (content === null || body === undefined) throw new BadFile('missing part', 'office:text');
  const finds: OdtFinds = {
    comments: [],
    notes: new Map(),
    counts: { hidden: 0, pictures: 0, objects: 0, textBoxes: 0 },
  };
  let place = 0;
  const lines = odtLines(body, {
    styles: readOdtStyles([readPart(zip, 'styles.xml'), content].filter((root) => root !== null)),
    finds,
    lists: startLists(),
    headings: [],
    nextPlace: () => place++,
  });
  return {
    ...assemble(lines, { comments: finds.comments, notes: finds.notes }),
    encoding: 'odt',
    properties: propertiesOf(readPart(zip, 'meta.xml')),
    warnings: warningsOf({ ...finds.counts, changes: changesIn(body) }),
  };
}

function readPart(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.bytes(name);
  return bytes === null ? null : parseXml(new TextDecoder().decode(bytes), { prefixes: odtPrefixes });
}

function changesIn(body: XmlElement): number {
  return descendants(child(body, 'text:tracked-changes'), 'text:changed-region').length;
}

const said: ReadonlyMap<string, string> = new Map([
  ['dc:title', 'title'],
  ['meta:initial-creator', 'author'],
  ['dc:creator', 'lastModifiedBy'],
  ['meta:creation-date', 'created'],
  ['dc:date', 'modified'],
]);

function propertiesOf(meta: XmlElement | null): Reading['properties'] {
  return children(meta ?? undefined, 'office:meta')
    .flatMap(elements)
    .flatMap((element) => {
      const name = said.get(element.name);
      return name === undefined ? [] : [{ name, value: textOf(element).trim() }];
    })
    .filter(({ value }) => value !== '');
}
