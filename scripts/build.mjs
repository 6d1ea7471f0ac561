/**
 * Bundles everything that runs without the sources → out/NAME/*.cjs and out/renderer.
 * `--out FOLDER` puts them elsewhere, so that a test has bundles of its own; `--without-page` for tests that bring a page.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

// A test runner says `test`, and React and antd would be built as for developers: what is tested is what users get.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string' }, 'without-page': { type: 'boolean' } } });
const out = resolve(root, values.out ?? 'out');

const programs = [
  { name: 'main', entry: 'electron/main/main.ts', file: 'main' },
  { name: 'preload', entry: 'electron/preload/preload.ts', file: 'preload' },
  { name: 'library', entry: 'electron/library/main.ts', file: 'library' },
  { name: 'importer', entry: 'electron/importer/importer.ts', file: 'importer' },
  { name: 'cli', entry: 'electron/cli/niangao.ts', file: 'niangao' },
];

// better-sqlite3 loads a binary beside itself, electron is there when it runs; everything else goes into the bundle.
const external = ['better-sqlite3', 'electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** pdf.js looks for a native library to draw with, and would load it wherever it is found. Nothing is drawn. */
const drawsNothing = {
  name: 'draws-nothing',
  transform: (code, id) =>
    id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')
      ? { code: code.replaceAll('require("@napi-rs/canvas")', 'null'), map: null }
      : null,
};

/**
 * Schemas are values without side effects, which a bundler cannot know of a call: one that a program does not use is left out, and
 * zod with the last of them. The importer checks nothing with schemas, and a third of its start was making them.
 */
const leavesUnusedSchemasOut = {
  name: 'leaves-unused-schemas-out',
  enforce: 'post',
  transform(code, id) {
    if (!id.startsWith(root) || id.includes('node_modules') || !/from ["']zod["']/.test(code)) return null;
    const values = this.parse(code)
      .body.map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
      .filter((statement) => statement?.type === 'VariableDeclaration')
      .flatMap(({ declarations }) => declarations.map(({ init }) => init))
      .filter((init) => init?.type === 'CallExpression' || init?.type === 'ObjectExpression');
    let marked = code;
    for (const { start, end } of values.toReversed()) {
      marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`;
    }
    return { code: marked, map: null };
  },
};

/** node18 and chrome114 are what the oldest Electron that must run them has (tests/electron-shell.sh). */
/** The importer starts anew for each file and needs one reader of many: those lie beside it and are loaded when needed. */
function program({ name, entry, file }) {
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [drawsNothing, leavesUnusedSchemasOut],
    ssr: { noExternal: true, external },
    build: {
      ssr: entry,
      target: 'node18',
      outDir: join(out, name),
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        external,
        output: {
          format: 'cjs',
          entryFileNames: `${file}.cjs`,
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: name === 'importer',
        },
      },
    },
  });
}

function page() {
  return build({
    root: join(root, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      // The page is read from the disk: one large file is no slower than many.
      chunkSizeWarningLimit: 5_000,
    },
  });
}

/**
 * What pdf.js asks for by name: the tables of Chinese encodings and the standard fonts, and to draw pages the decoders of images.
 * The importer may read only beside itself, and so may the page.
 */
function pdfJsData(program, folders) {
  for (const folder of folders) {
    const from = join(root, 'node_modules', 'pdfjs-dist', folder);
    cpSync(from, join(out, program, 'pdfjs', folder), { recursive: true });
  }
}

const stamp = join(out, '.built');
rmSync(stamp, { force: true });
await Promise.all(programs.map(program));
pdfJsData('importer', ['cmaps', 'standard_fonts']);
if (values['without-page'] !== true && existsSync(join(root, 'renderer', 'index.html'))) {
  await page();
  pdfJsData('renderer', ['cmaps', 'standard_fonts', 'wasm']);
}
// Last, so that a build that was broken off is not taken for one.
mkdirSync(out, { recursive: true });
writeFileSync(stamp, `${new Date().toISOString()}\n`);
