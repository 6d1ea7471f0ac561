import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Environment, officePlaces } from './office-places.ts';

/** The LibreOffice of this computer: the path of its program, `null` without one. Nothing is started for it. */
export async function findOffice(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Promise<string | null> {
  return firstProgram(officePlaces(platform, environment));
}

export async function firstProgram(places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    for (const path of await spelledOut(place)) if (await isOffice(path)) return path;
  }
  return null;
}

/** The newest version first. */
const byVersion = new Intl.Collator('en', { numeric: true });

async function spelledOut(place: string): Promise<readonly string[]> {
  if (!place.includes('*')) return [place];
  let folder = place;
  const below: string[] = [];
  while (folder.includes('*')) {
    below.unshift(basename(folder));
    folder = dirname(folder);
  }
  const [pattern = '', ...rest] = below;
  const [before = '', after = ''] = pattern.split('*');
  const names = await readdir(folder).catch(nothingThere<string[]>([]));
  return names
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .sort((a, b) => byVersion.compare(b, a))
    .map((name) => join(folder, name, ...rest));
}

/** A link to another program is none: that of a confined package may not read what we would give it. */
async function isOffice(path: string): Promise<boolean> {
  const real = await realpath(path).catch(nothingThere(null));
  if (real === null || !/^(soffice|libreoffice)/i.test(basename(real)) || !(await stat(real)).isFile()) return false;
  return access(real, constants.X_OK).then(() => true, nothingThere(false));
}

/** Whatever keeps us from looking there, we cannot start it either. */
function nothingThere<T>(value: T): () => T {
  return () => value;
}
