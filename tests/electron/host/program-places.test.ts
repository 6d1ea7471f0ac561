import { expect, it } from 'vitest';
import { programPlaces } from '../../../electron/host/program-places.ts';

it('finds what is started as a process beside the archive, and the page in it', () => {
  const installed = {
    preload: '/opt/app.asar.d/resources/app.asar/out/preload/preload.cjs',
    renderer: '/opt/app.asar.d/resources/app.asar/out/renderer',
    library: '/opt/app.asar.d/resources/app.asar.unpacked/out/library/library.cjs',
    importer: '/opt/app.asar.d/resources/app.asar.unpacked/out/importer/importer.cjs',
    seeds: '/opt/app.asar.d/resources/app.asar.unpacked/seeds',
  };
  // The window's program lies in the archive, the command line beside it.
  expect(programPlaces('/opt/app.asar.d/resources/app.asar')).toEqual(installed);
  expect(programPlaces('/opt/app.asar.d/resources/app.asar.unpacked')).toEqual(installed);
});

it('finds everything in one folder when nothing is installed', () => {
  expect(new Set(Object.values(programPlaces('/work')).map((place) => place.split('/').slice(0, 3).join('/')))).toEqual(
    new Set(['/work'].flatMap((folder) => [`${folder}/out`, `${folder}/seeds`])),
  );
});
