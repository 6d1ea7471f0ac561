import { posix, win32 } from 'node:path';

export type Environment = { readonly [name: string]: string | undefined };

/**
 * Where LibreOffice's program may lie, the likeliest place first. A `*` in a folder's name stands for anything: LibreOffice's own
 * packages have the version there.
 */
export function officePlaces(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  switch (platform) {
    case 'win32':
      return onWindows(environment);
    case 'darwin':
      return onMac(environment);
    default:
      return onLinux(environment);
  }
}

function onLinux(environment: Environment): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [
    ...folders.flatMap((folder) => [posix.join(folder, 'soffice'), posix.join(folder, 'libreoffice')]),
    '/usr/lib/libreoffice/program/soffice',
    '/usr/lib64/libreoffice/program/soffice',
    '/opt/libreoffice*/program/soffice',
    '/usr/local/lib/libreoffice*/program/soffice',
  ];
}

function onMac({ HOME: home }: Environment): readonly string[] {
  const program = 'Applications/LibreOffice*.app/Contents/MacOS/soffice';
  return ['/', ...(home === undefined ? [] : [home])].map((folder) => posix.join(folder, program));
}

/** The `.com` is the same program for whoever wants to hear what it says and when it ends. */
function onWindows(environment: Environment): readonly string[] {
  const local = environment['LOCALAPPDATA'];
  const folders = [
    environment['ProgramW6432'],
    environment['ProgramFiles'],
    environment['ProgramFiles(x86)'],
    local === undefined ? undefined : win32.join(local, 'Programs'),
  ].filter((folder) => folder !== undefined);
  return [...new Set(folders)].map((folder) => win32.join(folder, 'LibreOffice*', 'program', 'soffice.com'));
}
