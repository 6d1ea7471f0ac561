/** Who may import whom is decided by the compiler and the linter. Here each forbidden import is tried, and must fail. */
import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

function copyWith(probes: Readonly<Record<string, string>>): string {
  const copy = temporaryFolder();
  for (const name of ['shared', 'electron', 'tsconfig.base.json', 'biome.json']) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  for (const [name, text] of Object.entries(probes)) writeFileSync(join(copy, name), text);
  return copy;
}

function run(folder: string, program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const forbiddenByCompiler = {
  'shared/probe-node.ts': "import { readFileSync } from 'node:fs';\nexport const probe = readFileSync;\n",
  'shared/probe-dom.ts': 'export const probe = document.title;\n',
  'shared/probe-upwards.ts':
    "import { newToken } from '../electron/library/grants.ts';\nexport const probe = newToken;\n",
  'electron/importer/probe.ts': "import { newToken } from '../library/grants.ts';\nexport const probe = newToken;\n",
  'electron/host/probe.ts': "import { newToken } from '../library/grants.ts';\nexport const probe = newToken;\n",
  'electron/library/probe.ts': "import { UsageError } from '../cli/command.ts';\nexport const probe = UsageError;\n",
};

it.each(Object.entries(forbiddenByCompiler))('the compiler refuses %s', { timeout: 60_000 }, (name, text) => {
  const copy = copyWith({ [name]: text });
  const output = run(copy, 'typescript/bin/tsc', '-b', name.slice(0, name.lastIndexOf('/')));
  expect(output).toMatch(new RegExp(`${name.replaceAll('.', '\\.').replace(/.*\//, '')}.*error TS`));
});

const forbiddenByLinter = {
  'electron/library/handlers/probe.ts': "import Database from 'better-sqlite3';\nexport const probe = Database;\n",
  'electron/library/probe-word.ts': "import { Packer } from 'docx';\nexport const probe = Packer;\n",
  'electron/library/database/probe.ts': "import { Packer } from 'docx';\nexport const probe = Packer;\n",
  'electron/library/export/probe.ts': "import Database from 'better-sqlite3';\nexport const probe = Database;\n",
  'electron/cli/probe.ts': "import { app } from 'electron';\nexport const probe = app;\n",
};

it('the linter refuses an engine outside its folder', { timeout: 60_000 }, () => {
  const copy = copyWith(forbiddenByLinter);
  for (const name of Object.keys(forbiddenByLinter)) {
    const output = run(copy, '@biomejs/biome/bin/biome', 'lint', '--vcs-enabled=false', name);
    expect(output, name).toContain('noRestrictedImports');
  }
});
