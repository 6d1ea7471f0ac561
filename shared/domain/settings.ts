import { z } from 'zod';

/** What the user prefers. Kept in the library, so that it moves with it. */
export const Settings = z.strictObject({
  /** Name of the office, offered wherever a draft needs one. */
  organisation: z.string().max(100).nullable(),
  /** Who annotates on this computer. */
  author: z.string().max(40).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the text in reader and editor, in CSS pixels. */
  textSize: z.int().min(15).max(24),
  readingFont: z.enum(['song', 'fangsong', 'hei']),
  /** Id of the profile that was exported with last, which the next export begins with. */
  profile: z.string().min(1).max(60),
  /** Old Word files are read by the LibreOffice of this computer, where there is one. */
  libreOffice: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  organisation: null,
  author: null,
  theme: 'system',
  textSize: 17,
  readingFont: 'song',
  profile: 'gbt9704',
  libreOffice: false,
};

/** Any stored value as settings of today: what is unknown is left out, what is missing or wrong is the default. */
export function restoreSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(Settings.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : defaultSettings[name as keyof Settings]];
  });
  return Settings.parse(Object.fromEntries(entries));
}
