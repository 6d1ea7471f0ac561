import type { XmlElement } from '../package/xml.ts';
import { attribute, child, elements } from '../package/xml-tree.ts';
import { type ListStyle, readListStyle } from './list-styles.ts';

export type OdtLook = {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly sizePt?: number;
  readonly centred?: boolean;
  readonly outlineLevel?: number;
  readonly listStyle?: string;
  /** The style's name as the user sees it; automatic styles have the name of the one they are made from. */
  readonly name?: string;
};

export type OdtStyles = {
  readonly look: (family: 'paragraph' | 'text', name: string | undefined) => OdtLook;
  readonly list: (name: string | undefined) => ListStyle | null;
  readonly outline: ListStyle;
};

/** From styles.xml and the automatic styles of content.xml. */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, ListStyle>();
  let outline: ListStyle = [];
  for (const holder of roots.flatMap(elements)) {
    for (const element of elements(holder)) {
      const name = attribute(element, 'style:name') ?? '';
      if (element.name === 'style:style') styles.set(`${attribute(element, 'style:family')} ${name}`, element);
      else if (element.name === 'text:list-style') lists.set(name, readListStyle(element));
      else if (element.name === 'text:outline-style') outline = readListStyle(element);
    }
  }
  const known = new Map<string, OdtLook>();

  function look(key: string, hops: number): OdtLook {
    const before = known.get(key);
    const element = styles.get(key);
    if (before !== undefined || element === undefined || hops > 64) return before ?? {};
    const family = attribute(element, 'style:family') ?? '';
    const parent = attribute(element, 'style:parent-style-name');
    const own = { ...(parent === undefined ? {} : look(`${family} ${parent}`, hops + 1)), ...ownLook(element) };
    known.set(key, own);
    return own;
  }

  return {
    look: (family, name) => (name === undefined ? {} : look(`${family} ${name}`, 0)),
    list: (name) => lists.get(name ?? '') ?? null,
    outline,
  };
}

function ownLook(element: XmlElement): OdtLook {
  const text = child(element, 'style:text-properties');
  const weight = attribute(text, 'style:font-weight-asian') ?? attribute(text, 'fo:font-weight');
  const size = Number.parseFloat(attribute(text, 'style:font-size-asian') ?? attribute(text, 'fo:font-size') ?? '');
  const alignment = attribute(child(element, 'style:paragraph-properties'), 'fo:text-align');
  const display = attribute(text, 'text:display');
  const level = Number(attribute(element, 'style:default-outline-level') ?? 0);
  const listStyle = attribute(element, 'style:list-style-name');
  const isAutomatic = attribute(element, 'style:parent-style-name') !== undefined && /^[PT]\d+$/.test(nameOf(element));
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(size > 0 && Number.isFinite(size) ? { sizePt: size } : {}),
    ...(alignment === undefined ? {} : { centred: alignment === 'center' }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
    ...(level >= 1 && level <= 9 ? { outlineLevel: level } : {}),
    ...(listStyle === undefined ? {} : { listStyle }),
    ...(isAutomatic ? {} : { name: attribute(element, 'style:display-name') ?? nameOf(element) }),
  };
}

function nameOf(element: XmlElement): string {
  return attribute(element, 'style:name') ?? '';
}
