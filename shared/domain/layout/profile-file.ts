import { z } from 'zod';
import { gbt9704, Profile } from './profile.ts';
import { type ProfileProblem, profileProblems } from './profile-problems.ts';

/** Counts changes after which an older program would misread a file. */
const version = 1;

const Envelope = z.object({
  niangao: z.literal('profile'),
  version: z.int().min(1),
  profile: z.record(z.string(), z.unknown()),
});

/** A profile as a file to hand on: everything but its id, which means nothing in another library. */
export function profileFile({ id: _, ...profile }: Profile): string {
  return `${JSON.stringify({ niangao: 'profile', version, profile }, null, 2)}\n`;
}

export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly reason: 'no-profile' | 'newer' }
  | { readonly ok: false; readonly reason: 'wrong'; readonly problems: readonly ProfileProblem[] };

/** A file may say only what is different: what it leaves out is as the standard has it. */
export function readProfileFile(text: string, id: string): ReadProfile {
  const envelope = Envelope.safeParse(parsed(text));
  if (!envelope.success) return { ok: false, reason: 'no-profile' };
  if (envelope.data.version > version) return { ok: false, reason: 'newer' };
  const value = { ...completed(envelope.data.profile), id };
  const problems = profileProblems(value);
  return problems.length === 0 ? { ok: true, profile: Profile.parse(value) } : { ok: false, reason: 'wrong', problems };
}

/** What was kept before a setting existed has the standard's. */
export function completed(profile: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return completedFrom({ ...gbt9704, name: undefined }, profile);
}

function completedFrom(standard: object, given: object): Record<string, unknown> {
  const known = Object.entries(standard).map(([key, usual]): [string, unknown] => {
    const own: unknown = Object.hasOwn(given, key) ? given[key as keyof typeof given] : usual;
    return [key, isGroup(usual) && isGroup(own) ? completedFrom(usual, own) : own];
  });
  return { ...given, ...Object.fromEntries(known) };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null; // says the same as a file that is no profile
  }
}
