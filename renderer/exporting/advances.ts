import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import { faceOf, typeStyle } from './page-look.ts';

/** The width of a character in a type, in CSS pixels, without spacing. */
export type Advance = (character: string, type: Type) => number;

/** As wide as this computer's fonts have it. Each character is asked for once. */
export function localAdvances(profile: Profile): Advance {
  const canvas = document.createElement('canvas').getContext('2d');
  const widths = new Map<Type, Map<string, number>>();
  return (character, own) => {
    const type = faceOf(profile, own, character);
    const known = widths.get(type) ?? new Map<string, number>();
    widths.set(type, known);
    const before = known.get(character);
    if (before !== undefined) return before;
    if (canvas === null) throw new Error('A canvas that was just made has a context');
    canvas.font = canvasFont(profile, type);
    canvas.fontKerning = 'none';
    // Word and LibreOffice count in twips, and over a line it adds up.
    const width = Math.round(canvas.measureText(character).width * twipsPerPixel) / twipsPerPixel;
    known.set(character, width);
    return width;
  };
}

const twipsPerPixel = 15;

/** A canvas knows no variables. */
function canvasFont(profile: Profile, type: Type): string {
  const { fontWeight, fontSize, fontFamily } = typeStyle(profile, type);
  const root = getComputedStyle(document.documentElement);
  const family = `${fontFamily}`.replace(/var\((--[\w-]+)\)/gu, (_, name: string) => root.getPropertyValue(name));
  return `${fontWeight} ${fontSize} ${family}`;
}
