import type { Circulation } from '../../../shared/domain/circulation.ts';
import { declaration, element } from './xml.ts';

const namespace = 'urn:niangao:circulation:1';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The same every time, so that the same copy has the same bytes. */
const storeItemId = '{6F0B2C1E-6B0D-4E0B-9C5A-2F6E9B3A7D11}';

export function circulationProperties({
  of,
  id,
  revision,
}: Circulation): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: 'NiangaoSource', value: of },
    { name: 'NiangaoId', value: id },
    { name: 'NiangaoRevision', value: `${revision}` },
  ];
}

/** The parts of a second copy of the ids: some programs lose bookmarks, others properties. */
export function circulationParts(circulation: Circulation): Readonly<Record<string, string>> {
  return {
    'customXml/item1.xml': mapXml(circulation),
    'customXml/itemProps1.xml':
      declaration +
      element(
        'ds:datastoreItem',
        {
          'ds:itemID': storeItemId,
          'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
        },
        element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
      ),
    'customXml/_rels/item1.xml.rels':
      declaration +
      element(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        element('Relationship', { Id: 'rId1', Type: `${relations}/customXmlProps`, Target: 'itemProps1.xml' }),
      ),
  };
}

/** Entries that other parts need, so that the map belongs to the document. */
export const circulationEntries: Readonly<Record<string, { readonly before: string; readonly entry: string }>> = {
  '[Content_Types].xml': {
    before: '</Types>',
    entry: element('Override', {
      PartName: '/customXml/itemProps1.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    }),
  },
  'word/_rels/document.xml.rels': {
    before: '</Relationships>',
    entry: element('Relationship', {
      Id: 'rIdCirculation',
      Type: `${relations}/customXml`,
      Target: '../customXml/item1.xml',
    }),
  },
};

function mapXml({ of, id, revision, blocks }: Circulation): string {
  return (
    declaration +
    element('circulation', { xmlns: namespace, of, id, revision }, ...blocks.map((block) => element('block', block)))
  );
}
