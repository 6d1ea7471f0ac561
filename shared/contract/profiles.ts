import { z } from 'zod';
import { Profile } from '../domain/layout/profile.ts';
import { FileToken } from './documents.ts';

const byId = z.strictObject({ id: z.string() });

export const MissingFont = z.strictObject({ font: z.string(), substitute: z.string().nullable() });

export type MissingFont = z.infer<typeof MissingFont>;

/** A profile by its id or name, or itself. */
export const ProfileRef = z.union([z.string(), Profile]);
export type ProfileRef = z.infer<typeof ProfileRef>;

const StoredProfile = z.strictObject({ origin: z.enum(['built-in', 'own']), profile: Profile });
export type StoredProfile = z.infer<typeof StoredProfile>;

export const profilesApi = {
  /** The built-in ones first, then one's own by name. */
  'profiles.list': { needs: 'read', input: z.strictObject({}), output: z.array(StoredProfile) },
  'profiles.get': { needs: 'read', input: z.strictObject({ id: z.string() }), output: StoredProfile },
  /** A new profile with the looks of another, under a name of its own. */
  'profiles.copy': { needs: 'write', input: byId, output: Profile },
  /** Changes one's own profile, or puts back a removed one. Refused with `conflict` when it is built in or its name is taken. */
  'profiles.save': { needs: 'write', input: z.strictObject({ profile: Profile }), output: Profile },
  /** Answers what was removed, which `profiles.save` puts back. */
  'profiles.remove': { needs: 'write', input: byId, output: Profile },
  /** Reads a profile from its file without keeping it. */
  'profiles.read': { needs: 'nothing', input: z.strictObject({ file: FileToken }), output: Profile },
  /** Keeps the profile of a file; where its name is taken it gets a number. */
  'profiles.import': { needs: 'write', input: z.strictObject({ file: FileToken }), output: Profile },
  'profiles.export': {
    needs: 'read',
    input: z.strictObject({ id: z.string(), target: FileToken, overwrite: z.boolean() }),
    output: z.strictObject({ path: z.string() }),
  },
  /** Fonts that a profile may name: those official documents use and those of this computer. `null` where it cannot say. */
  'fonts.list': {
    needs: 'nothing',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ name: z.string(), installed: z.boolean().nullable() })),
  },
  /** The fonts of a profile that this computer lacks. */
  'fonts.missing': { needs: 'nothing', input: z.strictObject({ profile: Profile }), output: z.array(MissingFont) },
} as const;
