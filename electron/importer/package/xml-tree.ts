import type { XmlElement, XmlNode } from './xml.ts';

/** Looks at an element's own children and attributes; descends only where it says so. */

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (let i = 0; i < element.attributes.length; i += 2) {
    if (element.attributes[i] === name) return element.attributes[i + 1];
  }
  return undefined;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter(isElement).filter((node) => node.name === name);
}

export function elements(element: XmlElement | undefined): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter(isElement);
}

/** All elements of that name below, in order, those within one another included. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const inner of node.children) {
      if (typeof inner === 'string') continue;
      if (inner.name === name) found.push(inner);
      visit(inner);
    }
  };
  if (element !== undefined) visit(element);
  return found;
}

export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}
