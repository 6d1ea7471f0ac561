import { BadFile } from '../bad-file.ts';
import { decodeEntities } from './xml-entities.ts';

/** An element with its name in the reader's own prefixes (`w:p`), whatever prefixes the file has. */
export type XmlElement = {
  readonly name: string;
  /** Name, value, name, value … Few elements have more than three, and none may be called `__proto__`. */
  readonly attributes: readonly string[];
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

/** Namespace address → our prefix. What is in no listed namespace gets the prefix `?`, which no reader asks for. */
export type Prefixes = ReadonlyMap<string, string>;

export type XmlOptions = {
  readonly prefixes: Prefixes;
  /** Elements that nobody asks for: they must be well-formed, and are not kept. */
  readonly leftOut?: ReadonlySet<string>;
  /** Elements right under one of these are handed over when they end and not kept: a long document stays small. */
  readonly streamed?: ReadonlySet<string>;
  readonly onElement?: (element: XmlElement, done: number) => void;
};

type Open = { name: string; attributes: readonly string[]; children: XmlNode[]; scope: Scope; tag: string };

/** The namespaces in force, and the names already made out in them: a document repeats a few dozen. */
type Scope = { readonly addresses: ReadonlyMap<string, string>; readonly names: Map<string, string> };

/** Word nests some 30 deep in a table within a text box. */
const deepest = 256;
const none: readonly never[] = [];

/**
 * Reads XML as Office writes it: well-formed, without document type, so that no entity can be declared and nothing
 * outside be named. Tested against @xmldom/xmldom, which needs 35 s and 1.9 GB for 100,000 paragraphs.
 */
export function parseXml(text: string, options: XmlOptions): XmlElement {
  const { prefixes, leftOut, streamed, onElement } = options;
  const root: Open = {
    name: '',
    attributes: none,
    children: [],
    scope: { addresses: new Map(), names: new Map() },
    tag: '',
  };
  const open: Open[] = [root];
  let top = root;

  function end(element: Open, at: number): void {
    const parent = open.at(-1) ?? root;
    const { name, attributes, children } = element;
    const ended = { name, attributes, children: children.length === 0 ? none : children };
    if (onElement !== undefined && streamed?.has(parent.name)) onElement(ended, at);
    else parent.children.push(ended);
    top = parent;
  }

  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const tagAt = text.indexOf('<', at);
    const stop = tagAt < 0 ? text.length : tagAt;
    if (stop > at && top !== root) top.children.push(decodeEntities(text.slice(at, stop)));
    else if (stop > at && /\S/.test(text.slice(at, stop))) throw broken('text outside the root');
    if (tagAt < 0) break;
    const next = text.charCodeAt(tagAt + 1);
    if (next === 0x21 || next === 0x3f) {
      const skipped = skipMarkup(text, tagAt);
      if (skipped.text !== null && top !== root) top.children.push(skipped.text);
      at = skipped.end;
      continue;
    }
    const close = endOfTag(text, tagAt + 1);
    if (next === 0x2f) {
      const element = open.pop();
      if (element === undefined || element === root || element.tag !== text.slice(tagAt + 2, close).trimEnd()) {
        throw broken(`unexpected end tag at ${tagAt}`);
      }
      end(element, tagAt);
    } else {
      const isEmpty = text.charCodeAt(close - 1) === 0x2f;
      const element = readTag(text.slice(tagAt + 1, isEmpty ? close - 1 : close), top.scope, prefixes);
      if (leftOut?.has(element.name)) {
        at = isEmpty ? close + 1 : passOver(text, close + 1, element.tag);
        continue;
      }
      if (isEmpty) end(element, tagAt);
      else {
        if (open.length > deepest) throw new BadFile('too deep', `more than ${deepest} elements in one another`);
        open.push(element);
        top = element;
      }
    }
    at = close + 1;
  }
  const [document, ...more] = root.children;
  if (top !== root || document === undefined || typeof document === 'string' || more.length > 0) {
    throw broken('not one whole element');
  }
  return document;
}

