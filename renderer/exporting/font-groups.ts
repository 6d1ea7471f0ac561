import type { MissingFont } from './local-fonts.ts';

type FontGroup = { readonly standIn: string | null; readonly fonts: readonly string[] };

/** Fonts that the same one stands in for, together. */
export function fontGroups(missing: readonly MissingFont[]): readonly FontGroup[] {
  const standIns = [...new Set(missing.map(({ standIn }) => standIn))];
  return standIns.map((standIn) => ({
    standIn,
    fonts: missing.filter((each) => each.standIn === standIn).map(({ font }) => font),
  }));
}
