/** Bundles the programs that run without the sources: library, importer, command line → out/NAME/*.cjs */
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const programs = [
  { name: 'library', entry: 'electron/library/main.ts', file: 'library' },
  { name: 'importer', entry: 'electron/importer/importer.ts', file: 'importer' },
  { name: 'cli', entry: 'electron/cli/niangao.ts', file: 'niangao' },
];

// better-sqlite3 loads a binary beside itself; everything else goes into the bundle.
const external = ['better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

await Promise.all(
  programs.map(({ name, entry, file }) =>
    build({
      root,
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true, external },
      build: {
        ssr: entry,
        target: 'node18',
        outDir: `out/${name}`,
        emptyOutDir: true,
        minify: false,
        rollupOptions: { external, output: { format: 'cjs', entryFileNames: `${file}.cjs`, codeSplitting: false } },
      },
    }),
  ),
);
