import type { XmlElement } from '../package/xml.ts';
import { attribute, child } from '../package/xml-tree.ts';

/** `w:val` of a child, which is how Word writes nearly everything. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(element, name), 'w:val');
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return asNumber(wordValue(element, name));
}

export function asNumber(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** A switch such as `w:b`: present without a value means on. `undefined` when it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? '1');
}
