import type { XmlElement } from '../package/xml.ts';
import { attribute, child } from '../package/xml-tree.ts';
import { numberOf, switchOf } from './values.ts';

/** How characters look, as far as it says something about the text. Keys left out are not said here. */
export type CharacterLook = {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly sizePt?: number;
  readonly font?: string;
};

const plain: CharacterLook = {};

export function readCharacterLook(properties: XmlElement | undefined): CharacterLook {
  if (properties === undefined || properties.children.length === 0) return plain;
  const bold = switchOf(properties, 'w:b');
  const hidden = switchOf(properties, 'w:vanish');
  const halfPoints = numberOf(properties, 'w:sz');
  const font = attribute(child(properties, 'w:rFonts'), 'w:ascii');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(halfPoints === undefined || halfPoints <= 0 ? {} : { sizePt: halfPoints / 2 }),
    ...(font === undefined ? {} : { font }),
  };
}

export function mergeLooks(under: CharacterLook, over: CharacterLook): CharacterLook {
  return over === plain ? under : { ...under, ...over };
}
