import { Circulation } from '../../../shared/domain/circulation.ts';
import { parseXml, type XmlElement } from '../package/xml.ts';
import { attribute, children } from '../package/xml-tree.ts';
import type { Zip } from '../package/zip.ts';

const prefixes = new Map([['urn:niangao:circulation:1', 'niangao']]);

/**
 * The ids that one of our circulation copies carries; `null` for any other file. Programs rename the part when they save, so it is
 * known by its namespace. What it says comes from outside and is believed only where it has our shape.
 */
export function readCirculation(zip: Zip): Circulation | null {
  for (const name of zip.names.filter((each) => /^customXml\/item\d+\.xml$/iu.test(each))) {
    const bytes = zip.bytes(name);
    const root = bytes === null ? null : parseXml(new TextDecoder().decode(bytes), { prefixes });
    if (root?.name === 'niangao:circulation') return circulationIn(root);
  }
  return null;
}

function circulationIn(root: XmlElement): Circulation | null {
  const parsed = Circulation.safeParse({
    of: attribute(root, 'of'),
    id: attribute(root, 'id'),
    revision: Number(attribute(root, 'revision')),
    blocks: children(root, 'niangao:block').map((block) => ({
      id: attribute(block, 'id'),
      bookmark: attribute(block, 'bookmark') ?? null,
      hash: attribute(block, 'hash'),
    })),
  });
  return parsed.success ? parsed.data : null;
}
