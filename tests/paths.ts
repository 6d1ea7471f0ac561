import { fileURLToPath } from 'node:url';

function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

export const project = inProject('.');
export const seeds = inProject('seeds');
export const samples = inProject('seeds/samples');
export const importerEntry = inProject('electron/importer/importer.ts');
export const libraryEntry = inProject('electron/library/main.ts');
