import { spawnSync } from 'node:child_process';
import { project } from './paths.ts';

/** Builds what the tests of this project run. `NIANGAO_RENDERER` names a page that is built already. */
export function setup(): void {
  if (process.env['NIANGAO_RENDERER'] !== undefined) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
