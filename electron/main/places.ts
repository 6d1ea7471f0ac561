import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = { readonly [name: string]: string | undefined };

/** The product's name in file systems: letters that every tool can type. */
const folderName = 'niangao';

/**
 * Where the program keeps what is the user's: the library, the window's place, the log. The command line knows the same
 * folder (`libraryFolder` in electron/cli/command-line.ts), so that both work on one library.
 */
export function ownFolder(platform: NodeJS.Platform, appData: string, environment: Environment): string {
  if (platform !== 'linux') return join(appData, folderName);
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), folderName);
}

/** What tests and developers may change about the program. A packaged one listens to nobody. */
export function developerSettings(isPackaged: boolean, environment: Environment) {
  const setting = (name: string) => (isPackaged ? undefined : environment[name]) || undefined;
  return {
    library: setting('NIANGAO_LIBRARY'),
    /** A Node that runs the library instead of Electron's own. */
    libraryNode: setting('NIANGAO_LIBRARY_NODE'),
    /** Another page to show. */
    renderer: setting('NIANGAO_RENDERER'),
  };
}