function broken(detail: string): BadFile {
  return new BadFile('broken', `XML: ${detail}`);
}

/** The place behind the end of an element, the first tag of which ends before `from`. */
function passOver(text: string, from: number, tag: string): number {
  const open = [tag];
  let at = from;
  while (open.length > 0) {
    const tagAt = text.indexOf('<', at);
    if (tagAt < 0) throw broken('not one whole element');
    const next = text.charCodeAt(tagAt + 1);
    if (next === 0x21 || next === 0x3f) {
      at = skipMarkup(text, tagAt).end;
      continue;
    }
    const close = endOfTag(text, tagAt + 1);
    if (next === 0x2f) {
      if (open.pop() !== text.slice(tagAt + 2, close).trimEnd()) throw broken(`unexpected end tag at ${tagAt}`);
    } else if (text.charCodeAt(close - 1) !== 0x2f) open.push(tagName(text.slice(tagAt + 1, close)));
    at = close + 1;
  }
  return at;
}

function tagName(tag: string): string {
  const name = /^[^\s=<>"'/]+/.exec(tag)?.[0];
  if (name === undefined) throw broken('a tag without a name');
  return name;
}

/** Comments, processing instructions and CDATA; a document type is refused. */
function skipMarkup(text: string, at: number): { end: number; text: string | null } {
  const until = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    if (end < 0) throw broken(`unfinished markup at ${at}`);
    return end;
  };
  if (text.startsWith('<!--', at)) return { end: until('-->', at + 4) + 3, text: null };
  if (text.startsWith('<?', at)) return { end: until('?>', at + 2) + 2, text: null };
  if (text.startsWith('<![CDATA[', at)) {
    const end = until(']]>', at + 9);
    return { end: end + 3, text: text.slice(at + 9, end) };
  }
  throw new BadFile('document type', text.slice(at, at + 40));
}

/** A `>` may stand in an attribute. */
function endOfTag(text: string, from: number): number {
  let end = text.indexOf('>', from);
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x22 && unit !== 0x27) continue;
    at = text.indexOf(unit === 0x22 ? '"' : "'", at + 1);
    if (at < 0) throw broken(`unfinished tag at ${from}`);
    if (at > end) end = text.indexOf('>', at);
  }
  if (end < 0) throw broken(`unfinished tag at ${from}`);
  return end;
}

const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

function readTag(tag: string, outer: Scope, prefixes: Prefixes): Open {
  const qualified = tagName(tag);
  const attributes: string[] = [];
  let declared: Map<string, string> | null = null;
  let at = qualified.length;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(tag);
    if (found === null) break;
    at = attribute.lastIndex;
    const name = found[1] ?? '';
    const value = decodeEntities(found[2] ?? found[3] ?? '');
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared ??= new Map(outer.addresses);
      declared.set(name.slice(6), value);
    } else attributes.push(name, value);
  }
  if (tag.slice(at).trim() !== '') throw broken('an attribute that is none');
  const inner = declared === null ? outer : { addresses: declared, names: new Map() };
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? '';
    if (name.includes(':')) attributes[i] = canonical(name, inner, prefixes);
  }
  return {
    name: canonical(qualified, inner, prefixes),
    attributes: attributes.length === 0 ? none : attributes,
    children: [],
    scope: inner,
    tag: qualified,
  };
}

function canonical(qualified: string, scope: Scope, prefixes: Prefixes): string {
  const known = scope.names.get(qualified);
  if (known !== undefined) return known;
  const name = resolved(qualified, scope, prefixes);
  scope.names.set(qualified, name);
  return name;
}

function resolved(qualified: string, scope: Scope, prefixes: Prefixes): string {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const address = scope.addresses.get(prefix);
  if (address === undefined && prefix !== '' && prefix !== 'xml') throw broken(`prefix ${prefix} is not declared`);
  if (address === undefined) return qualified;
  const local = colon < 0 ? qualified : qualified.slice(colon + 1);
  return `${prefixes.get(address) ?? '?'}:${local}`;
}
