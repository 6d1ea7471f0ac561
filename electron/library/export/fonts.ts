import { fontsOf, type Profile } from '../../../shared/domain/layout/profile.ts';
import { fontKey } from './font-names.ts';
import { installedFonts } from './installed-fonts.ts';

/** `substitute` is the first stand-in that this computer has; `null` when it has none of them. */
export type MissingFont = { readonly font: string; readonly substitute: string | null };

/**
 * The profile's fonts that this computer lacks. The file names them all the same; it looks right where they are.
 * Never fails: when the system cannot say what is installed, nothing is reported as missing.
 */
export async function missingFonts(profile: Profile): Promise<readonly MissingFont[]> {
  const installed = await installedFonts();
  return installed === null ? [] : missingAmong(profile, installed);
}

/** `installed` holds font keys. */
export function missingAmong(
  profile: Profile,
  installed: { readonly has: (key: string) => boolean },
): readonly MissingFont[] {
  return fontsOf(profile)
    .filter(({ name }) => !installed.has(fontKey(name)))
    .map(({ name, alternatives }) => ({
      font: name,
      substitute: alternatives.find((alternative) => installed.has(fontKey(alternative))) ?? null,
    }));
}
