import { DOMParser, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../../../electron/importer/package/xml.ts';
import { processorMs } from '../../../measure.ts';

const prefixes = new Map([['urn:a', 'a']]);
const parse = (text: string) => parseXml(text, { prefixes });

function problem(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error;
  }
}

const word = fc.constantFrom('年', '稿', 'x', ' ', '&amp;', '&lt;', '&#20013;', '&#x5e74;', '"', "'", '>', '\n');
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const quoted = text.map((value) => `"${value.replaceAll('"', '&quot;').replaceAll('\n', ' ')}"`);
const name = fc.constantFrom('p', 'a:p', 'b:r', 't');
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('k', 'a:k', 'v'), quoted), { selector: ([key]) => key })
  .map((pairs) => pairs.map(([key, value]) => ` ${key}=${value}`).join(''));
const inner = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text.map((value) => value.replaceAll('>', '&gt;')),
    fc.constantFrom('<!-- <p> -->', '<![CDATA[<不是标记>]]>', '<?指令 内容?>'),
    fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, list, nodes]) =>
        nodes.length === 0 ? `<${tag}${list} />` : `<${tag}${list}>${nodes.join('')}</${tag}>`,
      ),
  ),
})).node;

describe('parseXml', () => {
  it('reads what @xmldom/xmldom reads', () => {
    fc.assert(
      fc.property(fc.array(inner, { maxLength: 5 }), (nodes) => {
        const xml = `<?xml version="1.0"?><root xmlns="urn:d" xmlns:a="urn:a" xmlns:b="urn:b">${nodes.join('')}</root>`;
        const document = new DOMParser({ locator: false }).parseFromString(xml, 'text/xml');
        expect(simple(parse(xml))).toEqual(theirs(document.documentElement));
      }),
      { numRuns: 300 },
    );
  });

  it('passes over elements that are left out, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(inner, { maxLength: 5 }), (nodes) => {
        const xml = `<root xmlns="urn:d" xmlns:a="urn:a" xmlns:b="urn:b">${nodes.join('')}</root>`;
        expect(parseXml(xml, { prefixes, leftOut: new Set(['a:p']) })).toEqual(without('a:p', parse(xml)));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['<r><p><b></p></b></r>', '<r><p><b></b></r>', '<r><p>', '<r><p a="></p></r>'])(
    'refuses %s also where it is left out',
    (xml) => {
      expect(() => parseXml(xml, { prefixes, leftOut: new Set(['p']) })).toThrow('broken');
    },
  );

  it('hands over the elements under a streamed one and does not keep them', () => {
    const seen: string[] = [];
    const root = parseXml('<d><b>前<p>一</p><p><b><p/></b></p></b></d>', {
      prefixes,
      streamed: new Set(['b']),
      onElement: ({ name, children }) => seen.push(`${name} ${children.length}`),
    });
    expect([seen, JSON.stringify(root.children)]).toEqual([
      ['p 1', 'p 0', 'p 1'],
      '[{"name":"b","attributes":[],"children":["前"]}]',
    ]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'document type'],
    ['<a><!ENTITY b "c"></a>', 'document type'],
    ['<a>&x;</a>', 'broken'],
    ['<a>&#xD800;</a>', 'broken'],
    ['<a><b></a></b>', 'broken'],
    ['<a></a><b/>', 'broken'],
    ['<a>', 'broken'],
    ['<a', 'broken'],
    ['<a b=c/>', 'broken'],
    ['<x:a/>', 'broken'],
    ['</a>', 'broken'],
    ['文字', 'broken'],
    ['', 'broken'],
    [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'too deep'],
  ])('refuses %s as %s', (xml, expected) => {
    expect(problem(xml)).toBe(expected);
  });

  it('is not held up by a million brackets or quotes', async () => {
    const ms = await processorMs(() => {
      for (const part of ['<', '"', '<a b="', '&', '<!--', ' a=']) problem(`<a${part.repeat(200_000)}`);
    });
    expect(ms).toBeLessThan(3000);
  });
});

function without(name: string, element: XmlElement): XmlElement {
  const kept = element.children.filter((node) => typeof node === 'string' || node.name !== name);
  const children = kept.map((node) => (typeof node === 'string' ? node : without(name, node)));
  return { ...element, children };
}

type Simple = { name: string; attributes: Record<string, string>; children: unknown[] };

function simple({ name, attributes, children }: XmlElement): Simple {
  const pairs: [string, string][] = [];
  for (let i = 0; i < attributes.length; i += 2) pairs.push([attributes[i] ?? '', attributes[i + 1] ?? '']);
  return {
    name,
    attributes: Object.fromEntries(pairs),
    children: merged(children.map((node) => (typeof node === 'string' ? node : simple(node)))),
  };
}

function theirs(node: Node | null): unknown {
  if (node === null) return null;
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue;
  if (node.nodeType !== 1) return '';
  const element = node as unknown as {
    attributes: Iterable<{ namespaceURI: string | null; localName: string; name: string; value: string }>;
  };
  const listed = Array.from(element.attributes).filter((each) => !each.name.startsWith('xmlns'));
  return {
    name: named(node.namespaceURI, node.localName ?? ''),
    attributes: Object.fromEntries(listed.map((each) => [named(each.namespaceURI, each.localName), each.value])),
    children: merged(Array.from(node.childNodes, theirs)),
  };
}

function named(address: string | null, local: string): string {
  return address === null ? local : `${prefixes.get(address) ?? '?'}:${local}`;
}

/** Comments part a text in two; what counts is the text. */
function merged(nodes: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else if (node !== '') result.push(node);
  }
  return result.filter((node) => node !== '');
}
