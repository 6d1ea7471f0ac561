import { extname } from 'node:path';
import type { StoredProfile } from '../../../shared/contract/profiles.ts';
import { builtInProfiles } from '../../../shared/domain/layout/built-in-profiles.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { profileFile } from '../../../shared/domain/layout/profile-file.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FreeHandlers, LibraryHandlers } from '../dispatch.ts';
import { offeredFonts } from '../export/font-names.ts';
import { missingFonts } from '../export/fonts.ts';
import { installedFonts } from '../export/installed-fonts.ts';
import { writeFileSafely } from '../export/write-file.ts';
import { newId } from '../ids.ts';
import type { OpenLibrary, Tools } from '../open-library.ts';
import { profileIn, profileMeant } from '../profiles.ts';

type Methods =
  | 'profiles.list'
  | 'profiles.get'
  | 'profiles.copy'
  | 'profiles.save'
  | 'profiles.remove'
  | 'profiles.import'
  | 'profiles.export';

export function profileHandlers({ profiles, grants }: OpenLibrary): Pick<LibraryHandlers, Methods> {
  const found = (id: string): StoredProfile => stored(profileMeant(id, profiles.list()));
  const kept = (profile: Profile): Profile => {
    profiles.save(profile);
    return profile;
  };
  return {
    'profiles.list': () => [...builtInProfiles, ...profiles.list()].map(stored),
    'profiles.get': ({ id }) => found(id),
    'profiles.copy': ({ id }) => {
      const { profile } = found(id);
      return kept({ ...profile, id: newId('profile'), name: freeName(`${profile.name} 副本`, profiles.list()) });
    },
    'profiles.save': ({ profile }) => {
      if (isBuiltIn(profile.id)) {
        throw new AppError('conflict', `“${profile.name}”是自带的版式方案，不能改。请复制一份，再改复制的。`);
      }
      const others = profiles.list().filter(({ id }) => id !== profile.id);
      if (isTaken(profile.name, others)) {
        throw new AppError('conflict', `已经有叫“${profile.name}”的版式方案，请换一个名称。`);
      }
      return kept(profile);
    },
    'profiles.remove': ({ id }) => {
      const { origin, profile } = found(id);
      if (origin === 'built-in') throw new AppError('conflict', `“${profile.name}”是自带的版式方案，不能删除。`);
      profiles.remove(profile.id);
      return profile;
    },
    'profiles.import': async ({ file }) => {
      const read = await profileIn(grants.pathOf(file, 'read'), newId('profile'));
      return kept({ ...read, name: freeName(read.name, profiles.list()) });
    },
    'profiles.export': async ({ id, target, overwrite }) => {
      const path = grants.pathOf(target, 'write');
      if (extname(path).toLowerCase() !== '.json') {
        throw new AppError('bad-input', `版式方案不能存成“${path}”这种文件。请用扩展名 .json。`);
      }
      const bytes = new TextEncoder().encode(profileFile(found(id).profile));
      await writeFileSafely(path, bytes, { overwrite });
      return { path };
    },
  };
}

export function freeProfileHandlers({
  grants,
}: Tools): Pick<FreeHandlers, 'profiles.read' | 'fonts.list' | 'fonts.missing'> {
  return {
    'profiles.read': ({ file }) => profileIn(grants.pathOf(file, 'read'), newId('profile')),
    'fonts.list': async () => [...offeredFonts(await installedFonts())],
    'fonts.missing': async ({ profile }) => [...(await missingFonts(profile))],
  };
}

function isBuiltIn(wanted: string): boolean {
  return builtInProfiles.some(({ id }) => id === wanted);
}

function stored(profile: Profile): StoredProfile {
  return { origin: isBuiltIn(profile.id) ? 'built-in' : 'own', profile };
}

function isTaken(name: string, own: readonly Profile[]): boolean {
  return [...builtInProfiles, ...own].some((profile) => profile.name === name);
}

const longestName = 40;

/** The name itself where it is free, otherwise with the first number that is. */
function freeName(name: string, own: readonly Profile[]): string {
  for (let number = 1; ; number++) {
    const mark = number === 1 ? '' : `（${number}）`;
    const tried = `${[...name].slice(0, longestName - mark.length).join('')}${mark}`;
    if (!isTaken(tried, own)) return tried;
  }
}
