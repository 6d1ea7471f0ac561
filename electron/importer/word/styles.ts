import { headingStyleLevel } from '../lines/heading-style.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child, children } from '../package/xml-tree.ts';
import { type CharacterLook, mergeLooks, readCharacterLook } from './character-look.ts';
import { asNumber, numberOf, wordValue } from './values.ts';

/** Numbering as a paragraph or style asks for it. `numId` 0 takes away what a style would give. */
type NumberingRef = {
  readonly numId?: number;
  readonly level?: number;
  /** The style that asks for it: a list may tie a level to it. */
  readonly styleId?: string;
};

/** What a paragraph has by itself or by its style. Keys left out are not said. */
export type ParagraphLook = {
  readonly outlineLevel?: number;
  readonly centred?: boolean;
  readonly numbering?: NumberingRef;
};

export type Style = ParagraphLook & {
  readonly id: string;
  /** Ids are renamed by other programs, names are not. */
  readonly name: string;
  readonly characters: CharacterLook;
};

export type Styles = {
  /** With all that it inherits. An unknown id gives the default paragraph style. */
  readonly paragraph: (id: string | undefined) => Style | null;
  readonly character: (id: string | undefined) => CharacterLook;
  /** Whether characters of this style are a prompt of Word's, to be typed over. */
  readonly isPrompt: (id: string | undefined) => boolean;
  /** The number that a list style stands for. */
  readonly listNumber: (id: string) => number | undefined;
};

const nothing: CharacterLook = {};

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  let normal: string | undefined;
  for (const style of children(root ?? undefined, 'w:style')) {
    const id = attribute(style, 'w:styleId') ?? '';
    byId.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(attribute(style, 'w:default') ?? '');
    if (isDefault && attribute(style, 'w:type') === 'paragraph') normal = id;
  }
  const defaults = child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault');
  const base = readCharacterLook(child(defaults, 'w:rPr'));
  const resolved = new Map<string, Style>();

  function resolve(id: string, path: ReadonlySet<string>): Style | null {
    const known = resolved.get(id);
    const element = byId.get(id);
    // A style based on itself, through others, is a damaged file: the chain ends where it closes.
    if (known !== undefined || element === undefined || path.has(id)) return known ?? null;
    const parentId = wordValue(element, 'w:basedOn');
    const parent = parentId === undefined ? null : resolve(parentId, new Set(path).add(id));
    const style = inherit(id, element, parent);
    if (path.size === 0) resolved.set(id, style);
    return style;
  }

  return {
    paragraph(id) {
      const style = (id === undefined ? null : resolve(id, new Set())) ?? resolve(normal ?? '', new Set());
      return style === null ? null : { ...style, characters: mergeLooks(base, style.characters) };
    },
    character: (id) => (id === undefined ? nothing : (resolve(id, new Set())?.characters ?? nothing)),
    isPrompt: (id) => id !== undefined && /^(?:placeholder text|占位符文本)$/i.test(resolve(id, new Set())?.name ?? ''),
    listNumber: (id) => numberOf(child(child(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

export function readParagraphLook(properties: XmlElement | undefined): ParagraphLook {
  const outline = numberOf(properties, 'w:outlineLvl');
  const alignment = wordValue(properties, 'w:jc');
  const numbering = child(properties, 'w:numPr');
  const numId = asNumber(wordValue(numbering, 'w:numId'));
  const level = asNumber(wordValue(numbering, 'w:ilvl'));
  return {
    ...(outline === undefined || outline < 0 || outline > 9 ? {} : { outlineLevel: outline + 1 }),
    ...(alignment === undefined ? {} : { centred: alignment === 'center' }),
    ...(numbering === undefined
      ? {}
      : { numbering: { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) } }),
  };
}

function inherit(id: string, element: XmlElement, parent: Style | null): Style {
  const name = wordValue(element, 'w:name') ?? id;
  const own = readParagraphLook(child(element, 'w:pPr'));
  // Built-in headings need not say their level: the name does.
  const named = headingStyleLevel(name);
  return {
    ...parent,
    ...(named === undefined ? {} : { outlineLevel: named }),
    ...own,
    ...(own.numbering === undefined ? {} : { numbering: { ...parent?.numbering, ...own.numbering, styleId: id } }),
    id,
    name,
    characters: mergeLooks(parent?.characters ?? nothing, readCharacterLook(child(element, 'w:rPr'))),
  };
}
