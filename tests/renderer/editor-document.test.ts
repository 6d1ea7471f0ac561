import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, documentOf } from '../../renderer/editor/document.ts';
import { DraftBlock } from '../../shared/domain/draft.ts';
import { labelSchemes } from '../../shared/domain/label.ts';
import { opened } from '../electron/library/opened.ts';

const id = fc.uuid();
const words = fc.string({ unit: fc.constantFrom('年', '工', '作', '。', '【待补：数】', '\t', ' ', '𠮷', 'a') });
const zone = fc.constantFrom('cover', 'main', 'annex');
const provenance = fc.option(
  fc.oneof(
    fc.record({
      origin: fc.constant('document' as const),
      documentId: id,
      blockId: id,
      manner: fc.constantFrom('copied', 'rewritten', 'structure'),
    }),
    fc.record({ origin: fc.constant('template' as const), templateId: id }),
  ),
);
const source = fc.option(fc.constant({ line: 1, endLine: 2, start: 0, end: 9 }));
const label = fc.option(
  fc.record({
    text: words,
    scheme: fc.constantFrom(...labelSchemes),
    number: fc.integer({ min: 1, max: 99 }),
    missing: fc.boolean(),
  }),
);
const common = { id, zone, source, provenance };
const section = fc
  .record({
    ...common,
    kind: fc.constantFrom('heading', 'item'),
    depth: fc.integer({ min: 1, max: 6 }),
    label,
    continues: fc.boolean(),
    part: fc.option(fc.constantFrom('results', 'tasks')),
    title: words,
    body: words,
  })
  .map(({ title, body, ...rest }) => ({ ...rest, text: title + body, titleLength: title.length }));
const textKinds = [
  'letterhead',
  'documentNumber',
  'title',
  'subtitle',
  'addressee',
  'paragraph',
  'attachment',
  'signature',
  'date',
  'note',
] as const;
const line = fc.record({ ...common, kind: fc.constantFrom(...textKinds), text: words });
const table = fc.record({ ...common, kind: fc.constant('table'), text: words, rows: fc.array(fc.array(words)) });
const drawn = fc
  .array(fc.oneof(section, line, table), { minLength: 1 })
  .map((list) => list.map((b) => DraftBlock.parse(b)));

it('gives back the very blocks it was made of', () => {
  fc.assert(
    fc.property(drawn, (blocks) => {
      expect(blocksOf(documentOf(blocks)).every((block, i) => block === blocks[i])).toBe(true);
    }),
  );
});

it('reads out of an untouched copy of the document what was put in', () => {
  fc.assert(
    fc.property(drawn, (blocks) => {
      const document = documentOf(blocks);
      const copy = document.type.schema.nodeFromJSON(JSON.parse(JSON.stringify(document.toJSON())));
      copy.check();
      expect(blocksOf(copy)).toEqual(blocks);
    }),
  );
});

it('holds the drafts made of the samples and of the templates', async () => {
  const { value } = opened();
  await value('documents.importSamples', { job: 'samples' });
  const documents = await value('documents.list', {});
  const sources = [
    ...documents.flatMap(({ id: documentId }) =>
      [true, false].map((whole) => ({ from: 'document' as const, documentId, whole })),
    ),
    ...(await value('templates.list', {})).map((each) => ({ from: 'template' as const, templateId: each.id })),
  ];
  for (const each of sources) {
    const { blocks } = await value('drafts.create', { source: each, year: null, organisation: null, accept: 'none' });
    const document = documentOf(blocks);
    const copy = document.type.schema.nodeFromJSON(document.toJSON());
    expect(blocksOf(copy)).toEqual(blocks);
  }
});
