/** Everything that must be green: lock file, format and lint, types, unused code, tests. One word runs it all. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { capabilities } from './capabilities.ts';

const bin = (name: string): string => join('node_modules', '.bin', name);

const steps: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  { name: 'lock file', command: process.execPath, args: ['scripts/check-lock.mjs'] },
  { name: 'format and lint', command: bin('biome'), args: ['ci', '--error-on-warnings'] },
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  { name: 'unused code', command: bin('knip'), args: [] },
  { name: 'tests', command: bin('vitest'), args: ['run', ...process.argv.slice(2)] },
];

const missing = Object.values(capabilities).filter(({ present }) => !present());
const nothingLeftOut = process.env['NIANGAO_NOTHING_LEFT_OUT'] === '1';
if (nothingLeftOut && missing.length > 0) {
  console.error(
    `Nothing may be left out here, but this machine lacks ${missing.map(({ needs }) => needs).join('; ')}.`,
  );
  process.exit(1);
}

for (const { name, command, args } of steps) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n✗ ${name} failed`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

for (const { leavesOut, needs } of missing) {
  console.warn(`\n!!! LEFT OUT: ${leavesOut}.\n!!! This machine lacks: ${needs}.`);
}
