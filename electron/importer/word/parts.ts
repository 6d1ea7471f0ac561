import { BadFile } from '../bad-file.ts';
import { parseXml, type XmlElement } from '../package/xml.ts';
import { attribute, children } from '../package/xml-tree.ts';
import type { Zip } from '../package/zip.ts';
import { wordPrefixes } from './namespaces.ts';

/** Most of what stands in a list of styles: which of Word's own are hidden, and how rows and columns of tables are coloured. */
const leftOut: ReadonlySet<string> = new Set(['w:latentStyles', 'w:tblStylePr']);

/** A part of the package that another part points to. Targets outside the file are not among them, ever. */
type Relation = { readonly id: string; readonly type: string; readonly target: string };

export type WordParts = {
  readonly zip: Zip;
  readonly document: string;
  /** Of the main document. */
  readonly relations: readonly Relation[];
  /** How many relations lead out of the file: linked pictures, templates, pages. */
  readonly external: number;
};

export function wordParts(zip: Zip): WordParts {
  const main = relationsOf(zip, '').inner.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const { inner, external } = relationsOf(zip, main);
  return { zip, document: main, relations: inner, external };
}

/** The tree of the part of this kind (`styles`, `numbering`, `comments` …), if there is one. */
export function partOfKind(parts: WordParts, kind: string): XmlElement | null {
  const target = parts.relations.find(({ type }) => type === kind)?.target;
  return target === undefined ? null : readPart(parts.zip, target);
}

export function partsOfKind(parts: WordParts, kind: string): readonly XmlElement[] {
  const targets = parts.relations.filter(({ type }) => type === kind).map(({ target }) => target);
  return targets.flatMap((target) => readPart(parts.zip, target) ?? []);
}

export function readPart(zip: Zip, name: string): XmlElement | null {
  const text = partText(zip, name);
  return text === null ? null : parseXml(text, { prefixes: wordPrefixes, leftOut });
}

/** Parses the main document and hands over what stands right in its body, block by block. */
export function streamBody(
  parts: WordParts,
  onBlock: (block: XmlElement) => void,
  onProgress?: (done: number, total: number) => void,
): void {
  const text = partText(parts.zip, parts.document);
  if (text === null) throw new BadFile('missing part', parts.document);
  const root = parseXml(text, {
    prefixes: wordPrefixes,
    streamed: new Set(['w:body']),
    onElement: (block, at) => {
      onBlock(block);
      onProgress?.(at, text.length);
    },
  });
  if (root.name !== 'w:document') throw new BadFile('missing part', `${parts.document} is ${root.name}`);
}

/** XML is UTF-8 or, with a mark, UTF-16; nothing else occurs in Office files. */
function partText(zip: Zip, name: string): string | null {
  const bytes = zip.bytes(name);
  if (bytes === null) return null;
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function relationsOf(zip: Zip, part: string): { inner: readonly Relation[]; external: number } {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const root = readPart(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`);
  const all = children(root ?? undefined, 'rel:Relationship');
  const inside = all.filter((relation) => attribute(relation, 'TargetMode') !== 'External');
  return {
    external: all.length - inside.length,
    inner: inside.map((relation) => ({
      id: attribute(relation, 'Id') ?? '',
      type: /[^/]*$/.exec(attribute(relation, 'Type') ?? '')?.[0] ?? '',
      target: resolve(folder, attribute(relation, 'Target') ?? ''),
    })),
  };
}

/** A name within the zip; `..` past its root simply ends there. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
