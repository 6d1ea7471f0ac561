import type { XmlElement, XmlNode } from '../package/xml.ts';
import { attribute, child, descendants, elements } from '../package/xml-tree.ts';

/** Word writes a shape twice, for itself and for older programs: once is enough. */
export function alternative(element: XmlElement): readonly XmlNode[] {
  const first = child(element, 'mc:Choice');
  const chosen = first !== undefined && first.children.length > 0 ? first : child(element, 'mc:Fallback');
  return chosen?.children ?? [];
}

/** Outermost text boxes; those within them are met when their paragraphs are read. */
export function textBoxes(element: XmlElement): readonly XmlElement[] {
  return elements(element).flatMap((inner) => {
    if (inner.name === 'w:txbxContent') return [inner];
    if (inner.name === 'mc:AlternateContent') return textBoxes({ ...inner, children: alternative(inner) });
    if (inner.name === 'v:textpath') return wordArt(attribute(inner, 'string') ?? '');
    return textBoxes(inner);
  });
}

function wordArt(text: string): readonly XmlElement[] {
  if (text.trim() === '') return [];
  const node = (name: string, ...inner: readonly XmlNode[]): XmlElement => ({ name, attributes: [], children: inner });
  return [node('w:txbxContent', node('w:p', node('w:r', node('w:t', text))))];
}

export function hasPicture(element: XmlElement): boolean {
  return descendants(element, 'a:blip').length + descendants(element, 'v:imagedata').length > 0;
}
