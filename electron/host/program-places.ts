import { join } from 'node:path';

/**
 * Where the parts of the built program lie. `program` is the folder with out/ and seeds/; installed, it is an archive,
 * and either it or the folder beside it will do.
 */
export function programPlaces(program: string) {
  const inside = program.replace(/app\.asar\.unpacked$/, 'app.asar');
  // What is started as a process, and what that reads, lies beside the archive: not every process can look into it.
  const beside = inside.replace(/app\.asar$/, 'app.asar.unpacked');
  return {
    preload: join(inside, 'out', 'preload', 'preload.cjs'),
    renderer: join(inside, 'out', 'renderer'),
    library: join(beside, 'out', 'library', 'library.cjs'),
    importer: join(beside, 'out', 'importer', 'importer.cjs'),
    seeds: join(beside, 'seeds'),
  };
}
