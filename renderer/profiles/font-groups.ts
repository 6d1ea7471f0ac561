import type { MissingFont } from '../../shared/contract/profiles.ts';

type FontGroup = { readonly standIn: string | null; readonly fonts: readonly string[] };

/** Fonts that the same one stands in for, together. */
export function fontGroups(missing: readonly MissingFont[]): readonly FontGroup[] {
  const standIns = [...new Set(missing.map(({ substitute }) => substitute))];
  return standIns.map((standIn) => ({
    standIn,
    fonts: missing.filter((each) => each.substitute === standIn).map(({ font }) => font),
  }));
}
