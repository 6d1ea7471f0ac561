import { fileURLToPath } from 'node:url';

function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

export const project = inProject('.');
export const seeds = inProject('seeds');
export const samples = inProject('seeds/samples');
export const importerEntry = inProject('electron/importer/importer.ts');
export const libraryEntry = inProject('electron/library/main.ts');
export const fixturePages = inProject('tests/fixtures/pages');
export const fixtureCorpus = inProject('tests/fixtures/corpus');
export const fixtureFormats = inProject('tests/fixtures/formats');
export const pdfData = {
  cMaps: inProject('node_modules/pdfjs-dist/cmaps'),
  standardFonts: inProject('node_modules/pdfjs-dist/standard_fonts'),
};
