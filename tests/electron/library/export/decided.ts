import { parseXml, type XmlElement, type XmlNode } from '../../../../electron/importer/package/xml.ts';
import { child, children, elements, isElement, textOf } from '../../../../electron/importer/package/xml-tree.ts';
import { wordNamespace } from '../../../../electron/library/export/xml.ts';

/** A paragraph as Word has it: its properties, and its words by their properties. */
type Looked = {
  readonly inTable: boolean;
  readonly look: string;
  readonly runs: readonly (readonly [string, string])[];
};

type Decision = 'accepted' | 'rejected';

/** The paragraphs of a document without changes, or after a decision about all of them, as Word carries it out. */
export function looksOf(document: string, decision: Decision = 'accepted'): readonly Looked[] {
  const root = parseXml(document, { prefixes: new Map([[wordNamespace, 'w']]) });
  return decided(root, decision).flatMap((each) => paragraphs(each, false));
}

const ofDecision = {
  accepted: { goes: ['w:del', 'w:moveFrom'], stays: ['w:ins', 'w:moveTo'] },
  rejected: { goes: ['w:ins', 'w:moveTo'], stays: ['w:del', 'w:moveFrom'] },
} as const;

function decided(element: XmlElement, decision: Decision): readonly XmlElement[] {
  const { goes, stays } = ofDecision[decision];
  const is = (names: readonly string[], { name }: XmlElement) => names.includes(name);
  if (is(goes, element) || element.name.includes('Range')) return [];
  const inner = element.children.flatMap((each): readonly XmlNode[] =>
    isElement(each) ? decided(each, decision) : [each],
  );
  const whole: XmlElement = { ...element, children: inner };
  if (is(stays, element)) return elements(whole);
  const hasGone = (properties: XmlElement | undefined) => elements(properties).some((mark) => is(goes, mark));
  switch (element.name) {
    case 'w:tr':
      return hasGone(child(element, 'w:trPr')) ? [] : [whole];
    case 'w:tbl':
      return children(whole, 'w:tr').length === 0 ? [] : [whole];
    case 'w:p': {
      if (!hasGone(child(child(element, 'w:pPr'), 'w:rPr'))) return [whole];
      if (runsOf(whole).length > 0) throw new Error(`words stay of ${textOf(element)}`);
      return [];
    }
    case 'w:pPr':
    case 'w:rPr': {
      const change = child(element, `${element.name}Change`);
      const now = elements(whole).filter(({ name }) => name !== change?.name);
      const former = decision === 'rejected' && change !== undefined ? elements(change).flatMap(elements) : now;
      const said = former.filter(({ name, children: own }) => name !== 'w:rPr' || own.length > 0);
      return said.length === 0 ? [] : [{ ...element, children: said }];
    }
    case 'w:delText':
      return [{ ...element, name: 'w:t' }];
    default:
      return [whole];
  }
}

function paragraphs(element: XmlElement, inTable: boolean): readonly Looked[] {
  if (element.name !== 'w:p')
    return elements(element).flatMap((each) => paragraphs(each, inTable || element.name === 'w:tc'));
  return [{ inTable, look: lookOf(child(element, 'w:pPr')), runs: runsOf(element) }];
}

/** Neighbours of one look are one run, wherever they were cut. */
function runsOf(paragraph: XmlElement): Looked['runs'] {
  const runs: [string, string][] = [];
  for (const run of children(paragraph, 'w:r')) {
    const look = lookOf(child(run, 'w:rPr'));
    const text = elements(run)
      .map((each) => ({ 'w:t': textOf(each), 'w:tab': '\t', 'w:br': '\n' })[each.name] ?? '')
      .join('');
    const last = runs.at(-1);
    if (last !== undefined && last[0] === look) last[1] += text;
    else if (text !== '') runs.push([look, text]);
  }
  return runs;
}

function lookOf(properties: XmlElement | undefined): string {
  return elements(properties)
    .map((each) => `${each.name.slice(2)}(${each.attributes.join(' ')}${lookOf(each)})`)
    .join(' ');
}
